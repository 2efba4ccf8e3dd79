/* The first words of a page of the check make way when the page itself stands, in the same frame. */
(() => {
  const first = document.getElementById('first');
  try {
    // An address from a bookmark: this person will be asked something else first.
    first.toggleAttribute('data-unknown', first.hasAttribute('data-later') && !sessionStorage.getItem('galatea.run'));
  } catch {
    first.setAttribute('data-unknown', '');
  }
  // Back or Forward before the page stands: it would stand at an address that is no longer its own.
  const startAnew = (event) => {
    // The router's own word to itself, that it has set the address right.
    if (event.state === 'vaadin-router-ignore') {
      return;
    }
    event.stopImmediatePropagation();
    location.reload();
  };
  addEventListener('popstate', startAnew);
  // Until the router has noted where it is, it would take a step back out of the history.
  let routed = false;
  const makeWay = () => {
    if (routed && document.querySelector('#outlet h1')) {
      observer.disconnect();
      removeEventListener('popstate', startAnew);
      first.remove();
    }
  };
  const observer = new MutationObserver(makeWay);
  for (const end of ['location-changed', 'error']) {
    addEventListener('vaadin-router-' + end, () => {
      routed = true;
      makeWay();
    }, { once: true });
  }
  observer.observe(document.body, { childList: true, subtree: true });
})();

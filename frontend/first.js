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
    event.stopImmediatePropagation();
    location.reload();
  };
  addEventListener('popstate', startAnew);
  new MutationObserver((_, observer) => {
    if (document.querySelector('#outlet h1')) {
      observer.disconnect();
      removeEventListener('popstate', startAnew);
      first.remove();
    }
  }).observe(document.body, { childList: true, subtree: true });
})();

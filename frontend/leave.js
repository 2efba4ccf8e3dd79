/* "Leave this page": wipes what the tab remembers and goes to a harmless page. It stands in the page itself, so that it
   works before anything else has loaded. */
(() => {
  const TIMES = 3, WITHIN_MS = 5000;
  let pressed = [];

  const leave = (address) => {
    document.documentElement.style.display = 'none';
    document.title = '\u200b';
    try {
      // What is still on its way from the server must not come back into the storage.
      Storage.prototype.setItem = () => {};
      sessionStorage.clear();
    } catch {
      // Without storage there is nothing to wipe.
    }
    try {
      window.top.location.replace(address);
    } catch {
      window.location.replace(address);
    }
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('.leave a');
    if (link) {
      event.preventDefault();
      event.stopPropagation();
      leave(link.href);
    }
  }, true);

  document.addEventListener('keydown', (event) => {
    const link = document.querySelector('.leave a');
    const status = document.querySelector('.leave [role="status"]');
    if (event.key !== 'Shift' || !link) {
      pressed = [];
      if (status) {
        status.textContent = '';
      }
      return;
    }
    if (event.repeat) {
      return;
    }
    pressed = [...pressed.filter((time) => event.timeStamp - time < WITHIN_MS), event.timeStamp];
    // Not at the first: that is only a capital letter, most of the time.
    status.textContent = pressed.length === TIMES - 1 ? status.dataset.onceMore : '';
    if (pressed.length >= TIMES) {
      leave(link.href);
    }
  }, true);
})();

// An open check moves to other addresses without the page being loaded anew, and Vaadin's base
// element would send a relative link to the start page. So the way to another language is made when
// it is taken: the same page, loaded anew; the answers come back from the tab's own storage.
addEventListener("click", (event) => {
  const choice = event.target.closest?.(".languages a");
  if (choice) {
    event.preventDefault();
    location.search = `?lang=${choice.lang}`;
  }
});

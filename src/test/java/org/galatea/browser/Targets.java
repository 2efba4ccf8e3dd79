package org.galatea.browser;

/** Scripts that look at what can be pressed, and at what it is called. */
final class Targets {

    /**
     * Everything that can be pressed and is smaller than 24 by 24 pixels, or 44 high for an answer.
     * A link within a sentence may be as high as its line.
     */
    static final String SMALL =
            """
            (() => {
              const inSentence = (element) => {
                const block = element.closest('p, li, dd, td');
                return block && block.textContent.trim() !== element.textContent.trim()
                  && getComputedStyle(element).display === 'inline';
              };
              const small = [];
              for (const element of document.querySelectorAll(
                  'a[href], button, summary, select, textarea, input:not([type=checkbox]):not([type=radio]), vaadin-button, .options label')) {
                const box = element.getBoundingClientRect();
                if (box.width === 0 || box.right < 0 || inSentence(element) || element.closest('[hidden]')) {
                  continue;
                }
                const least = element.matches('.options label') ? 44 : 24;
                if (box.height < least - 0.5 || box.width < 23.5) {
                  small.push(element.outerHTML.slice(0, 120) + ' ' + box.width + 'x' + box.height);
                }
              }
              return small;
            })()
            """;

    /** Everything whose name does not hold the words that are seen on it. */
    static final String UNSPEAKABLE =
            """
            [...document.querySelectorAll('a[aria-label], button[aria-label], vaadin-button[aria-label], summary[aria-label]')]
              .filter(element => !element.getAttribute('aria-label').toLowerCase()
                .includes(element.textContent.trim().toLowerCase()))
              .map(element => element.outerHTML.slice(0, 120))
            """;

    /**
     * Everything that can be read as a heading or pressed and lies under "Leave this page", wholly
     * or in part.
     */
    static final String UNDER_LEAVE =
            """
            (() => {
              const strip = document.querySelector('.leave a')?.getBoundingClientRect();
              const lies = (element) => {
                const box = element.getBoundingClientRect();
                return box.width > 0 && box.left < strip.right && box.right > strip.left
                  && box.top < strip.bottom && box.bottom > strip.top;
              };
              return strip === undefined ? [] : [...document.querySelectorAll(
                  'h1, h2, h3, a[href], button, summary, input, vaadin-button, .options label, .care-card-heading')]
                .filter(element => !element.closest('.leave, [hidden]') && lies(element))
                .map(element => element.outerHTML.slice(0, 120));
            })()
            """;

    private Targets() {}
}

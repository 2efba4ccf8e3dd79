/**
 * Paper: turns a page into a PDF that a screen reader can read too. The only code that knows how.
 */
@NullMarked
package org.galatea.pdf;

import org.jspecify.annotations.NullMarked;

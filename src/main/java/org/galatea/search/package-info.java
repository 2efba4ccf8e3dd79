/** Finds articles by the words of people who search. The only code that knows Lucene. */
@NullMarked
package org.galatea.search;

import org.jspecify.annotations.NullMarked;

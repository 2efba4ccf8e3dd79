/** The pages that ask, and the page with the advice. */
@NullMarked
package org.galatea.interview.ui;

import org.jspecify.annotations.NullMarked;

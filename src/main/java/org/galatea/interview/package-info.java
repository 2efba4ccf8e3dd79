/** One run through the questionnaire: which question comes next, and which answers still count. */
@NullMarked
package org.galatea.interview;

import org.jspecify.annotations.NullMarked;

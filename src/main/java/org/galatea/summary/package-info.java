/** What the person takes to the doctor: on the screen, on paper, as text. */
@NullMarked
package org.galatea.summary;

import org.jspecify.annotations.NullMarked;

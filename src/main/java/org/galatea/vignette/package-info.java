/** Named cases whose expectation clinicians settled, and how well a guide meets them. */
@NullMarked
package org.galatea.vignette;

import org.jspecify.annotations.NullMarked;

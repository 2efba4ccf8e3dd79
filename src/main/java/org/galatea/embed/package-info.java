/** The check inside the site of a clinic: which sites may, and how it looks there. */
@NullMarked
package org.galatea.embed;

import org.jspecify.annotations.NullMarked;

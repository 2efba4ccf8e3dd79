/** Galatea: what to do about a leaking breast or fluid from the nipple, and how soon. */
@NullMarked
package org.galatea;

import org.jspecify.annotations.NullMarked;

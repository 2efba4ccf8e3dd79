/** Which guide speaks now, and how another one takes its place. */
@NullMarked
package org.galatea.live;

import org.jspecify.annotations.NullMarked;

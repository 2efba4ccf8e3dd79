/** How everything that is not a page says what went wrong. */
@NullMarked
package org.galatea.http;

import org.jspecify.annotations.NullMarked;

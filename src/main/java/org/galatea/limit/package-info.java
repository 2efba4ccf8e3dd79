/**
 * How many requests one client may make: enough for a whole hospital behind one address, too few to
 * take the server away from everybody else.
 */
@NullMarked
package org.galatea.limit;

import org.jspecify.annotations.NullMarked;

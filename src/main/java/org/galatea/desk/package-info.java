/** How the desk reaches the rest of the program: signing in, and what is published going live. */
@NullMarked
package org.galatea.desk;

import org.jspecify.annotations.NullMarked;

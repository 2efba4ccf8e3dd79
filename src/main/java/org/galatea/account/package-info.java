/** Who may sign in to the desk, and as what. */
@NullMarked
package org.galatea.account;

import org.jspecify.annotations.NullMarked;

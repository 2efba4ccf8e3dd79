/** Reviewing, stored in a database. */
@NullMarked
package org.galatea.review.jdbc;

import org.jspecify.annotations.NullMarked;

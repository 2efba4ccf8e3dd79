/** Where the desk keeps its records, and whether that place can be reached. */
@NullMarked
package org.galatea.database;

import org.jspecify.annotations.NullMarked;

/** The desk's records in one file, and back into any database. */
@NullMarked
package org.galatea.backup;

import org.jspecify.annotations.NullMarked;

/** The append-only, hash-chained log of every act. */
@NullMarked
package org.galatea.audit;

import org.jspecify.annotations.NullMarked;

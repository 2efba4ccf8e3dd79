/** What clinicians do to a guide version before it may speak: plain records and judgements. */
@NullMarked
package org.galatea.review;

import org.jspecify.annotations.NullMarked;

/**
 * Whether everything hangs together: from a source over a criterion, a rule and a case to the
 * article that a person reads, and from a hazard to what keeps it from happening.
 */
@NullMarked
package org.galatea.trace;

import org.jspecify.annotations.NullMarked;

/** The rule engine on Drools; the only code that knows it. */
@NullMarked
package org.galatea.triage.drools;

import org.jspecify.annotations.NullMarked;

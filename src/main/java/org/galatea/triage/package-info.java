/** From answers to advice: what to do, where, by when, and why. */
@NullMarked
package org.galatea.triage;

import org.jspecify.annotations.NullMarked;

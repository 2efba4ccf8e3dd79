/** The guide, its interview and its advice in FHIR R4; the only code that knows HAPI. */
@NullMarked
package org.galatea.fhir;

import org.jspecify.annotations.NullMarked;

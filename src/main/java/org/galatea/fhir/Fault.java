package org.galatea.fhir;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Something wrong in a resource that was sent.
 *
 * @param place where, as FHIRPath such as {@code QuestionnaireResponse.item[2].answer[0]}
 * @param what what is wrong; it never repeats a given value
 */
record Fault(IssueType type, String place, String what) {}

package org.galatea.live;

import java.time.LocalDate;
import java.util.List;

/**
 * How a version of a guide came to speak.
 *
 * @param approved when the last of the approvals was given that it needed
 * @param reviewed when a clinician last decided about it or about one of its rules
 * @param effective since when it speaks
 * @param approvers who approved the whole, by the names that they show
 */
public record Approval(
        LocalDate approved, LocalDate reviewed, LocalDate effective, List<String> approvers) {
    public Approval {
        approvers = List.copyOf(approvers);
    }
}

package org.galatea.proof;

import java.util.List;

/** The ids of all properties, for reports and exceptions. */
final class Properties {

    static final String NO_DEAD_END = "no-dead-end";
    static final String RULES_CAN_FIRE = "rules-can-fire";
    static final String RULES_MATTER = "rules-matter";
    static final String ALL_IS_USED = "all-is-used";
    static final String INTERVIEW_IS_SHORT = "interview-is-short";
    static final String NO_IDLE_QUESTION = "no-idle-question";
    static final String WARNING_NEVER_CALMS = "warning-never-calms";
    static final String UNSURE_NEVER_CALMS = "unsure-never-calms";
    static final String EMERGENCY_AT_ONCE = "emergency-at-once";
    static final String NO_CONTRADICTION = "no-contradiction";
    static final String REGIONS_AGREE = "regions-agree";

    static final List<String> IDS =
            List.of(
                    NO_DEAD_END,
                    RULES_CAN_FIRE,
                    RULES_MATTER,
                    ALL_IS_USED,
                    INTERVIEW_IS_SHORT,
                    NO_IDLE_QUESTION,
                    WARNING_NEVER_CALMS,
                    UNSURE_NEVER_CALMS,
                    EMERGENCY_AT_ONCE,
                    NO_CONTRADICTION,
                    REGIONS_AGREE);

    private Properties() {}
}

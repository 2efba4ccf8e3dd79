package org.galatea.fhir;

import org.galatea.guide.Rule;

/** Rules as a clinician reads them, for the text fields of FHIR. */
final class RuleWords {

    private RuleWords() {}

    /** The condition, a sentence a line, as its author wrote it. */
    static String condition(Rule rule) {
        return String.join("\n", rule.head().sentences());
    }

    /** The whole rule. */
    static String whole(Rule rule) {
        String conclusion =
                switch (rule) {
                    case Rule.FindingRule finding -> "conclude: " + finding.finding();
                    case Rule.AdviceRule advice ->
                            "advise " + advice.advise() + ", because: " + advice.because();
                };
        return name(rule)
                + "\nevidence: "
                + String.join(", ", rule.head().evidence())
                + "\nwhen\n"
                + condition(rule).indent(4)
                + "then\n"
                + conclusion.indent(4);
    }

    static String name(Rule rule) {
        return rule.id() + " " + rule.head().title();
    }
}

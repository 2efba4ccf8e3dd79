package org.galatea.triage;

import java.text.MessageFormat;
import java.util.Locale;
import org.galatea.guide.Guide;

/** Something in a person's answers that a rule rests on; its words are those of the guide. */
public sealed interface Ground {

    /** How an explanation says it, in the language of the guide. */
    String words(Guide guide);

    /** An option that was picked. */
    record Picked(String question, String option) implements Ground {
        @Override
        public String words(Guide guide) {
            return guide.questionnaire().get(question).option(option).orElseThrow().phrase();
        }
    }

    /** A number that was given. */
    record Given(String question, int value) implements Ground {
        @Override
        public String words(Guide guide) {
            return guide.questionnaire().get(question).range().orElseThrow().said(value);
        }
    }

    /** So many answers are "not sure". */
    record Unsure(int count) implements Ground {
        @Override
        public String words(Guide guide) {
            return new MessageFormat(guide.profile().unsureCount(), Locale.ROOT)
                    .format(new Object[] {count});
        }
    }
}

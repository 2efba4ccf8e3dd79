package org.galatea.guide;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One question, shown on a page of its own.
 *
 * @param ask the heading that the person reads
 * @param why one line on why it is asked
 * @param picture a drawing that helps to answer
 * @param range what numbers are possible; only for {@link Kind#NUMBER}
 * @param changesSoon whether the answer can become another one within days or weeks, as that to a
 *     symptom can, and that to an age can not
 * @param askedWhen a condition over earlier questions
 * @param askedWhenLines the same as its author wrote it, a sentence a line
 */
public record Question(
        String id,
        Kind kind,
        String ask,
        Optional<String> hint,
        String why,
        Optional<Picture> picture,
        Optional<Range> range,
        List<Option> options,
        boolean changesSoon,
        Condition askedWhen,
        List<String> askedWhenLines) {

    /** How a question is answered. */
    public enum Kind {
        /** Exactly one option. */
        ONE,
        /** One or more options. */
        MANY,
        /** A whole number, or one of the options instead. */
        NUMBER
    }

    /**
     * The numbers that a person may give.
     *
     * @param minimum smallest number, included
     * @param maximum largest number, included
     * @param unit what is counted, such as "years"
     * @param sentence how conditions on it begin: "aged" gives "aged 50 or over", "aged under 50"
     * @param said how an explanation says a number, with {@code {0}}: "aged {0}"
     * @param counted a number with its unit, with {@code {0}}: "{0} years"; another language may
     *     need more than one form, which a choice format holds
     */
    public record Range(
            int minimum, int maximum, String unit, String sentence, String said, String counted) {

        public Range(int minimum, int maximum, String unit, String sentence) {
            this(minimum, maximum, unit, sentence, sentence + " {0}", "{0} " + unit);
        }

        /** The answer as an explanation says it: "aged 34". */
        public String said(int value) {
            return new MessageFormat(said, Locale.ROOT).format(new Object[] {value});
        }

        /** The answer by itself: "34 years". */
        public String counted(int value) {
            return new MessageFormat(counted, Locale.ROOT).format(new Object[] {value});
        }

        public boolean contains(int value) {
            return value >= minimum && value <= maximum;
        }
    }

    public Question {
        options = List.copyOf(options);
        askedWhenLines = List.copyOf(askedWhenLines);
    }

    /** Says whether an answer to this question is an honest "not sure". */
    public boolean isUnsure(Answer answer) {
        return answer instanceof Answer.Choice(var chosen)
                && options.stream()
                        .anyMatch(option -> option.unsure() && chosen.contains(option.id()));
    }

    public Optional<Option> option(String optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }
}

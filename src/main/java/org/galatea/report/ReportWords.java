package org.galatea.report;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;
import org.galatea.interview.AnswerText;
import org.galatea.proof.Proof;
import org.galatea.proof.Witness;
import org.galatea.vignette.Accuracy;

/** How the templates write numbers, people and lists. */
public final class ReportWords {

    public static final ReportWords INSTANCE = new ReportWords();

    private ReportWords() {}

    public String count(BigInteger people) {
        return Counts.words(people);
    }

    public String part(BigInteger part, Proof proof) {
        return Counts.words(part, proof.people());
    }

    public String share(Accuracy.Share share) {
        return String.format(
                Locale.ROOT,
                "%d / %d (%.1f%% \u2013 %.1f%%)",
                share.count(),
                share.of(),
                share.low() * 100,
                share.high() * 100);
    }

    /** A made-up person, in the line that the bench and {@code explain} take. */
    public String person(Witness witness) {
        return witness.other()
                .map(other -> AnswerText.of(witness.person(), other))
                .orElseGet(() -> AnswerText.of(witness.person()));
    }

    public String meaning(Rule rule, Guide guide) {
        return Meaning.of(rule, guide);
    }

    public String list(Collection<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}

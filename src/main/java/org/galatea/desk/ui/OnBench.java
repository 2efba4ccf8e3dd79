package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.galatea.guide.Answers;
import org.galatea.interview.AnswerText;
import org.galatea.proof.Witness;

/**
 * Links that open a made-up person on the bench.
 *
 * <p>Their answers stand behind the "#", which a browser keeps for itself.
 */
public final class OnBench {

    private OnBench() {}

    /** Where the bench finds a person's answers. */
    public static final String BENCH = "/desk/bench";

    static Anchor vignette(String version, String id, String words) {
        return anchor(BENCH + "?version=" + version + "&case=" + id, words);
    }

    static Anchor person(String version, Answers person) {
        Anchor anchor = anchor(address(version, person), "");
        anchor.setText(anchor.getTranslation("desk.on-bench"));
        return anchor;
    }

    /** A witness in words, with the links that open them; a step opens from both its ends. */
    static Span witness(String version, Witness witness) {
        Span words =
                new Span(
                        new Span(WitnessWords.of(witness) + " "),
                        person(version, witness.person()));
        witness.other()
                .ifPresent(other -> {
                    Anchor after = anchor(address(version, other), "");
                    after.setText(after.getTranslation("desk.on-bench.other"));
                    words.add(new Span(" "), after);
                });
        return words;
    }

    private static String address(String version, Answers person) {
        return BENCH + "?version=" + version + "#" + AnswerText.of(person).replace(' ', '&');
    }

    private static Anchor anchor(String address, String words) {
        Anchor anchor = new Anchor(address, words);
        anchor.addClassName("desk-inline");
        // What stands behind "#" is read when the page is loaded.
        anchor.setRouterIgnore(true);
        return anchor;
    }
}

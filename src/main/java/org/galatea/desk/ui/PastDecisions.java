package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.galatea.review.Decision;

/** Everything that was ever decided about a rule. */
final class PastDecisions extends Div {

    private static final long serialVersionUID = 1L;

    PastDecisions(List<Decision> decisions) {
        Div all = new Div();
        decisions.forEach(decision -> all.add(sentence(decision)));
        add(new NativeDetails(getTranslation("desk.decision.past", decisions.size()), all));
    }

    /** Who decided what, when, and with which words. */
    static Div sentence(Decision decision) {
        Div sentence = new Div();
        sentence.addClassName("desk-entry");
        sentence.add(
                new Paragraph(
                        sentence.getTranslation(
                                "desk.verdict." + decision.verdict(),
                                decision.login(),
                                Moments.words(decision.decided()))));
        if (!decision.words().isBlank()) {
            Paragraph words = new Paragraph(decision.words());
            words.addClassName("desk-said");
            sentence.add(words);
        }
        return sentence;
    }
}

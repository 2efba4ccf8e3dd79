package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.galatea.account.Role;
import org.galatea.review.Decision;
import org.galatea.review.Verdict;

/** The decisions that stand on a rule or a version, and the buttons to add one's own. */
final class DecisionBlock extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final Notice notice;
    private final transient Supplier<List<Decision>> standing;
    private final transient Act act;
    private final Div authors = new Div();
    private final Div list = new Div();
    private final WordsField words;
    private transient Runnable then = () -> {};

    /** Decides in the name of who is signed in. */
    interface Act {
        void decide(String login, Verdict verdict, String words);
    }

    /**
     * @param key names the subject and who looks at it, so that the browser can keep the words
     */
    DecisionBlock(
            Desk desk, Notice notice, String key, Supplier<List<Decision>> standing, Act act) {
        this.desk = desk;
        this.notice = notice;
        this.standing = standing;
        this.act = act;
        words = new WordsField(getTranslation("desk.decision.words"), desk.kept("decision:" + key));
        addClassName("desk-card");
        add(new H2(getTranslation("desk.decisions")), authors, list);
        if (desk.may(Role.REVIEWER)) {
            add(words, buttons());
        }
        refresh();
    }

    /** Says who can't approve, because they wrote it. */
    void writtenBy(Collection<String> logins) {
        authors.add(
                new Paragraph(getTranslation("desk.decision.authors", String.join(", ", logins))));
    }

    /** Something else of the page that changes with a decision. */
    void whenDecided(Runnable further) {
        then = further;
    }

    private Div buttons() {
        Button approve = new Button(getTranslation("desk.approve"), _ -> decide(Verdict.APPROVE));
        approve.primary();
        approve.getElement().setAttribute("data-key", "a");
        Button changes =
                new Button(
                        getTranslation("desk.ask-for-changes"),
                        _ -> decide(Verdict.ASK_FOR_CHANGES));
        Button withdraw =
                new Button(getTranslation("desk.withdraw"), _ -> decide(Verdict.WITHDRAWN));
        Div buttons = new Div(approve, changes, withdraw);
        buttons.addClassName("buttons");
        return buttons;
    }

    private void decide(Verdict verdict) {
        if (notice.attempt(
                () -> {
                    String login = desk.signedIn().require(Role.REVIEWER);
                    act.decide(login, verdict, words.words());
                    words.sent();
                    refresh();
                    then.run();
                })) {
            notice.done(getTranslation("desk.decided." + verdict));
        }
    }

    private void refresh() {
        list.removeAll();
        List<Decision> decisions = standing.get();
        if (decisions.isEmpty()) {
            list.add(new Paragraph(getTranslation("desk.decision.none")));
        }
        decisions.forEach(decision -> list.add(PastDecisions.sentence(decision)));
    }
}

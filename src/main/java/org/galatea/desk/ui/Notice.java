package org.galatea.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.galatea.account.AccountException;
import org.galatea.desk.EndedSessionException;
import org.galatea.desk.SignedIn;
import org.galatea.exchange.UnreadableFileException;
import org.galatea.guide.InvalidGuideException;
import org.galatea.guide.Problem;
import org.galatea.review.RefusedException;
import org.galatea.review.StaleDraftException;
import org.galatea.review.jdbc.TamperedVersionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;

/** Says what came of an act. The fields of the page stay as they are, whatever it says. */
final class Notice extends Div {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(Notice.class);

    Notice() {
        addClassName("desk-notice");
        getElement().setAttribute("role", "alert");
    }

    /** Does something that may be refused, and says why if it is. */
    boolean attempt(Runnable act) {
        clear();
        try {
            act.run();
            return true;
        } catch (RefusedException
                | StaleDraftException
                | AccountException
                | UnreadableFileException
                | TamperedVersionException e) {
            problem(String.valueOf(e.getMessage()));
        } catch (InvalidGuideException e) {
            problems(e.problems());
        } catch (EndedSessionException e) {
            // What was typed and not sent stays in the tab, and comes back there.
            UI.getCurrentOrThrow().getPage().setLocation(SignedIn.ENDED);
        } catch (AccessDeniedException e) {
            problem(getTranslation("desk.not-allowed"));
        } catch (DataAccessException | TransactionException e) {
            log.warn("The desk could not reach its database: {}", e.getClass().getName());
            problem(getTranslation("desk.away.kept"));
        }
        return false;
    }

    void clear() {
        removeAll();
        removeClassNames("desk-problem", "desk-done");
    }

    /** Says that something was done. */
    void done(String words) {
        say("desk-done", words);
    }

    /** Says what went wrong, a sentence a line. */
    void problem(String words) {
        say("desk-problem", words);
        scrollIntoView();
    }

    private void problems(List<Problem> problems) {
        say("desk-problem", getTranslation("desk.problems", problems.size()));
        add(list(problems));
        scrollIntoView();
    }

    /** Everything that is wrong with a guide, with the place where it is. */
    static UnorderedList list(List<Problem> problems) {
        UnorderedList list = new UnorderedList();
        list.addClassName("desk-problems");
        problems.forEach(problem -> list.add(new ListItem(problem.toString())));
        return list;
    }

    private void say(String look, String words) {
        clear();
        addClassName(look);
        words.lines().forEach(line -> add(new Paragraph(line)));
    }
}

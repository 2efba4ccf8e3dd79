package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.galatea.account.Role;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.guide.Urgency;
import org.galatea.learning.Learning;
import org.galatea.learning.Lesson;
import org.galatea.learning.Lessons;

/** What many checks together teach: which advice, where people stop, what they are not sure of. */
@Route(value = "desk/learning", layout = DeskLayout.class)
@RolesAllowed("READER")
class LearningView extends DeskPage {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final transient Desk desk;
    private final transient Learning learning;
    private final transient Lessons lessons;

    LearningView(Desk desk, Learning learning, Lessons lessons) {
        this.desk = desk;
        this.learning = learning;
        this.lessons = lessons;
    }

    @Override
    void fill(Place from) {
        desk.signedIn().require(Role.READER);
        title(getTranslation("desk.learning"));
        put(new Paragraph(getTranslation("desk.learning.intro")));
        if (!learning.enabled()) {
            put(new Paragraph(getTranslation("desk.learning.off")));
            return;
        }
        Guide guide = desk.live().now().guide();
        List<YearMonth> months = lessons.months(guide.version());
        if (months.isEmpty()) {
            put(new Paragraph(getTranslation("desk.learning.none")));
            return;
        }
        SequencedMap<String, String> words = new LinkedHashMap<>();
        months.forEach(month -> words.put(month.toString(), MONTH.format(month)));
        Choice choice =
                new Choice(
                        getTranslation("desk.learning.month"), words, months.getFirst().toString());
        Div tables = new Div();
        choice.whenPicked(() ->
                notice().attempt(() -> show(tables, guide, YearMonth.parse(choice.picked()))));
        put(
                new Paragraph(getTranslation("desk.learning.version", guide.shortVersion())),
                choice,
                tables,
                new Paragraph(new Anchor("/desk/flow", getTranslation("desk.learning.flow"))));
        show(tables, guide, months.getFirst());
    }

    private void show(Div tables, Guide guide, YearMonth month) {
        desk.signedIn().require(Role.READER);
        Lesson lesson = lessons.of(guide.version(), month);
        tables.removeAll();
        tables.add(
                new H2(getTranslation("desk.learning.advice")),
                advice(guide, lesson),
                new H2(getTranslation("desk.learning.questions")),
                questions(guide, lesson));
    }

    private DeskTable advice(Guide guide, Lesson lesson) {
        DeskTable table =
                new DeskTable(
                        getTranslation("desk.learning.urgency"),
                        getTranslation("desk.learning.checks"));
        for (Urgency urgency : Urgency.values()) {
            table.row(guide.profile().level(urgency).name(), words(lesson.advice(urgency)));
        }
        return table;
    }

    private DeskTable questions(Guide guide, Lesson lesson) {
        DeskTable table =
                new DeskTable(
                        getTranslation("desk.learning.question"),
                        getTranslation("desk.learning.asked"),
                        getTranslation("desk.learning.stopped"),
                        getTranslation("desk.learning.unsure"));
        for (Question question : guide.questionnaire().questions()) {
            table.row(
                    question.ask(),
                    words(lesson.asked(question.id())),
                    words(lesson.stopped(question.id())),
                    words(lesson.unsure(question.id())));
        }
        return table;
    }

    private String words(OptionalLong count) {
        return count.isPresent()
                ? getTranslation("desk.learning.count", count.getAsLong())
                : getTranslation("desk.learning.few");
    }
}

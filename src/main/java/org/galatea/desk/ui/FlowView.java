package org.galatea.desk.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.galatea.account.Role;
import org.galatea.desk.flow.FlowChart;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.interview.AnswerText;
import org.galatea.interview.Interview;
import org.galatea.learning.LatestLesson;
import org.galatea.vignette.Vignette;

/** The questionnaire as a picture and as text; a person's way can be shown in both. */
@Route(value = "desk/flow", layout = DeskLayout.class)
@RolesAllowed("READER")
class FlowView extends DeskPage {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient LatestLesson latest;

    FlowView(Desk desk, LatestLesson latest) {
        this.desk = desk;
        this.latest = latest;
        addClassName("flow");
    }

    @Override
    void fill(Place from) {
        desk.signedIn().require(Role.READER);
        String version = from.version().orElseGet(desk::current);
        title(getTranslation("flow.title"));
        put(new VersionLine(desk, version), new Paragraph(getTranslation("flow.intro")));
        if (isThere(desk.shelf().drawing(version))) {
            put(new Flow(version, from.query().getSingleParameter("case").orElse("")));
        }
    }

    /** The flow of one version. */
    private final class Flow extends Div {

        private static final long serialVersionUID = 1L;

        private final transient Guide guide;
        private final transient FlowChart chart;
        private final transient List<Vignette> vignettes;
        private final transient Optional<LatestLesson.Monthly> lesson;
        private final Div picture = new Div();
        private final Paragraph way = new Paragraph();
        private final Div outline = new Div();
        private final PlainField line;
        private final Choice cases;

        Flow(String version, String asked) {
            guide = desk.shelf().volume(version).guide();
            chart = desk.shelf().chart(version);
            vignettes = desk.shelf().vignettes(version);
            lesson = latest.of(version);
            picture.addClassName("flow-picture");
            picture.getElement()
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "region")
                    .setAttribute("aria-label", getTranslation("flow.title"));
            way.getElement().setAttribute("role", "status");
            line = new PlainField(getTranslation("flow.path"), "text", "off");
            line.holds(4000);
            cases = new Choice(getTranslation("flow.case"), cases(), asked);
            cases.whenPicked(() -> showCase(cases.picked()));
            Div choices = new Div(cases, line);
            choices.addClassName("desk-filter");
            add(
                    choices,
                    new Button(getTranslation("flow.show"), _ -> showLine()),
                    way,
                    learnt(),
                    zoom(),
                    picture,
                    outline);
            showCase(asked);
            stayOnThePage();
        }

        /** A "#" alone would lead to the base of the page's addresses, not to a place in it. */
        private void stayOnThePage() {
            getElement()
                    .executeJs(
                            """
                            this.addEventListener('click', click => {
                              const link = click.target.closest('a[href^="#"]');
                              if (link) {
                                click.preventDefault();
                                document.querySelector(link.getAttribute('href'))?.scrollIntoView();
                              }
                            });
                            """);
        }

        private SequencedMap<String, String> cases() {
            SequencedMap<String, String> words = new LinkedHashMap<>();
            words.put("", getTranslation("bench.case.none"));
            vignettes.forEach(
                    vignette -> words.put(vignette.id(), vignette.id() + " " + vignette.title()));
            return words;
        }

        private void showCase(String id) {
            Answers answers =
                    vignettes.stream()
                            .filter(vignette -> vignette.id().equals(id))
                            .findFirst()
                            .map(Vignette::answers)
                            .orElse(Answers.NONE);
            line.set(AnswerText.of(answers));
            draw(answers);
        }

        private void showLine() {
            notice().clear();
            try {
                Answers answers =
                        AnswerText.read(
                                Arrays.stream(line.value().split("\\s+"))
                                        .filter(part -> !part.isBlank())
                                        .toList(),
                                guide.questionnaire());
                cases.pick("");
                draw(answers);
            } catch (IllegalArgumentException e) {
                notice().problem(String.valueOf(e.getMessage()));
            }
        }

        private void draw(Answers answers) {
            Interview interview = Interview.of(guide, answers);
            Set<String> path =
                    answers.isEmpty()
                            ? Set.of()
                            : interview.asked().stream()
                                    .map(Question::id)
                                    .collect(Collectors.toCollection(LinkedHashSet::new));
            way.setText(
                    path.isEmpty()
                            ? ""
                            : getTranslation(
                                    interview.isComplete() ? "flow.way" : "flow.way.open",
                                    String.join(" \u2192 ", path)));
            picture.removeAll();
            // As the root of its own component it would lose its "viewBox", and with it the zoom.
            picture.add(new Html("<div>" + chart.svg(path, notes()) + "</div>"));
            beginAtTheFirst();
            outline.removeAll();
            outline.add(new FlowOutline(guide, chart, path, notes()));
        }

        /** Else a narrow window shows a part of the picture where nothing stands. */
        private void beginAtTheFirst() {
            picture.getElement()
                    .executeJs(
                            """
                            new IntersectionObserver((seen, observer) => {
                                if (!seen.some(entry => entry.isIntersecting)) return;
                                observer.disconnect();
                                const first = this.querySelector('.flow-question')
                                    .getBoundingClientRect();
                                const frame = this.getBoundingClientRect();
                                this.scrollTop = 0;
                                this.scrollLeft += first.left + first.width / 2
                                    - frame.left - frame.width / 2;
                            }).observe(this);
                            """);
        }

        private Paragraph learnt() {
            return new Paragraph(
                    lesson.map(monthly -> getTranslation("flow.learnt", monthly.month().toString()))
                            .orElseGet(() -> getTranslation("flow.learnt.nothing")));
        }

        /** What people do at each question, where there is enough to tell. */
        private Map<String, String> notes() {
            Map<String, String> notes = new HashMap<>();
            lesson.ifPresent(monthly -> {
                for (Question question : guide.questionnaire().questions()) {
                    List<String> parts = new ArrayList<>();
                    monthly.lesson()
                            .stopped(question.id())
                            .ifPresent(count -> parts.add(getTranslation("flow.stopped", count)));
                    monthly.lesson()
                            .unsure(question.id())
                            .ifPresent(count -> parts.add(getTranslation("flow.unsure", count)));
                    if (!parts.isEmpty()) {
                        notes.put(question.id(), String.join(", ", parts));
                    }
                }
            });
            return notes;
        }

        private Div zoom() {
            RangeInput size = new RangeInput();
            size.setMin(25);
            size.setMax(200);
            size.setStep(5.0);
            size.setValue(100.0);
            size.setId("flow-size");
            NativeLabel label = new NativeLabel(getTranslation("flow.zoom"));
            label.setFor(size);
            Button fit = new Button(getTranslation("flow.fit"), _ -> {});
            // The browser alone knows how wide the picture may be.
            fit.getElement()
                    .executeJs(
                            """
                            const size = $0, picture = $1;
                            const scale = percent => {
                                size.value = percent;
                                picture.style.setProperty('--flow-scale', size.value / 100);
                            };
                            size.addEventListener('input', () => scale(size.value));
                            this.addEventListener('click', () => scale(
                                100 * picture.clientWidth
                                    / picture.querySelector('svg').viewBox.baseVal.width));
                            """,
                            size,
                            picture);
            Div zoom = new Div(label, size, fit);
            zoom.addClassName("flow-zoom");
            return zoom;
        }
    }
}

package org.galatea.desk.flow;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.galatea.desk.ui.DeskLayout;
import org.galatea.guide.Question;
import org.galatea.interview.AnswerText;
import org.galatea.learning.LatestLesson;
import org.galatea.live.LiveGuide;
import org.galatea.triage.Triage;

/** The questionnaire as a picture and as text; a person's way can be shown in it. */
@Route(value = "desk/flow", layout = DeskLayout.class)
@RolesAllowed("READER")
class FlowView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Triage triage;
    private final transient FlowChart chart;
    private final transient Optional<LatestLesson.Monthly> lesson;
    private final Div picture = new Div();
    private final TextField line = new TextField();

    FlowView(LiveGuide live, LatestLesson latest) {
        triage = live.now();
        lesson = latest.of(triage.guide().version());
        chart = new FlowChart(triage.guide());
        addClassNames("desk-page", "flow");
        setId("main");
        picture.addClassName("flow-picture");
        picture.getElement().setAttribute("tabindex", "0");
        picture.getElement().setAttribute("role", "region");
        picture.getElement().setAttribute("aria-label", getTranslation("flow.title"));
        add(
                new H1(getTranslation("flow.title")),
                new Paragraph(getTranslation("flow.intro")),
                learnt(),
                path(),
                zoom(),
                picture,
                outline());
        draw(Set.of());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("flow.title");
    }

    private void draw(Set<String> path) {
        picture.removeAll();
        picture.add(new Html(chart.svg(path, notes())));
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
            for (Question question : triage.guide().questionnaire().questions()) {
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

    private Div path() {
        line.setLabel(getTranslation("flow.path"));
        line.setWidthFull();
        line.setMaxLength(4000);
        return new Div(line, new Button(getTranslation("flow.show"), _ -> showPath()));
    }

    private void showPath() {
        try {
            var answers =
                    AnswerText.read(
                            Arrays.stream(line.getValue().split("\\s+"))
                                    .filter(part -> !part.isBlank())
                                    .toList(),
                            triage.guide().questionnaire());
            line.setInvalid(false);
            draw(
                    answers.isEmpty()
                            ? Set.of()
                            : triage.interview(answers).asked().stream()
                                    .map(Question::id)
                                    .collect(Collectors.toSet()));
        } catch (IllegalArgumentException e) {
            line.setErrorMessage(e.getMessage());
            line.setInvalid(true);
        }
    }

    private Div zoom() {
        RangeInput size = new RangeInput();
        size.setMin(40);
        size.setMax(160);
        size.setStep(10.0);
        size.setValue(100.0);
        size.setId("flow-size");
        size.addValueChangeListener(
                event -> picture.getStyle().set("--flow-size", event.getValue().intValue() + "%"));
        var label = new com.vaadin.flow.component.html.NativeLabel(getTranslation("flow.zoom"));
        label.setFor(size);
        return new Div(label, size);
    }

    private Section outline() {
        OrderedList list = new OrderedList();
        Map<String, String> notes = notes();
        for (Question question : triage.guide().questionnaire().questions()) {
            ListItem item = new ListItem(new Span(question.id() + ": " + question.ask()));
            item.setId("question-" + question.id());
            item.add(
                    new Paragraph(
                            question.askedWhenLines().isEmpty()
                                    ? getTranslation("flow.always")
                                    : getTranslation(
                                            "flow.when",
                                            String.join("; ", question.askedWhenLines()))));
            if (chart.emergencyAfter(question.id())) {
                item.add(new Paragraph(getTranslation("flow.emergency")));
            }
            if (notes.containsKey(question.id())) {
                item.add(new Paragraph(notes.get(question.id())));
            }
            list.add(item);
        }
        return new Section(new H2(getTranslation("flow.outline")), list);
    }
}

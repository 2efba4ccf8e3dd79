package org.galatea.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.galatea.guide.Answer;
import org.galatea.guide.Option;
import org.galatea.guide.Question;

/** Pick all that apply; an option such as "None of these" stands alone. */
final class ManyField implements AnswerField {

    private final CheckboxGroup<Option> group = new CheckboxGroup<>();
    private final Question question;

    ManyField(Question question) {
        this.question = question;
        group.setItemLabelGenerator(Option::label);
        group.setRenderer(new ComponentRenderer<>(OptionLabel::new));
        // Last, or the options are drawn again for each of the lines above.
        group.setItems(question.options());
        group.setManualValidation(true);
        group.setAriaLabelledBy(QuestionView.HEADING_ID);
        group.addClassName("options");
        group.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keepExclusiveAlone(change.getOldValue(), change.getValue());
            }
        });
    }

    private void keepExclusiveAlone(Set<Option> before, Set<Option> now) {
        Set<Option> added = new HashSet<>(now);
        added.removeAll(before);
        if (added.stream().anyMatch(Option::exclusive)) {
            group.setValue(
                    Set.of(added.stream().filter(Option::exclusive).findFirst().orElseThrow()));
        } else if (!added.isEmpty() && now.stream().anyMatch(Option::exclusive)) {
            Set<Option> others = new LinkedHashSet<>(now);
            others.removeIf(Option::exclusive);
            group.setValue(others);
        }
    }

    @Override
    public Component component() {
        return group;
    }

    @Override
    public void show(Answer answer) {
        if (answer instanceof Answer.Choice(var options)) {
            Set<Option> chosen = new LinkedHashSet<>();
            options.forEach(id -> question.option(id).ifPresent(chosen::add));
            group.setValue(chosen);
        }
    }

    @Override
    public Given given() {
        Set<Option> value = group.getValue();
        List<String> chosen =
                question.options().stream().filter(value::contains).map(Option::id).toList();
        return chosen.isEmpty()
                ? Given.fault("question.error.many")
                : Given.of(Answer.choice(chosen));
    }

    @Override
    public void showError(String message) {
        group.setErrorMessage(message);
        group.setInvalid(true);
    }

    @Override
    public void focus() {
        group.getElement().callJsFunction("focus");
    }
}

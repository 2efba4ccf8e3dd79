package org.galatea.desk.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;

/** The places where two states of a file differ. */
final class FileDiff {

    private static final int MOST = 200;

    private FileDiff() {}

    static Stream<Component> hunks(String before, String after) {
        List<String> old = before.lines().toList();
        return DiffUtils.diff(old, after.lines().toList()).getDeltas().stream()
                .limit(MOST)
                .map(FileDiff::hunk);
    }

    private static Component hunk(AbstractDelta<String> delta) {
        Div hunk = new Div();
        hunk.add(
                new Paragraph(
                        hunk.getTranslation("desk.diff.line", delta.getTarget().getPosition() + 1)),
                new DiffBlock(
                        String.join("\n", delta.getSource().getLines()),
                        String.join("\n", delta.getTarget().getLines())));
        return hunk;
    }
}

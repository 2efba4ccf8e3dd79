package org.galatea.desk.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;

/** Two texts side by side, with the words that differ marked; an empty one is not shown. */
final class DiffBlock extends Div {

    private static final long serialVersionUID = 1L;

    DiffBlock(String before, String after) {
        addClassName("desk-diff");
        WordDiff diff = WordDiff.of(before, after);
        if (!before.isEmpty()) {
            add(side(getTranslation("desk.diff.before"), diff, WordDiff.Kind.REMOVED, "del"));
        }
        if (!after.isEmpty()) {
            add(side(getTranslation("desk.diff.after"), diff, WordDiff.Kind.ADDED, "ins"));
        }
    }

    private static Div side(String heading, WordDiff diff, WordDiff.Kind marked, String tag) {
        Pre text = new Pre();
        for (WordDiff.Piece piece : diff.pieces()) {
            if (piece.kind() == WordDiff.Kind.SAME) {
                text.add(piece.text());
            } else if (piece.kind() == marked) {
                HtmlContainer mark = new HtmlContainer(tag);
                mark.setText(piece.text());
                text.add(mark);
            }
        }
        // Long lines scroll, which the keyboard must be able to do as well.
        text.getElement().setAttribute("tabindex", "0");
        return new Div(new H3(heading), text);
    }
}

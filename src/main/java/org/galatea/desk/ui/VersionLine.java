package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.galatea.review.GuideVersion;

/** Says which version a page is about, and whether it is the one that speaks. */
final class VersionLine extends Paragraph {

    private static final long serialVersionUID = 1L;

    VersionLine(Desk desk, String hash) {
        addClassName("desk-version");
        GuideVersion version = desk.versions().get(hash);
        boolean speaks = desk.live().now().guide().version().equals(hash);
        add(
                new Span(getTranslation("desk.version") + " "),
                new Code(version.shortHash()),
                new Span(
                        ", "
                                + (speaks
                                        ? getTranslation("desk.version.speaks")
                                        : getTranslation("desk.state." + version.state()))));
    }

    /** Who wrote a version; of the one that came with the program, the program. */
    static String authors(GuideVersion version) {
        return version.authors().isEmpty()
                ? version.createdBy()
                : String.join(", ", version.authors());
    }
}

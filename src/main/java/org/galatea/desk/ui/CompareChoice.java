package org.galatea.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.galatea.review.GuideVersion;
import org.galatea.review.Page;

/** Picks the version with which another one is compared. */
final class CompareChoice extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    CompareChoice(Desk desk, GuideVersion version, String against) {
        String base = desk.publications().base();
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put(base, getTranslation("desk.compare.base", base.substring(0, 12)));
        words.putIfAbsent(against, against.substring(0, 12));
        desk.versions()
                .newest(Page.first(SHOWN))
                .forEach(other ->
                        words.putIfAbsent(
                                other.hash(),
                                other.shortHash() + ", " + Moments.words(other.created())));
        Choice choice = new Choice(getTranslation("desk.compare"), words, against);
        choice.whenPicked(() ->
                UI.getCurrentOrThrow()
                        .navigate(
                                VersionView.class,
                                new RouteParameters("hash", version.hash()),
                                QueryParameters.of("against", choice.picked())));
        add(choice);
    }
}

package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.galatea.account.Role;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.report.Written;
import org.galatea.review.Anchor;
import org.galatea.review.CommentThread;
import org.galatea.review.RefusedException;
import org.galatea.review.Review;

/** One rule with everything that a clinician needs to judge it, and to say so. */
@Route(value = "desk/rules/:id", layout = DeskLayout.class)
@RolesAllowed("READER")
class RuleView extends DeskPage {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;

    RuleView(Desk desk) {
        this.desk = desk;
        SingleKeys.listen(this);
    }

    /** A link to a rule, among the rules of a list. */
    static RouterLink link(RuleId id, String words, RuleFilter among) {
        RouterLink link =
                new RouterLink(words, RuleView.class, new RouteParameters("id", id.value()));
        link.setQueryParameters(among.query());
        return link;
    }

    @Override
    void fill(Place from) {
        String login = desk.signedIn().require(Role.READER);
        RuleFilter among = RuleFilter.of(from);
        String version = among.version().orElseGet(desk::current);
        String asked = from.part("id");
        title(shortened(asked));
        if (!isThere(desk.shelf().reading(version))) {
            return;
        }
        Volume volume = desk.shelf().volume(version);
        Rule rule =
                Optional.of(asked)
                        .filter(RuleId::isValid)
                        .flatMap(id -> volume.guide().rule(new RuleId(id)))
                        .orElseThrow(() ->
                                new RefusedException(
                                        getTranslation("desk.rule.none", shortened(asked))));
        title(rule.id() + " " + rule.head().title());
        Review review = desk.publishing().review(version, List.of());
        put(
                new VersionLine(desk, version),
                neighbours(rule.id(), among, RuleRow.all(desk, review, login)),
                new SingleKeys());
        Div columns =
                new Div(read(rule, volume, review, among), judge(rule, volume.source(), review));
        columns.addClassName("desk-columns");
        put(columns);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(10, text.length()));
    }

    private Nav neighbours(RuleId rule, RuleFilter among, List<RuleRow> rows) {
        List<RuleId> ids = among.of(rows).stream().map(row -> row.rule().id()).toList();
        Nav nav = new Nav();
        nav.addClassName("desk-neighbours");
        nav.getElement().setAttribute("aria-label", getTranslation("desk.rule.neighbours"));
        RouterLink all = new RouterLink(getTranslation("desk.rule.all"), RulesView.class);
        all.setQueryParameters(among.query());
        nav.add(all);
        int at = ids.indexOf(rule);
        neighbour(ids, at - 1, "desk.rule.previous", "p", among).ifPresent(nav::add);
        neighbour(ids, at + 1, "desk.rule.next", "n", among).ifPresent(nav::add);
        return nav;
    }

    private Optional<RouterLink> neighbour(
            List<RuleId> ids, int at, String words, String key, RuleFilter among) {
        return IntStream.of(at)
                .filter(place -> place >= 0 && place < ids.size())
                .mapToObj(place -> {
                    RouterLink link =
                            link(ids.get(place), getTranslation(words, ids.get(place)), among);
                    link.getElement().setAttribute("data-key", key);
                    return link;
                })
                .findFirst();
    }

    private Div read(Rule rule, Volume volume, Review review, RuleFilter among) {
        String version = review.version().hash();
        Div read = new Div();
        review.of(rule.id())
                .ifPresent(_ -> read.add(change(rule.id(), review.base(), volume.source())));
        read.add(
                new RuleCard(rule, volume),
                new EvidenceBlock(rule, volume.guide()),
                new RestsBlock(rule, volume, among),
                new NumbersBlock(rule, version, desk.shelf().report(version)),
                new SlipsBlock(version, desk.shelf().slips(version, rule.id())),
                new RuleHistory(desk, notice(), rule.id()));
        return read;
    }

    /** The change against what is published. */
    private Section change(RuleId rule, String base, GuideSource source) {
        return new Section(
                new H2(getTranslation("desk.rule.change")),
                new RuleChange(
                        Written.of(desk.shelf().source(base), rule), Written.of(source, rule)));
    }

    private Div judge(Rule judged, GuideSource source, Review review) {
        RuleId rule = judged.id();
        String version = review.version().hash();
        SequencedMap<Anchor, String> anchors = anchors(judged, source);
        String fingerprint = desk.shelf().fingerprints(version).get(rule);
        DecisionBlock decisions =
                new DecisionBlock(
                        desk,
                        notice(),
                        version + ":" + rule,
                        () -> desk.decisions().standing(List.of(fingerprint)),
                        (who, verdict, words) ->
                                desk.decisions().onRule(version, rule, who, verdict, words));
        review.of(rule).ifPresent(known -> decisions.writtenBy(known.authors()));
        Div judge =
                new Div(
                        decisions,
                        new ThreadsBlock(
                                desk,
                                notice(),
                                version,
                                anchors,
                                () -> threads(rule, version, anchors)),
                        new PastDecisions(desk.decisions().history(rule)));
        judge.addClassName("desk-judge");
        return judge;
    }

    /** What a comment can be about: the rule, or a line of it as it stands in this version. */
    private SequencedMap<Anchor, String> anchors(Rule rule, GuideSource source) {
        SequencedMap<Anchor, String> anchors = new LinkedHashMap<>();
        anchors.put(new Anchor.OnRule(rule.id()), getTranslation("desk.comment.whole-rule"));
        List<String> lines =
                Written.of(source, rule.id()).map(text -> text.lines().toList()).orElse(List.of());
        for (int at = 0; at < lines.size(); at++) {
            int line = rule.head().line() + at;
            anchors.put(
                    new Anchor.OnLine(rule.head().file(), line),
                    getTranslation(
                            "desk.comment.line", Integer.toString(line), lines.get(at).strip()));
        }
        return anchors;
    }

    /** Those on the rule in whatever version, and those on its lines in this one. */
    private List<CommentThread> threads(RuleId rule, String version, Map<Anchor, String> anchors) {
        return Stream.concat(
                        desk.discussions().on(rule).stream(),
                        desk.discussions().on(List.of(version)).stream()
                                .filter(thread ->
                                        thread.anchor() instanceof Anchor.OnLine
                                                && anchors.containsKey(thread.anchor())))
                .toList();
    }
}

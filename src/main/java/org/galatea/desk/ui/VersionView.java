package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.galatea.account.Role;
import org.galatea.exchange.GuideForm;
import org.galatea.review.Anchor.OnVersion;
import org.galatea.review.GuideVersion;

/** One version: what it changes, for whom, what was said about it, and its way to publication. */
@Route(value = "desk/versions/:hash", layout = DeskLayout.class)
@RolesAllowed("READER")
class VersionView extends DeskPage {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;

    VersionView(Desk desk) {
        this.desk = desk;
    }

    @Override
    void fill(Place from) {
        String login = desk.signedIn().require(Role.READER);
        GuideVersion version = desk.versions().get(Place.hash(from.part("hash")));
        String base = desk.publications().base();
        String against = from.query().getSingleParameter("against").map(Place::hash).orElse(base);
        title(getTranslation("desk.version.title", version.shortHash()));
        put(about(version, login), new CompareChoice(desk, version, against));
        if (version.hash().equals(against)) {
            put(new Paragraph(getTranslation("desk.version.same")));
            return;
        }
        if (!isThere(desk.shelf().reading(version.hash()))) {
            return;
        }
        PublishBlock publish = new PublishBlock(desk, notice(), version.hash(), base);
        Div left =
                new Div(
                        new ImpactSection(desk, against, version.hash()),
                        new ChangesBlock(desk, version.hash(), against));
        Div right = new Div();
        right.addClassName("desk-judge");
        if (against.equals(base)) {
            right.add(publish);
        }
        right.add(decisions(version, publish), threads(version, base, publish));
        Div columns = new Div(left, right);
        columns.addClassName("desk-columns");
        put(columns);
    }

    private Div about(GuideVersion version, String login) {
        Div about = new Div(new VersionLine(desk, version.hash()), new Paragraph(version.note()));
        about.add(
                new Paragraph(
                        getTranslation(
                                "desk.comment.by",
                                VersionLine.authors(version),
                                Moments.words(version.created()))));
        version.parent()
                .ifPresent(parent ->
                        about.add(
                                new Paragraph(
                                        new Span(getTranslation("desk.version.parent") + " "),
                                        VersionsView.link(parent))));
        RouterLink rules = new RouterLink(getTranslation("desk.version.rules"), RulesView.class);
        rules.setQueryParameters(RuleFilter.all(version.hash()).query());
        Div acts = new Div(rules, place("bench.title", BenchView.class, version));
        acts.add(
                place("flow.title", FlowView.class, version),
                place("desk.proof", ProofView.class, version));
        for (GuideForm form : GuideForm.values()) {
            acts.add(download(version, form));
        }
        acts.addClassName("buttons");
        if (version.authors().contains(login) && desk.may(Role.REVIEWER)) {
            switch (version.state()) {
                case SAVED, WITHDRAWN ->
                        acts.add(
                                act(
                                        "desk.submit",
                                        () -> desk.versions().submit(version.hash(), who())));
                case SUBMITTED ->
                        acts.add(
                                act(
                                        "desk.take-back",
                                        () -> desk.versions().withdraw(version.hash(), who())));
                case RELEASED -> {}
            }
        }
        about.add(acts);
        return about;
    }

    private RouterLink place(String words, Class<? extends DeskPage> page, GuideVersion version) {
        RouterLink link = new RouterLink(getTranslation(words), page);
        link.setQueryParameters(QueryParameters.of("version", version.hash()));
        return link;
    }

    private String who() {
        return desk.signedIn().require(Role.REVIEWER);
    }

    private Button act(String words, Runnable act) {
        return new Button(
                getTranslation(words),
                _ -> {
                    if (notice().attempt(act)) {
                        show();
                    }
                });
    }

    private Anchor download(GuideVersion version, GuideForm form) {
        Anchor anchor =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> {
                            desk.signedIn().require(Role.READER);
                            byte[] file = form.write(desk.versions().source(version.hash()));
                            return new DownloadResponse(
                                    new ByteArrayInputStream(file),
                                    form.fileName(version.hash()),
                                    form.mediaType(),
                                    file.length);
                        }),
                        getTranslation("desk.version.download." + form));
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    private DecisionBlock decisions(GuideVersion version, PublishBlock publish) {
        String hash = version.hash();
        DecisionBlock block =
                new DecisionBlock(
                        desk,
                        notice(),
                        hash,
                        () -> desk.decisions().standing(java.util.List.of(hash)),
                        (who, verdict, words) ->
                                desk.decisions().onVersion(hash, who, verdict, words));
        block.writtenBy(version.authors());
        block.whenDecided(publish::refresh);
        return block;
    }

    private ThreadsBlock threads(GuideVersion version, String base, PublishBlock publish) {
        ThreadsBlock block =
                new ThreadsBlock(
                        desk,
                        notice(),
                        version.hash(),
                        new LinkedHashMap<>(Map.of(new OnVersion(), "")),
                        () ->
                                desk.discussions()
                                        .on(
                                                desk
                                                        .versions()
                                                        .lineage(version.hash(), base)
                                                        .stream()
                                                        .map(GuideVersion::hash)
                                                        .toList()));
        block.whenChanged(publish::refresh);
        return block;
    }
}

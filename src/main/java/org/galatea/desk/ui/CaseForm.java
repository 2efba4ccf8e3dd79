package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.galatea.account.Role;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Region;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.galatea.interview.Interview;
import org.galatea.review.Draft;
import org.galatea.review.DraftFile;
import org.galatea.review.RefusedException;
import org.galatea.triage.Assessment;

/**
 * Saves what is on the bench as a case of a draft.
 *
 * <p>The clinician settles what is expected from the evidence; nothing is filled in for them.
 */
final class CaseForm extends NativeDetails {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "vignettes/bench.yaml";
    private static final String HEAD =
            "# yaml-language-server: $schema=../schema/vignettes.json\nvignettes:\n";
    private static final Pattern ID = Pattern.compile("(?m)^\\s*- id: V(\\d+)\\s*$");

    private final transient Desk desk;
    private final Notice notice;
    private final PlainField title;
    private final WordsField story;
    private final PlainField sources;
    private final Choice expected;
    private final Div draft = new Div();
    private final Paragraph incomplete;
    private final Div fields = new Div();
    private transient Optional<Choice> drafts = Optional.empty();
    private transient Optional<Case> shown = Optional.empty();

    /** What is on the bench. */
    private record Case(Guide guide, Interview interview, Assessment assessment, Region region) {}

    CaseForm(Desk desk, Notice notice) {
        this.desk = desk;
        this.notice = notice;
        setSummaryText(getTranslation("bench.save"));
        title =
                new PlainField(getTranslation("bench.save.title"), "text", "off")
                        .keptAs(desk.kept("bench-title"));
        story = new WordsField(getTranslation("bench.save.story"), desk.kept("bench-story"));
        sources =
                new PlainField(getTranslation("bench.save.sources"), "text", "off")
                        .keptAs(desk.kept("bench-sources"));
        expected = new Choice(getTranslation("bench.save.expected"), urgencies(), "");
        incomplete = new Paragraph(getTranslation("bench.save.incomplete"));
        Button save = new Button(getTranslation("bench.save.do"), _ -> notice.attempt(this::save));
        fields.add(title, story, expected, sources, draft, save);
        setContent(new Div(incomplete, fields));
        offerDrafts();
    }

    private SequencedMap<String, String> urgencies() {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put("", getTranslation("bench.save.choose"));
        for (Urgency urgency : Urgency.values()) {
            words.put(urgency.name(), urgency.name());
        }
        return words;
    }

    private void offerDrafts() {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        for (Draft known : desk.drafts().all()) {
            words.put(known.id().toString(), known.name());
        }
        if (words.isEmpty()) {
            draft.add(
                    new Paragraph(
                            new Anchor("/desk/drafts", getTranslation("bench.save.no-draft"))));
        } else {
            Choice choice =
                    new Choice(
                            getTranslation("bench.save.draft"), words, words.firstEntry().getKey());
            drafts = Optional.of(choice);
            draft.add(choice);
        }
    }

    void show(Guide guide, Interview interview, Assessment assessment, Region region) {
        shown = Optional.of(new Case(guide, interview, assessment, region));
        incomplete.setVisible(!interview.isComplete());
        fields.setVisible(interview.isComplete());
    }

    private void save() {
        String login = desk.signedIn().require(Role.REVIEWER);
        Case made = shown.orElseThrow();
        required(title.value(), "bench.save.title");
        required(expected.picked(), "bench.save.expected");
        required(sources.value(), "bench.save.sources");
        UUID to =
                drafts.map(choice -> UUID.fromString(choice.picked()))
                        .orElseThrow(
                                () -> new RefusedException(getTranslation("bench.save.no-draft")));
        GuideSource before = desk.drafts().source(to);
        Optional<DraftFile> file = desk.drafts().file(to, FILE);
        String id = nextId(before);
        desk.drafts()
                .save(
                        to,
                        FILE,
                        file.map(DraftFile::text).orElse(HEAD) + text(id, made),
                        file.map(DraftFile::revision).orElse(0),
                        login);
        notice.done(getTranslation("bench.save.done", id, FILE, desk.drafts().get(to).name()));
        title.sent();
        story.sent();
        sources.sent();
    }

    private void required(String value, String label) {
        if (value.isBlank()) {
            throw new RefusedException(getTranslation("bench.save.missing", getTranslation(label)));
        }
    }

    private String text(String id, Case made) {
        Urgency settled = Urgency.valueOf(expected.picked());
        List<RuleId> rules =
                made.assessment().urgency() == settled
                        ? made.assessment().rationale().stream()
                                .map(reason -> reason.rule())
                                .filter(rule -> rule.advise() == settled)
                                .map(rule -> rule.id())
                                .toList()
                        : List.of();
        return new VignetteText(
                        id,
                        title.value().strip(),
                        story.words(),
                        made.region().id(),
                        Arrays.stream(sources.value().strip().split("[,\\s]+")).toList(),
                        settled,
                        rules)
                .of(made.interview().relevant(), made.guide().questionnaire());
    }

    /** The first number that no case of the draft has. */
    private static String nextId(GuideSource source) {
        int highest =
                source.files().entrySet().stream()
                        .filter(file -> file.getKey().startsWith("vignettes/"))
                        .flatMap(file -> ID.matcher(file.getValue()).results())
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .max()
                        .orElse(0);
        return "V%03d".formatted(highest + 1);
    }
}

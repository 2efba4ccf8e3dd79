package org.galatea.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Problems;
import org.galatea.guide.YamlFields;

/**
 * What could harm a person, why, and what keeps it from happening (in the manner of DCB0129).
 *
 * @param residual the likelihood that is left with the controls
 */
public record Hazard(
        String id,
        String hazard,
        String cause,
        String effect,
        Severity severity,
        Likelihood likelihood,
        Likelihood residual,
        List<Control> controls) {

    /** Where they stand in a guide. */
    public static final String FILE = "hazards.yaml";

    private static final List<String> KINDS =
            List.of(
                    "criteria",
                    "rules",
                    "articles",
                    "wording",
                    "invariant",
                    "rules of precedence",
                    "design",
                    "proof",
                    "test",
                    "process",
                    "contacts",
                    "open",
                    "absent");

    /** Kinds whose controls name criteria, rules, articles, guidance texts or classes of tests. */
    private static final Set<String> NAMING =
            Set.of("criteria", "rules", "articles", "wording", "test");

    /**
     * Kinds that a machine can see at work: without one of them, a hazard rests on good will. What
     * is absent, such as a translation, cannot harm yet.
     */
    private static final Set<String> CHECKED =
            Set.of("criteria", "rules", "wording", "proof", "test", "absent");

    /** How bad it would be. */
    public enum Severity {
        CATASTROPHIC,
        MAJOR,
        CONSIDERABLE,
        SIGNIFICANT,
        MINOR
    }

    /** How often it may come about. */
    public enum Likelihood {
        VERY_LOW,
        LOW,
        MEDIUM,
        HIGH,
        VERY_HIGH
    }

    /**
     * Something that keeps a hazard from happening.
     *
     * @param kind the kinds of {@link #NAMING} name parts of the guide or of its tests; "open" is
     *     still to be done
     */
    public record Control(String kind, String says) {

        /** The ids that a control names; none where it is a sentence. */
        public List<String> names() {
            return NAMING.contains(kind)
                    ? Arrays.stream(says.replaceFirst("^guidance ", "").split(","))
                            .map(String::strip)
                            .toList()
                    : List.of();
        }
    }

    public Hazard {
        controls = List.copyOf(controls);
    }

    /** The criteria that control it. */
    public List<String> criteria() {
        return named("criteria");
    }

    /** The guidance texts that control it. */
    public List<String> texts() {
        return named("wording");
    }

    /** The rules that control it. */
    public List<String> rules() {
        return named("rules");
    }

    /** The articles that control it. */
    public List<String> articles() {
        return named("articles");
    }

    /** The classes of tests that control it, by their simple names. */
    public List<String> tests() {
        return named("test");
    }

    /** Says whether a criterion, rule, text, proof or test controls it, or it can't happen yet. */
    public boolean isChecked() {
        return controls.stream().anyMatch(control -> CHECKED.contains(control.kind()));
    }

    private List<String> named(String kind) {
        return controls.stream()
                .filter(control -> control.kind().equals(kind))
                .flatMap(control -> control.names().stream())
                .toList();
    }

    /** Reads the hazard log of a guide; what is wrong with it goes to the problems. */
    public static List<Hazard> read(GuideSource source, Problems problems) {
        if (!source.files().containsKey(FILE)) {
            return List.of();
        }
        List<Hazard> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        YamlFields root = YamlFields.of(source, FILE, problems);
        for (YamlFields fields : root.list("hazards")) {
            Hazard hazard =
                    new Hazard(
                            fields.text("id"),
                            fields.text("hazard"),
                            fields.text("cause"),
                            fields.text("effect"),
                            fields.oneOf("severity", Severity.class),
                            fields.oneOf("likelihood", Likelihood.class),
                            fields.oneOf("residual", Likelihood.class),
                            fields.texts("controls").stream()
                                    .map(text -> control(text, fields, problems))
                                    .toList());
            fields.noOthers();
            if (!ids.add(hazard.id())) {
                problems.add(FILE, fields.line(), "The id " + hazard.id() + " stands twice.");
            }
            read.add(hazard);
        }
        root.noOthers();
        return read;
    }

    private static Control control(String text, YamlFields fields, Problems problems) {
        String[] parts = text.split(": ", 2);
        if (parts.length < 2 || !KINDS.contains(parts[0])) {
            problems.unknown(FILE, fields.line(), "kind of control", parts[0], KINDS);
            return new Control("open", text);
        }
        return new Control(parts[0], parts[1]);
    }
}

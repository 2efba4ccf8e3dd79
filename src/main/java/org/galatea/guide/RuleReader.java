package org.galatea.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a rule into a {@link Rule}. */
final class RuleReader {

    /** The annotations of a rule, in the order in which they must stand. */
    private static final List<String> NOTES =
            List.of("id", "criteria", "evidence", "since", "differs");

    private static final Pattern CONCLUDE = Pattern.compile("conclude \"([^\"\\\\]+)\"");
    private static final Pattern ADVISE = Pattern.compile("advise ([A-Z_]+)");
    private static final Pattern BECAUSE = Pattern.compile("because \"([^\"\\\\]+)\"");
    private static final Pattern READ = Pattern.compile("read \"([a-z0-9-]+)#([a-z0-9-]+)\"");
    private static final Pattern ADD = Pattern.compile("add \"([a-z0-9-]+)\"");
    private static final Pattern CONTACT = Pattern.compile("contact ([a-z-]+)");

    private final ConditionReader conditions;
    private final Problems problems;

    RuleReader(ConditionReader conditions, Problems problems) {
        this.conditions = conditions;
        this.problems = problems;
    }

    /** The finding that a rule concludes; read first, because the dictionary needs all findings. */
    static Optional<String> conclusionOf(RuleText text) {
        return text.then().stream()
                .map(line -> CONCLUDE.matcher(line.text()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    Optional<Rule> read(RuleText text) {
        Optional<Rule.Head> head = head(text);
        if (text.when().isEmpty()) {
            problems.add(
                    text.file(),
                    text.line(),
                    "The rule has no condition, so it would always hold.");
        }
        Condition when = conditions.read(text.file(), text.when());
        Optional<String> finding = conclusionOf(text);
        if (finding.isPresent()) {
            if (text.then().size() > 1) {
                problems.add(
                        text.file(),
                        text.line(),
                        "A rule that concludes a finding does nothing else.");
            }
            return head.map(known -> new Rule.FindingRule(known, when, finding.get()));
        }
        return advice(text, head, when);
    }

    private Optional<Rule> advice(RuleText text, Optional<Rule.Head> head, Condition when) {
        List<Urgency> advise = new ArrayList<>();
        List<String> because = new ArrayList<>();
        List<SectionRef> reads = new ArrayList<>();
        List<String> adds = new ArrayList<>();
        List<String> contacts = new ArrayList<>();
        for (Line line : text.then()) {
            Matcher matcher;
            if ((matcher = ADVISE.matcher(line.text())).matches()) {
                urgency(text, line, matcher.group(1)).ifPresent(advise::add);
            } else if ((matcher = BECAUSE.matcher(line.text())).matches()) {
                because.add(matcher.group(1));
            } else if ((matcher = READ.matcher(line.text())).matches()) {
                reads.add(new SectionRef(matcher.group(1), matcher.group(2)));
            } else if ((matcher = ADD.matcher(line.text())).matches()) {
                adds.add(matcher.group(1));
            } else if ((matcher = CONTACT.matcher(line.text())).matches()) {
                contacts.add(matcher.group(1));
            } else {
                problems.add(
                        text.file(),
                        line.number(),
                        "\"" + line.text() + "\" is not a conclusion.",
                        "one of these is meant: advise URGENT, because \"…\", read \"article#section\","
                                + " add \"guidance\", contact maternity, conclude \"…\".");
            }
        }
        one(text, "advise", advise);
        one(text, "because", because);
        if (reads.isEmpty()) {
            problems.add(
                    text.file(),
                    text.line(),
                    "The rule has no \"read\" line, so the person gets no article.");
        }
        if (contacts.size() > 1) {
            problems.add(text.file(), text.line(), "The rule has more than one \"contact\" line.");
        }
        if (head.isEmpty() || advise.isEmpty() || because.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Rule.AdviceRule(
                        head.get(),
                        when,
                        advise.getFirst(),
                        because.getFirst(),
                        reads,
                        adds,
                        contacts.stream().findFirst()));
    }

    private void one(RuleText text, String word, List<?> given) {
        if (given.size() != 1) {
            problems.add(
                    text.file(),
                    text.line(),
                    "The rule needs exactly one \""
                            + word
                            + "\" line, and has "
                            + given.size()
                            + ".");
        }
    }

    private Optional<Urgency> urgency(RuleText text, Line line, String word) {
        List<String> known = Arrays.stream(Urgency.values()).map(Urgency::name).toList();
        if (!known.contains(word)) {
            problems.unknown(text.file(), line.number(), "urgency", word, known);
            return Optional.empty();
        }
        return Optional.of(Urgency.valueOf(word));
    }

    private Optional<Rule.Head> head(RuleText text) {
        int before = -1;
        for (var note : text.notes().entrySet()) {
            int at = NOTES.indexOf(note.getKey());
            if (at < 0) {
                problems.unknown(
                        text.file(), note.getValue().number(), "annotation", note.getKey(), NOTES);
            } else if (at < before) {
                problems.add(
                        text.file(),
                        note.getValue().number(),
                        "@"
                                + note.getKey()
                                + " stands too late; the order is "
                                + String.join(", ", NOTES)
                                + ".");
            }
            before = Math.max(before, at);
        }
        String id = note(text, "id").orElse("");
        if (!RuleId.isValid(id)) {
            problems.add(text.file(), text.line(), "The rule needs an id such as @id( U07 ).");
            return Optional.empty();
        }
        if (!text.name().startsWith(id + " ")) {
            problems.add(
                    text.file(),
                    text.line(),
                    "The name \""
                            + text.name()
                            + "\" must begin with the id "
                            + id
                            + " and a space.");
            return Optional.empty();
        }
        if (note(text, "evidence").isEmpty()) {
            problems.add(text.file(), text.line(), "The rule names no @evidence.");
        }
        return Optional.of(
                new Rule.Head(
                        new RuleId(id),
                        text.name().substring(id.length() + 1),
                        list(text, "criteria"),
                        list(text, "evidence"),
                        note(text, "since").orElse("?"),
                        note(text, "differs"),
                        text.comment(),
                        text.when().stream().map(Line::text).toList(),
                        text.file(),
                        text.line()));
    }

    private static Optional<String> note(RuleText text, String name) {
        return Optional.ofNullable(text.notes().get(name)).map(Line::text);
    }

    private static List<String> list(RuleText text, String name) {
        return note(text, name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}

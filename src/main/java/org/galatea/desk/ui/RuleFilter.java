package org.galatea.desk.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.galatea.guide.Rule;
import org.galatea.report.Topic;

/**
 * Which rules are looked at. It travels in the address, so that the next and the previous rule are
 * those of the list that one came from.
 *
 * @param version the version, if it was chosen
 * @param words must all be found in the rule
 * @param urgency name of an urgency, FINDING, or "" for all
 * @param topic id of an article, or "" for all
 * @param evidence id of a source, or "" for all
 * @param standing name of a standing, CHANGED for all that changed, or "" for all
 * @param mine only rules that have changed since this person decided about them
 */
record RuleFilter(
        Optional<String> version,
        String words,
        String urgency,
        String topic,
        String evidence,
        String standing,
        boolean mine) {

    static final String FINDING = "FINDING";
    static final String CHANGED = "CHANGED";

    static RuleFilter of(Place place) {
        QueryParameters query = place.query();
        return new RuleFilter(
                place.version(),
                query.getSingleParameter("words").orElse(""),
                query.getSingleParameter("urgency").orElse(""),
                query.getSingleParameter("topic").orElse(""),
                query.getSingleParameter("evidence").orElse(""),
                query.getSingleParameter("standing").orElse(""),
                query.getSingleParameter("mine").isPresent());
    }

    /** All rules of a version. */
    static RuleFilter all(String version) {
        return new RuleFilter(Optional.of(version), "", "", "", "", "", false);
    }

    /** Only what changed in a version. */
    static RuleFilter changed(String version) {
        return new RuleFilter(Optional.of(version), "", "", "", "", CHANGED, false);
    }

    /** What changed since this person decided about it. */
    static RuleFilter sinceMine() {
        return new RuleFilter(Optional.empty(), "", "", "", "", "", true);
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        version.ifPresent(hash -> query.put("version", hash));
        put(query, "words", words);
        put(query, "urgency", urgency);
        put(query, "topic", topic);
        put(query, "evidence", evidence);
        put(query, "standing", standing);
        put(query, "mine", mine ? "1" : "");
        return QueryParameters.simple(query);
    }

    private static void put(Map<String, String> query, String name, String value) {
        if (!value.isBlank()) {
            query.put(name, value);
        }
    }

    List<RuleRow> of(List<RuleRow> rows) {
        return rows.stream().filter(this::accepts).toList();
    }

    private boolean accepts(RuleRow row) {
        return (urgency.isEmpty() || urgency.equals(row.urgency().map(Enum::name).orElse(FINDING)))
                && (topic.isEmpty() || topic.equals(row.topic().map(Topic::id).orElse("")))
                && (evidence.isEmpty() || row.rule().head().evidence().contains(evidence))
                && (standing.isEmpty()
                        || standing.equals(row.standing().name())
                        || (standing.equals(CHANGED) && row.standing() != Standing.PUBLISHED))
                && (!mine || row.changedSinceMine())
                && holdsWords(row.rule());
    }

    private boolean holdsWords(Rule rule) {
        if (words.isBlank()) {
            return true;
        }
        String text = text(rule).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(text::contains);
    }

    private static String text(Rule rule) {
        Rule.Head head = rule.head();
        Stream<String> said =
                switch (rule) {
                    case Rule.AdviceRule advice -> Stream.of(advice.because());
                    case Rule.FindingRule finding -> Stream.of(finding.finding());
                };
        return String.join(
                "\n",
                Stream.of(
                                Stream.of(head.id().value(), head.title(), head.note()),
                                head.sentences().stream(),
                                head.evidence().stream(),
                                head.criteria().stream(),
                                said)
                        .flatMap(parts -> parts)
                        .toList());
    }
}

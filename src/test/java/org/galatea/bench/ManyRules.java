package org.galatea.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;

/** The guide of this repository, grown to a thousand rules, and its many versions. */
final class ManyRules {

    static final int RULES = 1_000;
    private static final String FILE = "9-grown.dslr";
    private static final Pattern ADVICE =
            Pattern.compile(
                    "rule \"([A-Z]\\d{2,3}) ([^\"]*)\"((?:(?!\\nend\\b).)*?\\n    advise .*?)\\nend\\n",
                    Pattern.DOTALL);

    private ManyRules() {}

    /** Rules like those that are there, each for people of another age. */
    static GuideSource grown() {
        GuideSource small = GuideSource.ofFolder(Path.of("rules"));
        Guide guide = GuideReader.read(small);
        List<MatchResult> rules = new ArrayList<>();
        small.files()
                .forEach((file, text) -> {
                    if (file.endsWith(".dslr")) {
                        Matcher found = ADVICE.matcher(text);
                        while (found.find()) {
                            rules.add(
                                    new MatchResult(
                                            found.group(1), found.group(2), found.group(3)));
                        }
                    }
                });
        long missing = RULES - guide.rules().count();
        StringBuilder grown = new StringBuilder();
        for (int n = 0; n < missing; n++) {
            MatchResult rule = rules.get(n % rules.size());
            String id = "X%03d".formatted(n);
            grown.append("rule \"%s %s, again\"".formatted(id, rule.title()))
                    .append(
                            rule.text()
                                    .replace("@id( " + rule.id() + " )", "@id( " + id + " )")
                                    .replace(
                                            "\nwhen\n",
                                            "\nwhen\n    aged " + (n % 90) + " or over\n"))
                    .append("\nend\n\n");
        }
        return with(small, grown.toString());
    }

    private record MatchResult(String id, String title, String text) {}

    /**
     * The version of this number, up to 200: three rules have other words than in the one before.
     */
    static GuideSource version(GuideSource grown, int number) {
        StringBuilder text = new StringBuilder();
        for (String rule : grown.files().get(FILE).split("(?<=\nend\n)")) {
            Matcher id = Pattern.compile("@id\\( X(\\d+) \\)").matcher(rule);
            boolean changed = id.find() && Integer.parseInt(id.group(1)) / 3 <= number;
            text.append(changed ? rule.replaceFirst("because \"", "because \"Now. ") : rule);
        }
        return with(grown, text.toString());
    }

    private static GuideSource with(GuideSource source, String text) {
        TreeMap<String, String> files = new TreeMap<>(source.files());
        files.put(FILE, text);
        return new GuideSource(files);
    }
}

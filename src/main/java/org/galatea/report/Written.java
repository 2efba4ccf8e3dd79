package org.galatea.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.galatea.guide.GuideSource;
import org.galatea.guide.RuleId;

/** A rule as it stands in its file. */
public final class Written {

    private Written() {}

    /** The whole text of a rule; empty where there is none of this id. */
    public static Optional<String> of(GuideSource source, RuleId id) {
        String begin = "rule \"" + id + " ";
        for (Map.Entry<String, String> file : source.files().entrySet()) {
            if (file.getKey().endsWith(".dslr") && file.getValue().contains(begin)) {
                List<String> lines =
                        file.getValue().lines().dropWhile(line -> !line.startsWith(begin)).toList();
                return Optional.of(
                        lines.stream()
                                        .takeWhile(line -> !line.strip().equals("end"))
                                        .collect(Collectors.joining("\n"))
                                + "\nend");
            }
        }
        return Optional.empty();
    }
}

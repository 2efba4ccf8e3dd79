package org.galatea;

import java.nio.file.Path;
import java.util.TreeMap;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.triage.Triage;
import org.galatea.triage.drools.DroolsRuleEngine;

/** The guide of this repository, read and compiled once for all tests. */
public final class TestGuide {

    public static final GuideSource SOURCE = GuideSource.ofFolder(Path.of("rules"));
    public static final Guide GUIDE = GuideReader.read(SOURCE);
    public static final Triage TRIAGE = new Triage(GUIDE, DroolsRuleEngine.of(GUIDE));

    private TestGuide() {}

    /** The guide with one file added or replaced. */
    public static GuideSource with(String file, String text) {
        TreeMap<String, String> files = new TreeMap<>(SOURCE.files());
        files.put(file, text);
        return new GuideSource(files);
    }

    /** The guide with a replacement in one of its files. */
    public static GuideSource changed(String file, String from, String to) {
        String text = SOURCE.files().get(file);
        if (text == null || !text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold \"" + from + "\".");
        }
        return with(file, text.replace(from, to));
    }
}

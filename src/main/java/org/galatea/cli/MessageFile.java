package org.galatea.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galatea.guide.SourceHash;

/**
 * The words of the public pages in one language: {@code messages_es.properties}. Above each text
 * stands the English with its hash, as in {@code # [1f2e3d4c] Back}.
 *
 * @param texts by key, in the order of the file
 * @param sources hash of the English text, by key
 */
record MessageFile(SequencedMap<String, String> texts, Map<String, String> sources) {

    private static final Pattern SOURCE = Pattern.compile("# \\[([0-9a-f]{8})] .*");
    private static final Pattern ENTRY = Pattern.compile("([a-z][a-z0-9.-]*)=(.*)");

    static Path english(Path folder) {
        return folder.resolve("messages.properties");
    }

    static Path of(Path folder, String language) {
        return folder.resolve("messages_" + language + ".properties");
    }

    /** Reads a file; one that does not exist is empty. */
    static MessageFile read(Path file) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        try {
            String source = "";
            String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            for (String line : text.lines().toList()) {
                Matcher comment = SOURCE.matcher(line);
                Matcher entry = ENTRY.matcher(line);
                if (comment.matches()) {
                    source = comment.group(1);
                } else if (entry.matches()) {
                    texts.put(entry.group(1), unescaped(line, entry.group(1)));
                    sources.put(entry.group(1), source);
                    source = "";
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read.", e);
        }
        return new MessageFile(texts, sources);
    }

    private static String unescaped(String line, String key) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(line));
        return properties.getProperty(key, "");
    }

    /** What this file lacks of the English one, by key. */
    SequencedMap<String, String> gaps(MessageFile english) {
        SequencedMap<String, String> gaps = new LinkedHashMap<>();
        english.texts()
                .forEach((key, text) -> {
                    String translated = texts.getOrDefault(key, "");
                    if (translated.isEmpty()) {
                        gaps.put(key, "MISSING");
                    } else if (!SourceHash.of(text).equals(sources.get(key))) {
                        gaps.put(key, "STALE");
                    } else if (!placeholders(text).equals(placeholders(translated))) {
                        gaps.put(key, "UNLIKE");
                    }
                });
        texts.keySet().stream()
                .filter(key -> !english.texts().containsKey(key))
                .forEach(key -> gaps.put(key, "EXTRA"));
        return gaps;
    }

    private static java.util.Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\d")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(java.util.stream.Collectors.toSet());
    }

    /** The file as a translator fills it in. */
    String template(MessageFile english) {
        StringBuilder file =
                new StringBuilder(
                        "# One apostrophe in a text with {0} is written twice: ''. Keep {0} as it is.\n");
        english.texts()
                .forEach((key, text) -> {
                    String hash = SourceHash.of(text);
                    String source = Optional.ofNullable(sources.get(key)).orElse(hash);
                    file.append('\n');
                    if (!source.equals(hash) && !source.isEmpty()) {
                        file.append(
                                        "# The English has changed: look at the text again, then write ")
                                .append(hash)
                                .append(" in the brackets.\n");
                    }
                    file.append("# [")
                            .append(source.isEmpty() ? hash : source)
                            .append("] ")
                            .append(text)
                            .append('\n')
                            .append(key)
                            .append('=')
                            .append(texts.getOrDefault(key, "").replace("\\", "\\\\"))
                            .append('\n');
                });
        return file.toString();
    }
}

package org.galatea.guide;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping that is read field by field and reports every fault with its line: a missing
 * field, a wrong type, and, by {@link #noOthers()}, a field that nobody asked for.
 */
public final class YamlFields {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setAllowDuplicateKeys(false)
                    .setCodePointLimit(1024 * 1024)
                    .build();

    private final String file;
    private final int line;
    private final Problems problems;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    private YamlFields(String file, @Nullable Node node, Problems problems) {
        this.file = file;
        this.line = node == null ? 0 : lineOf(node);
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    if (nodes.put(key.getValue(), tuple.getValueNode()) != null) {
                        problems.add(
                                file, lineOf(key), "\"" + key.getValue() + "\" stands here twice.");
                    }
                }
            }
        } else if (node != null) {
            problems.add(file, line, "Expected fields such as \"id: …\" here.");
        }
    }

    /**
     * Reads a file; where it is missing or not YAML, that is a problem and the fields are empty.
     */
    public static YamlFields of(GuideSource source, String file, Problems problems) {
        String text = source.files().get(file);
        if (text == null) {
            problems.add(file, 0, "The file is missing.");
            return new YamlFields(file, null, problems);
        }
        try {
            Optional<YamlLimits.Fault> fault = YamlLimits.find(text, SETTINGS);
            if (fault.isPresent()) {
                problems.add(file, fault.get().line(), fault.get().what());
                return new YamlFields(file, null, problems);
            }
            return new YamlFields(
                    file, new Compose(SETTINGS).composeString(text).orElse(null), problems);
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(file, at, "This is not valid YAML: " + e.getProblem() + ".");
        } catch (YamlEngineException e) {
            problems.add(file, 0, "This is not valid YAML: " + e.getMessage());
        }
        return new YamlFields(file, null, problems);
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** The line of a field, or of the whole mapping where the field is missing. */
    public int line(String name) {
        Node node = nodes.get(name);
        return node == null ? line : lineOf(node);
    }

    public boolean has(String name) {
        asked.add(name);
        return nodes.containsKey(name);
    }

    public Set<String> names() {
        return nodes.keySet();
    }

    /** The text of a field; a missing or empty one is a problem and reads as "?". */
    public String text(String name) {
        return optionalText(name)
                .orElseGet(() -> {
                    problems.add(file, line, "\"" + name + "\" is missing.");
                    return "?";
                });
    }

    public Optional<String> optionalText(String name) {
        asked.add(name);
        Node node = nodes.get(name);
        return node == null ? Optional.empty() : scalar(node).filter(text -> !text.isBlank());
    }

    public boolean flag(String name) {
        String text = optionalText(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            problems.add(
                    file,
                    line(name),
                    "\"" + name + "\" must be true or false, not \"" + text + "\".");
        }
        return text.equals("true");
    }

    public int number(String name) {
        String text = text(name);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            problems.add(
                    file,
                    line(name),
                    "\"" + name + "\" must be a whole number, not \"" + text + "\".");
            return 0;
        }
    }

    public LocalDate date(String name) {
        return parsed(name, LocalDate::parse, "a date such as 2027-01-31", LocalDate.EPOCH);
    }

    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        E[] values = java.util.Objects.requireNonNull(type.getEnumConstants());
        List<String> words = new ArrayList<>();
        for (E value : values) {
            words.add(word(value));
        }
        String text = text(name);
        int index = words.indexOf(text);
        if (index < 0) {
            problems.unknown(file, line(name), "\"" + name + "\"", text, words);
            return values[0];
        }
        return values[index];
    }

    /** Texts of a list field; empty where the field is missing. */
    public List<String> texts(String name) {
        return items(name).stream().flatMap(node -> scalar(node).stream()).toList();
    }

    /** Mappings of a list field; a missing field is a problem. */
    public List<YamlFields> list(String name) {
        if (!has(name)) {
            problems.add(file, line, "\"" + name + "\" is missing.");
        }
        return items(name).stream().map(node -> new YamlFields(file, node, problems)).toList();
    }

    /** A mapping field; a missing one is a problem and reads as empty. */
    public YamlFields fields(String name) {
        if (!has(name)) {
            problems.add(file, line, "\"" + name + "\" is missing.");
        }
        return new YamlFields(file, nodes.get(name), problems);
    }

    /** Reports every field that was not read. */
    public void noOthers() {
        nodes.forEach((name, node) -> {
            if (!asked.contains(name)) {
                problems.unknown(file, lineOf(node), "field", name, asked);
            }
        });
    }

    private List<Node> items(String name) {
        asked.add(name);
        Node node = nodes.get(name);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(file, lineOf(node), "\"" + name + "\" must be a list.");
        return List.of();
    }

    private Optional<String> scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        problems.add(file, lineOf(node), "Expected a text here.");
        return Optional.empty();
    }

    private <T> T parsed(String name, Function<String, T> parser, String expected, T otherwise) {
        String text = text(name);
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            problems.add(
                    file,
                    line(name),
                    "\"" + name + "\" must be " + expected + ", not \"" + text + "\".");
            return otherwise;
        }
    }

    /** An enum constant as guides write it: SAME_DAY stays, ONE is "one". */
    private static String word(Enum<?> value) {
        return value instanceof Urgency
                ? value.name()
                : value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}

package org.galatea.guide;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;

/**
 * Finds what no guide needs and an attacker does, event by event, before anything is built from a
 * file: aliases, with which a small file grows without end, and brackets in brackets in brackets,
 * which exhaust the stack.
 */
final class YamlLimits {

    /** The deepest file of a guide needs about half of it. */
    static final int DEEPEST = 16;

    private YamlLimits() {}

    /**
     * What is wrong, and on which line.
     *
     * @param line counted from 1, or 0 where it is not known
     */
    record Fault(int line, String what) {}

    /**
     * Reads up to the first fault.
     *
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if it is not YAML
     */
    static Optional<Fault> find(String text, LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event) {
                case AliasEvent alias -> {
                    return Optional.of(
                            new Fault(
                                    lineOf(event),
                                    "\"*" + alias.getAlias().getValue() + "\" can't stand here."));
                }
                case CollectionStartEvent _ -> {
                    if (++depth > DEEPEST) {
                        return Optional.of(
                                new Fault(
                                        lineOf(event),
                                        "This is nested more than " + DEEPEST + " levels deep."));
                    }
                }
                case CollectionEndEvent _ -> depth--;
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static int lineOf(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}

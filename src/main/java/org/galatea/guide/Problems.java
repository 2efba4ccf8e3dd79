package org.galatea.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects every problem of a guide, so that an author sees them all at once. */
public final class Problems {

    /** Nobody reads more, and a file made to have a million must not keep the server busy. */
    static final int MOST = 1000;

    private final List<Problem> found = new ArrayList<>();

    public void add(String file, int line, String what) {
        add(file, line, what, null);
    }

    /**
     * Adds a problem.
     *
     * @throws InvalidGuideException if there are too many to go on
     */
    public void add(String file, int line, String what, @Nullable String maybe) {
        found.add(new Problem(file, line, what, maybe));
        if (found.size() >= MOST) {
            found.add(
                    new Problem(
                            file,
                            line,
                            "There are more than "
                                    + MOST
                                    + " problems; the rest was not looked for.",
                            null));
            throwIfAny();
        }
    }

    /** Reports {@code name} as unknown, with the nearest of {@code known} as advice. */
    public void unknown(String file, int line, String kind, String name, Collection<String> known) {
        String maybe =
                Nearest.to(name, known).map(near -> "\"" + near + "\" is meant.").orElse(null);
        add(file, line, "Unknown " + kind + " \"" + name + "\".", maybe);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> sorted() {
        return found.stream().sorted().toList();
    }

    /**
     * Does nothing when nothing is wrong.
     *
     * @throws InvalidGuideException with all problems
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidGuideException(sorted());
        }
    }
}

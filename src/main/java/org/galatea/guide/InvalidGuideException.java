package org.galatea.guide;

import java.util.List;
import java.util.stream.Collectors;

/** A guide that must not be used; carries everything that is wrong with it. */
public final class InvalidGuideException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidGuideException(List<Problem> problems) {
        super(
                problems.size()
                        + (problems.size() == 1 ? " problem" : " problems")
                        + " in the guide:\n"
                        + problems.stream()
                                .map(Problem::toString)
                                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}

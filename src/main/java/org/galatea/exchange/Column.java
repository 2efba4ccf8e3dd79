package org.galatea.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The columns of a sheet of rules, from left to right; {@link #WHEN} comes as often as needed. */
enum Column {
    RULE("Rule", 8),
    TITLE("Title", 28),
    /** One part of the condition. */
    WHEN("When", 34),
    ADVISE("Advise", 13),
    CONCLUDE("Conclude", 30),
    BECAUSE("Because", 50),
    READ("Read", 34),
    ADD("Add", 26),
    CONTACT("Contact", 12),
    CRITERIA("Criteria", 14),
    EVIDENCE("Evidence", 26),
    SINCE("Since", 8),
    DIFFERS("Differs", 40),
    NOTE("Note", 40),
    DELETE("Delete", 9);

    /** How the further columns of a condition are called. */
    static final String AND = "and";

    private final String header;
    private final int width;

    Column(String header, int width) {
        this.header = header;
        this.width = width;
    }

    String header() {
        return header;
    }

    /** In characters. */
    int width() {
        return width;
    }

    /** Whether a cell may hold several lines. */
    boolean holdsLines() {
        return this == WHEN || this == READ || this == ADD || this == NOTE;
    }

    static Optional<Column> of(String header) {
        return header.equals(AND)
                ? Optional.of(WHEN)
                : Arrays.stream(values())
                        .filter(column -> column.header.equals(header))
                        .findFirst();
    }
}

package org.galatea.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole log as text, an entry a line, its fields apart by tabs. */
public final class AuditText {

    private static final String HEAD =
            "ordinal\twritten\tactor\tact\tsubject\twords\tprevious\thash";
    private static final int FIELDS = 8;
    private static final int STEP = 1000;

    private AuditText() {}

    /** Writes all entries. */
    public static void write(AuditLog audit, Writer to) throws IOException {
        to.write(HEAD + "\n");
        long last = 0;
        List<AuditEntry> entries = audit.after(last, STEP);
        while (!entries.isEmpty()) {
            for (AuditEntry entry : entries) {
                to.write(line(entry) + "\n");
                last = entry.ordinal();
            }
            entries = audit.after(last, STEP);
        }
    }

    /**
     * Checks what was written earlier, without the database that it came from.
     *
     * @throws IllegalArgumentException if it is no log, with the line
     */
    public static AuditCheck verify(BufferedReader from, Optional<Noted> noted) throws IOException {
        if (!HEAD.equals(from.readLine())) {
            throw new IllegalArgumentException(
                    "Line 1 is not the head of a log.\nMaybe this file was not written by \"audit"
                            + " export\".");
        }
        List<AuditEntry> entries = new ArrayList<>();
        for (String line = from.readLine(); line != null; line = from.readLine()) {
            entries.add(entry(line, entries.size() + 2));
        }
        return new Chain(noted).follow(entries.iterator());
    }

    private static String line(AuditEntry entry) {
        return String.join(
                "\t",
                Long.toString(entry.ordinal()),
                entry.written().toString(),
                escaped(entry.act().actor()),
                escaped(entry.act().what()),
                escaped(entry.act().subject()),
                escaped(entry.act().words()),
                entry.previous(),
                entry.hash());
    }

    private static AuditEntry entry(String line, int number) {
        String[] fields = line.split("\t", -1);
        try {
            if (fields.length == FIELDS) {
                return new AuditEntry(
                        Long.parseLong(fields[0]),
                        Instant.parse(fields[1]),
                        new Act(
                                plain(fields[2]),
                                plain(fields[3]),
                                plain(fields[4]),
                                plain(fields[5])),
                        fields[6],
                        fields[7]);
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            throw notAnEntry(number, e);
        }
        throw notAnEntry(number, null);
    }

    private static IllegalArgumentException notAnEntry(
            int line, @org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalArgumentException("Line " + line + " is no entry of a log.", cause);
    }

    /** Words may hold line ends and tabs; written so, they can be read back exactly. */
    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }

    private static String plain(String escaped) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char letter = escaped.charAt(i);
            if (letter == '\\' && i + 1 < escaped.length()) {
                i++;
                words.append(
                        switch (escaped.charAt(i)) {
                            case 't' -> '\t';
                            case 'r' -> '\r';
                            case 'n' -> '\n';
                            default -> escaped.charAt(i);
                        });
            } else {
                words.append(letter);
            }
        }
        return words.toString();
    }
}

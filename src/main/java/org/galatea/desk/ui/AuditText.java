package org.galatea.desk.ui;

import java.util.List;
import org.galatea.audit.AuditEntry;
import org.galatea.audit.AuditLog;

/** The whole log as text, an entry a line, its fields apart by tabs. */
final class AuditText {

    private static final int STEP = 1000;

    private AuditText() {}

    static String of(AuditLog audit) {
        StringBuilder text =
                new StringBuilder("ordinal\twritten\tactor\tact\tsubject\twords\tprevious\thash\n");
        long last = 0;
        List<AuditEntry> entries = audit.after(last, STEP);
        while (!entries.isEmpty()) {
            for (AuditEntry entry : entries) {
                text.append(line(entry)).append('\n');
                last = entry.ordinal();
            }
            entries = audit.after(last, STEP);
        }
        return text.toString();
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

    /** Words may hold line ends and tabs; written so, they can be read back exactly. */
    static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }
}

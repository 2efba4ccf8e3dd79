package org.galatea.backup;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of the desk, as far as a backup must know it.
 *
 * @param name in small letters
 * @param ordinal the column in whose order the rows were made; rows refer only to earlier ones
 * @param counted the column whose numbers the database gives out itself
 * @param before tables whose rows these rows refer to
 * @param toItself columns that refer to rows of this same table
 */
record Table(
        String name,
        List<Column> columns,
        Optional<String> ordinal,
        Optional<String> counted,
        Set<String> before,
        Set<String> toItself) {

    record Column(String name, Kind kind) {}

    /** How a value stands in the file, whatever the database calls its type. */
    enum Kind {
        TEXT,
        NUMBER,
        YES_NO,
        TIME,
        DAY,
        UUID
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    String select() {
        return "select "
                + String.join(", ", columnNames())
                + " from "
                + name
                + ordinal.map(column -> " order by " + column).orElse("");
    }

    String insert() {
        return "insert into "
                + name
                + " ("
                + String.join(", ", columnNames())
                + ") overriding system value values ("
                + String.join(", ", columns.stream().map(_ -> "?").toList())
                + ")";
    }
}

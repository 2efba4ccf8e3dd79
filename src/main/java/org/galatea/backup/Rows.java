package org.galatea.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts the rows of the file into their tables. */
final class Rows implements BackupFile.Reader, AutoCloseable {

    private static final int BATCH = 500;

    private final Connection connection;
    private final Map<String, Table> tables = new HashMap<>();
    private @Nullable Table table;
    private @Nullable PreparedStatement insert;
    private long count;
    private int waiting;

    Rows(Connection connection, List<Table> tables) {
        this.connection = connection;
        tables.forEach(known -> this.tables.put(known.name(), known));
    }

    @Override
    public void line(JsonNode line) throws Exception {
        if (line.isArray()) {
            row(line);
        } else if (line.has("table")) {
            flush();
            begin(line);
        }
    }

    private void begin(JsonNode line) throws SQLException {
        String name = line.path("table").asString("");
        Table known = tables.get(name);
        List<Table.Column> columns =
                line.path("columns").properties().stream()
                        .map(column ->
                                new Table.Column(
                                        column.getKey(),
                                        Table.Kind.valueOf(
                                                column.getValue()
                                                        .asString("")
                                                        .toUpperCase(Locale.ROOT))))
                        .toList();
        if (known == null || !known.columns().containsAll(columns)) {
            throw new BackupException("The database has no table " + name + " with these columns.");
        }
        table =
                new Table(
                        name,
                        columns,
                        known.ordinal(),
                        known.counted(),
                        known.before(),
                        known.toItself());
        insert = connection.prepareStatement(table.insert());
    }

    private void row(JsonNode row) throws SQLException {
        if (table == null || insert == null || row.size() != table.columns().size()) {
            throw new BackupException("A row of the backup fits no table.");
        }
        int index = 0;
        for (Table.Column column : table.columns()) {
            Values.write(insert, index + 1, column.kind(), row.get(index));
            index++;
        }
        insert.addBatch();
        count++;
        if (++waiting == BATCH) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    /** Puts in what still waits, and tells how many rows there were. */
    long finish() throws SQLException {
        flush();
        return count;
    }

    private void flush() throws SQLException {
        if (insert != null) {
            if (waiting > 0) {
                insert.executeBatch();
                waiting = 0;
            }
            insert.close();
            insert = null;
        }
    }

    @Override
    public void close() throws SQLException {
        if (insert != null) {
            insert.close();
        }
    }
}

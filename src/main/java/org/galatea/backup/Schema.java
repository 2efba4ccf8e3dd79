package org.galatea.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Asks a database which tables it has, so that a table of a later migration is saved too. */
final class Schema {

    private static final String OF_FLYWAY = "flyway_schema_history";
    private static final String ORDINAL = "ordinal";

    private Schema() {}

    /** All tables, each behind those that it refers to. */
    static List<Table> tables(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        Map<String, Table> unsorted = new TreeMap<>();
        try (ResultSet row =
                about.getTables(
                        connection.getCatalog(),
                        connection.getSchema(),
                        "%",
                        new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                String name = row.getString("TABLE_NAME");
                if (!small(name).equals(OF_FLYWAY)) {
                    unsorted.put(small(name), table(connection, about, name));
                }
            }
        }
        return sorted(unsorted);
    }

    private static Table table(Connection connection, DatabaseMetaData about, String name)
            throws SQLException {
        List<Table.Column> columns = new ArrayList<>();
        Optional<String> counted = Optional.empty();
        try (ResultSet row =
                about.getColumns(connection.getCatalog(), connection.getSchema(), name, "%")) {
            while (row.next()) {
                String column = small(row.getString("COLUMN_NAME"));
                columns.add(new Table.Column(column, kind(row, name + "." + column)));
                if (row.getString("IS_AUTOINCREMENT").equals("YES")) {
                    counted = Optional.of(column);
                }
            }
        }
        Set<String> before = new LinkedHashSet<>();
        Set<String> toItself = new LinkedHashSet<>();
        try (ResultSet row =
                about.getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (row.next()) {
                String other = small(row.getString("PKTABLE_NAME"));
                if (other.equals(small(name))) {
                    toItself.add(small(row.getString("FKCOLUMN_NAME")));
                } else {
                    before.add(other);
                }
            }
        }
        Optional<String> ordinal =
                columns.stream().map(Table.Column::name).filter(ORDINAL::equals).findFirst();
        if (!toItself.isEmpty() && ordinal.isEmpty()) {
            throw new BackupException(
                    "Rows of " + name + " refer to each other, and no column tells their order.");
        }
        return new Table(small(name), columns, ordinal, counted, before, toItself);
    }

    private static Table.Kind kind(ResultSet row, String column) throws SQLException {
        String type = row.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
        if (type.equals("uuid")) {
            return Table.Kind.UUID;
        }
        if (type.equals("timestamptz") || type.equals("timestamp with time zone")) {
            return Table.Kind.TIME;
        }
        return switch (row.getInt("DATA_TYPE")) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> Table.Kind.NUMBER;
            case Types.DATE -> Table.Kind.DAY;
            case Types.BOOLEAN, Types.BIT -> Table.Kind.YES_NO;
            case Types.VARCHAR, Types.CLOB, Types.LONGVARCHAR, Types.CHAR -> Table.Kind.TEXT;
            default ->
                    throw new BackupException(
                            "A backup can't hold " + column + ", which is a " + type + ".");
        };
    }

    private static List<Table> sorted(Map<String, Table> unsorted) {
        List<Table> sorted = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        while (sorted.size() < unsorted.size()) {
            List<Table> next =
                    unsorted.values().stream()
                            .filter(table -> !done.contains(table.name()))
                            .filter(table -> done.containsAll(table.before()))
                            .toList();
            if (next.isEmpty()) {
                throw new BackupException("The tables refer to each other in a circle.");
            }
            for (Table table : next) {
                sorted.add(table);
                done.add(table.name());
            }
        }
        return sorted;
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

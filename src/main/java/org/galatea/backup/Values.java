package org.galatea.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A value of a row, between database and file. */
final class Values {

    private Values() {}

    /** The value as the file has it: a text, a number, true, false or nothing. */
    static @Nullable Object read(ResultSet row, int index, Table.Kind kind) throws SQLException {
        Object value =
                switch (kind) {
                    case TEXT, UUID -> row.getString(index);
                    case NUMBER -> row.getLong(index);
                    case YES_NO -> row.getBoolean(index);
                    case TIME -> row.getObject(index, OffsetDateTime.class);
                    case DAY -> row.getObject(index, LocalDate.class);
                };
        if (row.wasNull() || value == null) {
            return null;
        }
        // Whatever the zone of the machine: the same moment is the same text.
        return switch (value) {
            case OffsetDateTime time -> time.withOffsetSameInstant(ZoneOffset.UTC).toString();
            case LocalDate day -> day.toString();
            default -> value;
        };
    }

    static void write(PreparedStatement row, int index, Table.Kind kind, JsonNode value)
            throws SQLException {
        if (value.isNull()) {
            row.setNull(index, sqlType(kind));
            return;
        }
        switch (kind) {
            case TEXT -> row.setString(index, value.stringValue());
            case UUID -> row.setObject(index, UUID.fromString(value.stringValue()));
            case NUMBER -> row.setLong(index, value.longValue());
            case YES_NO -> row.setBoolean(index, value.booleanValue());
            case DAY -> row.setObject(index, LocalDate.parse(value.stringValue()));
            case TIME -> row.setObject(index, OffsetDateTime.parse(value.stringValue()));
        }
    }

    private static int sqlType(Table.Kind kind) {
        return switch (kind) {
            case TEXT -> Types.VARCHAR;
            case UUID -> Types.OTHER;
            case NUMBER -> Types.BIGINT;
            case YES_NO -> Types.BOOLEAN;
            case DAY -> Types.DATE;
            case TIME -> Types.TIMESTAMP_WITH_TIMEZONE;
        };
    }
}

package org.galatea.exchange;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/**
 * A row as it stands in a workbook, with the places of its cells.
 *
 * @param number from 0
 * @param columns where each column is, from 0
 * @param parts where each part of the condition is, from 0
 */
record SheetRow(
        String sheet,
        int number,
        RuleRow row,
        Map<Column, Integer> columns,
        List<Integer> parts,
        boolean deleted) {

    /** The place of a line that was made from this row, for people. */
    String place(RuleLines.Line line) {
        int column =
                line.column() == Column.WHEN
                        ? parts.get(line.part())
                        : columns.getOrDefault(line.column(), 0);
        return place(sheet, number, column);
    }

    String place(Column column) {
        return place(sheet, number, columns.getOrDefault(column, 0));
    }

    static String place(String sheet, int row, int column) {
        return "sheet "
                + sheet
                + ", cell "
                + new CellReference(row, column, false, false).formatAsString();
    }
}

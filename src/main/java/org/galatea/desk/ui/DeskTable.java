package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A table that scrolls by itself where the page is too narrow for it. */
final class DeskTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();

    DeskTable(String... columns) {
        addClassName("desk-table");
        // What scrolls must be reached by the keyboard too.
        getElement().setAttribute("tabindex", "0");
        NativeTableRow head = table.getHead().addRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(column);
            cell.getElement().setAttribute("scope", "col");
        }
        add(table);
    }

    NativeTableRow row() {
        return table.getBody().addRow();
    }

    /** Goes on with the keyboard at a row that was added because somebody asked for more. */
    void goOnAt(int row) {
        table.getBody().getRow(row).ifPresent(Focus::keepIn);
    }

    /** Adds a row of plain words. */
    void row(String... words) {
        NativeTableRow row = row();
        for (String text : words) {
            row.addDataCell().setText(text);
        }
    }
}

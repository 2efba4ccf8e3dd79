package org.galatea.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Urgency;

/**
 * The rules of a guide as decision tables in a workbook: a sheet for each rule file, a row for each
 * rule, a column for each part of a condition.
 */
final class RuleSheets {

    static final String ABOUT = "About";
    static final String SENTENCES = "Sentences";
    static final String VERSION = "Version";
    static final String YES = "delete";

    private static final String ENDING = ".dslr";

    /** Room for conditions that grow. */
    private static final int SPARE_PARTS = 2;

    private static final int SPARE_ROWS = 50;
    private static final int CHARACTER = 256;

    private final Workbook book;
    private final CellStyle head;
    private final CellStyle words;

    private RuleSheets(Workbook book) {
        this.book = book;
        Font bold = book.createFont();
        bold.setBold(true);
        head = style();
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        words = style();
    }

    /** Text in every cell: a spreadsheet would turn "1.0" into 1 and "1-4" into a day in April. */
    private CellStyle style() {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** The name of the sheet for a rule file. */
    static String sheet(String file) {
        return file.substring(0, file.length() - ENDING.length()).replace('/', '.');
    }

    /** The rule files of a guide by the name of their sheets. */
    static SequencedMap<String, String> files(GuideSource source) {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        source.files().keySet().stream()
                .filter(file -> file.endsWith(ENDING))
                .forEach(file -> files.put(sheet(file), file));
        return files;
    }

    /**
     * Writes a workbook.
     *
     * @throws IllegalStateException if the rules that stand in it would not be the guide's
     */
    static byte[] write(GuideSource source, Guide guide) {
        SequencedMap<String, List<RuleRow>> sheets = new LinkedHashMap<>();
        files(source)
                .forEach((sheet, file) ->
                        sheets.put(
                                sheet,
                                RulePlace.in(guide, file, source.files().getOrDefault(file, ""))
                                        .stream()
                                        .map(RulePlace::row)
                                        .toList()));
        Sameness.check(source, guide, sheets);
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            RuleSheets writer = new RuleSheets(book);
            writer.about(guide);
            List<List<String>> sentences = sentences(guide);
            sheets.forEach((sheet, rows) -> writer.rules(sheet, rows, sentences.size()));
            writer.sentences(sentences);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory can't fail.", e);
        }
    }

    private void about(Guide guide) {
        Sheet sheet = book.createSheet(ABOUT);
        sheet.setColumnWidth(0, 14 * CHARACTER);
        sheet.setColumnWidth(1, 100 * CHARACTER);
        String[][] lines = {
            {"Guide", guide.profile().title()},
            {VERSION, guide.version()},
            {"Status", guide.profile().status()},
            {
                "Rows",
                "Each row is one rule. Rows may be sorted and filtered; their order means nothing."
            },
            {
                "When",
                "Every cell from \"When\" on must hold. Several lines in one cell, the later ones behind \"or\","
                        + " mean that one of them is enough. \"not:\" and \"unless:\" turn a sentence round."
            },
            {
                "Sentences",
                "Only the sentences on the last sheet, ages such as \"aged 50 or over\" or \"aged under 50\", and findings."
            },
            {"New rule", "A new row with a new id, on the sheet of its urgency."},
            {"Delete", "Never remove a row: write \"" + YES + "\" in its last column."},
            {
                "Not here",
                "Formulas, numbers and further columns or sheets are refused, so that nothing is lost unseen."
            },
        };
        for (int i = 0; i < lines.length; i++) {
            Row row = sheet.createRow(i);
            put(row, 0, lines[i][0], head);
            put(row, 1, lines[i][1], words);
        }
    }

    private void rules(String name, List<RuleRow> rows, int sentences) {
        Sheet sheet = book.createSheet(name);
        int parts = rows.stream().mapToInt(row -> row.when().size()).max().orElse(1) + SPARE_PARTS;
        List<Column> columns = columns(parts);
        Row header = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean further = column == Column.WHEN && columns.indexOf(column) != i;
            put(header, i, further ? Column.AND : column.header(), head);
            sheet.setColumnWidth(i, column.width() * CHARACTER);
            sheet.setDefaultColumnStyle(i, words);
        }
        for (int i = 0; i < rows.size(); i++) {
            row(sheet.createRow(i + 1), rows.get(i), columns);
        }
        sheet.createFreezePane(2, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
        int last = rows.size() + SPARE_ROWS;
        int when = columns.indexOf(Column.WHEN);
        offer(sheet, last, when, when + parts - 1, SENTENCES + "!$B$2:$B$" + (sentences + 1));
        int advise = columns.indexOf(Column.ADVISE);
        String[] levels = new String[Urgency.values().length];
        for (Urgency urgency : Urgency.values()) {
            levels[urgency.ordinal()] = urgency.name();
        }
        offer(sheet, last, advise, advise, "\"" + String.join(",", levels) + "\"");
    }

    private static List<Column> columns(int parts) {
        List<Column> columns = new ArrayList<>();
        for (Column column : Column.values()) {
            for (int i = 0; i < (column == Column.WHEN ? parts : 1); i++) {
                columns.add(column);
            }
        }
        return columns;
    }

    private void row(Row target, RuleRow row, List<Column> columns) {
        int when = columns.indexOf(Column.WHEN);
        for (int i = 0; i < columns.size(); i++) {
            String text =
                    columns.get(i) != Column.WHEN
                            ? row.cell(columns.get(i))
                            : i - when < row.when().size() ? row.when().get(i - when) : "";
            if (!text.isEmpty()) {
                put(target, i, text, words);
            }
        }
    }

    /** A list to pick from, which refuses nothing: a cell may hold more than one of its lines. */
    private static void offer(Sheet sheet, int lastRow, int from, int to, String list) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation =
                helper.createValidation(
                        helper.createFormulaListConstraint(list),
                        new CellRangeAddressList(1, lastRow, from, to));
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }

    /** Where a sentence comes from, and the sentence. */
    static List<List<String>> sentences(Guide guide) {
        List<List<String>> lines = new ArrayList<>();
        guide.questionnaire()
                .questions()
                .forEach(question ->
                        question.options()
                                .forEach(option ->
                                        lines.add(List.of(question.ask(), option.phrase()))));
        guide.findingRules().stream()
                .map(rule -> rule.finding())
                .distinct()
                .forEach(finding -> lines.add(List.of("a finding", finding)));
        return lines;
    }

    private void sentences(List<List<String>> lines) {
        Sheet sheet = book.createSheet(SENTENCES);
        sheet.setColumnWidth(0, 60 * CHARACTER);
        sheet.setColumnWidth(1, 80 * CHARACTER);
        Row header = sheet.createRow(0);
        put(header, 0, "Question", head);
        put(header, 1, "Sentence", head);
        for (int i = 0; i < lines.size(); i++) {
            Row row = sheet.createRow(i + 1);
            put(row, 0, lines.get(i).getFirst(), words);
            put(row, 1, lines.get(i).getLast(), words);
        }
        sheet.createFreezePane(0, 1);
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}

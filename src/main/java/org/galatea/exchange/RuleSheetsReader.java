package org.galatea.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.InvalidGuideException;
import org.galatea.guide.Problem;
import org.galatea.guide.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook of rules back into the guide that it was made from.
 *
 * <p>Whatever could be lost unseen is refused: a missing row, a column or sheet that nobody knows,
 * a formula. At the end the new guide is written as rows again, and these must be the rows that
 * were read.
 */
final class RuleSheetsReader {

    private static final long LARGEST_PART = 32L * 1024 * 1024;
    private static final int MOST_ROWS = 5000;
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 4000;
    private static final List<String> RESERVED =
            List.of(RuleLines.ANY, RuleLines.END_ANY, "when", "then", "end");

    static {
        // For the whole program; nobody else reads workbooks.
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(500);
    }

    private final Problems problems = new Problems();

    private RuleSheetsReader() {}

    /**
     * The guide with the rules of the workbook.
     *
     * @param guides finds the guide of a version
     * @throws UnreadableFileException if it is no workbook of ours, or its guide is not known
     * @throws InvalidGuideException with everything that is wrong, by sheet and cell
     */
    static Brought read(byte[] bytes, Function<String, Optional<GuideSource>> guides) {
        if (bytes.length > GuideForm.LARGEST) {
            throw new UnreadableFileException("The workbook is larger than 4 MB.");
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            if (book.isMacroEnabled()) {
                throw new UnreadableFileException(
                        "The workbook holds macros.\nMaybe save it as a plain .xlsx file.");
            }
            String version = version(book);
            GuideSource base =
                    guides.apply(version)
                            .orElseThrow(() ->
                                    new UnreadableFileException(
                                            "The workbook was made from version "
                                                    + version
                                                    + ", which is not here.\nMaybe export the guide"
                                                    + " again, and change that workbook."));
            return new Brought(new RuleSheetsReader().read(book, base), Optional.of(version));
        } catch (IOException | RuntimeException e) {
            if (e instanceof UnreadableFileException || e instanceof InvalidGuideException) {
                throw (RuntimeException) e;
            }
            // POI throws many kinds, some of them for attacks that it stopped.
            throw new UnreadableFileException(
                    "This is not a workbook (.xlsx) that can be read.", e);
        }
    }

    private static String version(XSSFWorkbook book) {
        Sheet about = book.getSheet(RuleSheets.ABOUT);
        if (about != null) {
            for (Row row : about) {
                if (RuleSheets.VERSION.equals(text(row.getCell(0)))
                        && text(row.getCell(1)) instanceof String version
                        && version.matches("[0-9a-f]{64}")) {
                    return version;
                }
            }
        }
        throw new UnreadableFileException(
                "The workbook does not say on its sheet \""
                        + RuleSheets.ABOUT
                        + "\" from which version of the guide it was made.\nMaybe export the guide"
                        + " again, and change that workbook.");
    }

    private static @Nullable String text(@Nullable Cell cell) {
        return cell != null && cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue().strip()
                : null;
    }

    private GuideSource read(XSSFWorkbook book, GuideSource base) {
        Guide guide = GuideReader.read(base);
        Map<String, String> files = RuleSheets.files(base);
        checkSheets(book, files.keySet(), guide);
        SortedMap<String, String> changed = new TreeMap<>(base.files());
        Map<String, Map<Integer, String>> places = new HashMap<>();
        Map<String, List<SheetRow>> sheets = new HashMap<>();
        files.forEach((name, file) -> {
            Sheet sheet = book.getSheet(name);
            List<SheetRow> rows = sheet == null ? List.of() : rows(sheet);
            sheets.put(name, rows);
            RuleFileEdit.Edited edited =
                    RuleFileEdit.apply(
                            guide, file, name, base.files().getOrDefault(file, ""), rows, problems);
            changed.put(file, edited.text());
            places.put(file, edited.places());
        });
        problems.throwIfAny();
        GuideSource result = new GuideSource(changed);
        compare(readAgain(result, places), result, files, sheets);
        return result;
    }

    /** Says where a problem of the new guide stands in the workbook. */
    private static Guide readAgain(GuideSource source, Map<String, Map<Integer, String>> places) {
        Problems found = new Problems();
        Guide guide = GuideReader.read(source, found);
        Problems named = new Problems();
        for (Problem problem : found.sorted()) {
            String place = places.getOrDefault(problem.file(), Map.of()).get(problem.line());
            if (place == null) {
                named.add(problem.file(), problem.line(), problem.what(), problem.maybe());
            } else {
                named.add(place, 0, problem.what(), problem.maybe());
            }
        }
        named.throwIfAny();
        return guide;
    }

    private void compare(
            Guide guide,
            GuideSource source,
            Map<String, String> files,
            Map<String, List<SheetRow>> sheets) {
        files.forEach((name, file) -> {
            Map<String, RuleRow> now = new HashMap<>();
            RulePlace.in(guide, file, source.files().getOrDefault(file, ""))
                    .forEach(place -> now.put(place.row().id(), place.row()));
            for (SheetRow row : sheets.getOrDefault(name, List.of())) {
                RuleRow written = now.remove(row.row().id());
                if (row.deleted() ? written != null : !row.row().equals(written)) {
                    problems.add(
                            row.place(Column.RULE),
                            0,
                            "The rule " + row.row().id() + " would not say what this row says.",
                            "change this rule in its file.");
                }
            }
            now.keySet()
                    .forEach(id ->
                            problems.add("sheet " + name, 0, "The rule " + id + " has no row."));
        });
        problems.throwIfAny();
    }

    private void checkSheets(XSSFWorkbook book, Set<String> known, Guide guide) {
        Set<String> missing = new HashSet<>(known);
        for (Sheet sheet : book) {
            String name = sheet.getSheetName();
            missing.remove(name);
            if (name.equals(RuleSheets.SENTENCES)) {
                checkSentences(sheet, guide);
            } else if (!name.equals(RuleSheets.ABOUT) && !known.contains(name) && isUsed(sheet)) {
                problems.unknown("sheet " + name, 0, "sheet", name, known);
            }
        }
        missing.stream()
                .sorted()
                .forEach(name -> problems.add("sheet " + name, 0, "The sheet is missing."));
    }

    private static boolean isUsed(Sheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (!isEmpty(cell)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The sentences are there to copy; a changed one would change nothing. */
    private void checkSentences(Sheet sheet, Guide guide) {
        Set<String> known = new HashSet<>();
        RuleSheets.sentences(guide).forEach(line -> known.add(line.getLast().strip()));
        for (Row row : sheet) {
            String sentence = row.getRowNum() == 0 ? null : text(row.getCell(1));
            if (sentence != null && !sentence.isEmpty() && !known.contains(sentence)) {
                problems.add(
                        SheetRow.place(RuleSheets.SENTENCES, row.getRowNum(), 1),
                        0,
                        "Sentences are changed in questionnaire.yaml and by findings, not here.");
            }
        }
    }

    private List<SheetRow> rows(Sheet sheet) {
        String name = sheet.getSheetName();
        if (sheet.getLastRowNum() > MOST_ROWS) {
            problems.add("sheet " + name, 0, "The sheet has more than 5,000 rows.");
            return List.of();
        }
        Map<Integer, Column> columns = columns(sheet);
        List<SheetRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > 0) {
                row(name, row, columns).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Map<Integer, Column> columns(Sheet sheet) {
        Map<Integer, Column> columns = new TreeMap<>();
        Set<Column> missing = new HashSet<>(List.of(Column.values()));
        Row header = sheet.getRow(0);
        if (header != null) {
            for (Cell cell : header) {
                String words = text(cell);
                if (isEmpty(cell)) {
                    continue;
                }
                Optional<Column> column = Optional.ofNullable(words).flatMap(Column::of);
                boolean fresh =
                        column.isPresent()
                                && (missing.remove(column.get()) || column.get() == Column.WHEN);
                if (fresh && cell.getColumnIndex() < MOST_COLUMNS) {
                    columns.put(cell.getColumnIndex(), column.orElseThrow());
                } else {
                    problems.add(
                            place(cell),
                            0,
                            "The first row names a column that is not known, or names it twice.");
                }
            }
        }
        missing.forEach(column ->
                problems.add(
                        "sheet " + sheet.getSheetName(),
                        0,
                        "The column \"" + column.header() + "\" is missing."));
        return columns;
    }

    private Optional<SheetRow> row(String sheet, Row row, Map<Integer, Column> columns) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Map<Column, Integer> indexes = new EnumMap<>(Column.class);
        List<String> when = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        columns.forEach((index, column) -> indexes.putIfAbsent(column, index));
        boolean used = false;
        for (Cell cell : row) {
            if (isEmpty(cell)) {
                continue;
            }
            used = true;
            Column column = columns.get(cell.getColumnIndex());
            if (column == null) {
                problems.add(place(cell), 0, "The cell stands in a column without a name.");
                continue;
            }
            String text = checked(cell, column);
            if (column == Column.WHEN) {
                when.add(text);
                parts.add(cell.getColumnIndex());
            } else {
                cells.put(column, text);
            }
        }
        if (!used) {
            return Optional.empty();
        }
        boolean deleted = deleted(sheet, row, cells.remove(Column.DELETE), indexes);
        SheetRow read =
                new SheetRow(
                        sheet, row.getRowNum(), new RuleRow(cells, when), indexes, parts, deleted);
        if (read.row().id().isEmpty()) {
            problems.add(read.place(Column.RULE), 0, "The row has no rule id such as U07.");
        }
        return Optional.of(read);
    }

    private boolean deleted(
            String sheet, Row row, @Nullable String mark, Map<Column, Integer> indexes) {
        if (mark != null && !mark.equals(RuleSheets.YES)) {
            problems.add(
                    SheetRow.place(sheet, row.getRowNum(), indexes.getOrDefault(Column.DELETE, 0)),
                    0,
                    "Only \"" + RuleSheets.YES + "\" may stand here.");
        }
        return mark != null;
    }

    /** The text of a cell, with nothing in it that would become another line of a rule file. */
    private String checked(Cell cell, Column column) {
        if (cell.getCellType() != CellType.STRING) {
            problems.add(
                    place(cell),
                    0,
                    cell.getCellType() == CellType.FORMULA
                            ? "The cell holds a formula."
                            : "The cell holds something other than text.",
                    "write it as text, with ' before it.");
            return "";
        }
        List<String> lines =
                cell.getStringCellValue()
                        .strip()
                        .lines()
                        .map(String::strip)
                        .filter(line -> column == Column.NOTE || !line.isEmpty())
                        .toList();
        String text = String.join("\n", lines);
        if (text.length() > LONGEST_CELL) {
            problems.add(place(cell), 0, "The cell holds more than 4,000 characters.");
        }
        if (lines.size() > 1 && !column.holdsLines()) {
            problems.add(place(cell), 0, "Only one line may stand here.");
        }
        if (lines.stream().anyMatch(line -> line.chars().anyMatch(Character::isISOControl))) {
            problems.add(place(cell), 0, "The cell holds a control character.");
        }
        if (column == Column.WHEN) {
            checkPart(cell, text);
        }
        return text;
    }

    private void checkPart(Cell cell, String text) {
        if (!RuleRow.isJoined(text)) {
            problems.add(
                    place(cell),
                    0,
                    "Every line but the first must begin with \"or\".",
                    "parts that must all hold stand in cells of their own.");
        }
        for (String line : RuleRow.alternatives(text)) {
            if (RESERVED.contains(line)
                    || line.startsWith(RuleLines.COMMENT)
                    || line.startsWith("rule ")) {
                problems.add(place(cell), 0, "\"" + line + "\" is not a sentence.");
            }
        }
    }

    private static boolean isEmpty(Cell cell) {
        return cell.getCellType() == CellType.BLANK
                || (cell.getCellType() == CellType.STRING && cell.getStringCellValue().isBlank());
    }

    private static String place(Cell cell) {
        return SheetRow.place(
                cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex());
    }
}

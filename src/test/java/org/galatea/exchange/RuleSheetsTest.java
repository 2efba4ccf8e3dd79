package org.galatea.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.galatea.TestGuide;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.InvalidGuideException;
import org.galatea.guide.Problem;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules in a workbook")
class RuleSheetsTest {

    private static final GuideSource SOURCE = TestGuide.SOURCE;
    private static final byte[] BOOK = RuleSheets.write(SOURCE, TestGuide.GUIDE);
    private static final String URGENT = "3-urgent";

    private static GuideSource read(byte[] book) {
        return GuideForm.read(
                        book,
                        version ->
                                Optional.of(SOURCE)
                                        .filter(source -> source.version().equals(version)))
                .source();
    }

    private static byte[] changed(Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(BOOK));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Row row(XSSFWorkbook book, String sheet, String id) {
        for (Row row : book.getSheet(sheet)) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(id)) {
                return row;
            }
        }
        throw new IllegalArgumentException("No row " + id);
    }

    private static Cell cell(Row row, String header) {
        for (Cell cell : row.getSheet().getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return row.getCell(
                        cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new IllegalArgumentException("No column " + header);
    }

    private static List<String> problems(Consumer<XSSFWorkbook> change) throws IOException {
        byte[] book = changed(change);
        try {
            read(book);
            return List.of();
        } catch (InvalidGuideException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    @Test
    @DisplayName("come back byte for byte where nothing changed, and also where rows were sorted")
    void comesBack() throws IOException {
        assertThat(read(BOOK)).isEqualTo(SOURCE);
        assertThat(
                        read(
                                changed(book -> {
                                    Sheet sheet = book.getSheet(URGENT);
                                    sheet.shiftRows(1, 1, sheet.getLastRowNum() + 1);
                                })))
                .isEqualTo(SOURCE);
    }

    @Test
    @DisplayName("come back byte for byte when every rule is written anew from its row")
    void everyRowIsWhole() {
        RuleSheets.files(SOURCE)
                .forEach((sheet, file) -> {
                    String text = SOURCE.files().get(file);
                    List<RulePlace> places = RulePlace.in(TestGuide.GUIDE, file, text);
                    assertThat(places).isNotEmpty();
                    for (RulePlace place : places) {
                        assertThat(String.join("\n", RuleFileEdit.written(List.of(place.row()))))
                                .isEqualTo(text.substring(place.begin(), place.end()));
                    }
                });
    }

    @Test
    @DisplayName("change exactly what was changed")
    void changes() throws IOException {
        GuideSource after =
                read(
                        changed(book -> {
                            Row row = row(book, URGENT, "U04");
                            cell(row, "Advise").setCellValue("SAME_DAY");
                            cell(row, "When")
                                    .setCellValue("aged 18 or over\nor the age group is adult");
                        }));
        assertThat(after.files().get("3-urgent.dslr"))
                .isEqualTo(
                        SOURCE.files()
                                .get("3-urgent.dslr")
                                .replace(
                                        "    18 years old or over\n    the fluid has blood in it\n"
                                                + "    unless: milk is expected now\n"
                                                + "    unless: it comes from the skin and not from the nipple opening\n"
                                                + "then\n    advise URGENT",
                                        "    any of\n        aged 18 or over\n        the age group is adult\n"
                                                + "    end any\n    the fluid has blood in it\n"
                                                + "    unless: milk is expected now\n"
                                                + "    unless: it comes from the skin and not from the nipple opening\n"
                                                + "then\n    advise SAME_DAY"))
                .isNotEqualTo(SOURCE.files().get("3-urgent.dslr"));
        assertThat(((Rule.AdviceRule) rule(after, "U04")).advise()).isEqualTo(Urgency.SAME_DAY);
    }

    private static Rule rule(GuideSource source, String id) {
        Guide guide = GuideReader.read(source);
        return guide.rule(new RuleId(id)).orElseThrow();
    }

    @Test
    @DisplayName("take a new rule, and lose one only where its row says so")
    void newAndDeleted() throws IOException {
        GuideSource after =
                read(
                        changed(book -> {
                            Sheet sheet = book.getSheet(URGENT);
                            Row old = row(book, URGENT, "U04");
                            Row fresh = sheet.createRow(sheet.getLastRowNum() + 1);
                            for (Cell cell : old) {
                                fresh.createCell(cell.getColumnIndex())
                                        .setCellValue(cell.getStringCellValue());
                            }
                            fresh.getCell(0).setCellValue("U999");
                            cell(old, "Delete").setCellValue("delete");
                        }));
        Guide guide = GuideReader.read(after);
        assertThat(guide.rule(new RuleId("U04"))).isEmpty();
        assertThat(guide.rule(new RuleId("U999")).orElseThrow().when())
                .isEqualTo(rule(SOURCE, "U04").when());
        assertThat(guide.rules().count()).isEqualTo(TestGuide.GUIDE.rules().count());
    }

    @Test
    @DisplayName("name what is wrong by sheet and cell")
    void namesTheCell() throws IOException {
        assertThat(
                        problems(book ->
                                cell(row(book, URGENT, "U04"), "When")
                                        .setCellValue("18 years old or ovr")))
                .singleElement()
                .asString()
                .startsWith("sheet 3-urgent, cell C")
                .contains("18 years old or ovr", "Maybe \"18 years old or over\"");
        assertThat(problems(book -> cell(row(book, URGENT, "U04"), "Advise").setCellValue("SOON")))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("sheet 3-urgent, cell L").contains("SOON"));
    }

    @Test
    @DisplayName("refuse whatever could be lost unseen")
    void refuses() throws IOException {
        refused(
                "is gone",
                book -> {
                    Row row = row(book, URGENT, "U04");
                    row.getSheet().removeRow(row);
                });
        refused("formula", book -> cell(row(book, URGENT, "U04"), "and").setCellFormula("1+1"));
        refused("other than text", book -> cell(row(book, URGENT, "U04"), "Since").setCellValue(1));
        refused(
                "must begin with \"or\"",
                book ->
                        cell(row(book, URGENT, "U04"), "When")
                                .setCellValue("18 years old or over\nthe fluid has blood in it"));
        refused(
                "not a sentence",
                book ->
                        cell(row(book, URGENT, "U04"), "When")
                                .setCellValue("// 18 years old or over"));
        refused(
                "not a sentence",
                book -> cell(row(book, URGENT, "U04"), "When").setCellValue("then"));
        refused(
                "Only one line",
                book ->
                        cell(row(book, URGENT, "U04"), "Because")
                                .setCellValue("x\"\n    advise SELF_CARE"));
        refused(
                "without a name",
                book ->
                        row(book, URGENT, "U04")
                                .createCell(60)
                                .setCellValue("the fluid has blood in it"));
        refused(
                "not known",
                book -> book.getSheet(URGENT).getRow(0).createCell(60).setCellValue("Perhaps"));
        refused("is missing", book -> book.removeSheetAt(book.getSheetIndex(URGENT)));
        refused(
                "Unknown sheet",
                book -> book.createSheet("mine").createRow(0).createCell(0).setCellValue("x"));
        refused("twice", book -> row(book, URGENT, "U04").getCell(0).setCellValue("U05"));
        refused(
                "Only \"delete\"",
                book -> cell(row(book, URGENT, "U04"), "Delete").setCellValue("x"));
        refused(
                "no condition",
                book -> {
                    Row row = row(book, URGENT, "U04");
                    for (Cell header : row.getSheet().getRow(0)) {
                        if (List.of("When", "and").contains(header.getStringCellValue())
                                && row.getCell(header.getColumnIndex()) != null) {
                            row.getCell(header.getColumnIndex()).setBlank();
                        }
                    }
                });
        refused(
                "not here",
                book ->
                        cell(
                                        row(
                                                book,
                                                RuleSheets.SENTENCES,
                                                "Which of these fits best?"),
                                        "Sentence")
                                .setCellValue("the age group is old"));
    }

    private static void refused(String why, Consumer<XSSFWorkbook> change) throws IOException {
        assertThat(problems(change))
                .as(why)
                .isNotEmpty()
                .anyMatch(problem -> problem.contains(why));
    }

    @Test
    @DisplayName("are not taken into another guide than the one they came from")
    void otherGuide() {
        assertThatThrownBy(() -> GuideForm.read(BOOK, _ -> Optional.empty()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(SOURCE.version());
    }

    @Test
    @DisplayName("are refused where the file is an attack")
    void attacks() throws IOException {
        String sheet = "xl/worksheets/sheet2.xml";
        byte[] entities =
                with(
                        sheet,
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
                                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>");
        assertThatThrownBy(() -> read(entities)).isInstanceOf(UnreadableFileException.class);
        byte[] bomb = with(sheet, "<worksheet>" + " ".repeat(40_000_000) + "</worksheet>");
        assertThat(bomb.length).isLessThan(GuideForm.LARGEST);
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(UnreadableFileException.class);
        assertThatThrownBy(() -> read(with("[Content_Types].xml", "no XML")))
                .isInstanceOf(UnreadableFileException.class);
    }

    /** The workbook with one of its parts replaced. */
    private static byte[] with(String part, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(BOOK));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? text.getBytes(StandardCharsets.UTF_8)
                                : in.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }
}

package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.galatea.TestGuide;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Problems;
import org.galatea.interview.AnswerText;
import org.galatea.review.jdbc.Drafts;
import org.galatea.review.jdbc.Versions;
import org.galatea.vignette.VignetteReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The desk")
class DeskJourneyTest extends DeskBrowserTest {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final LocatorAssertions.ContainsTextOptions LONG_ENOUGH =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final String BEFORE = "Both can be helped.";
    private static final String AFTER = "Both can be treated at home.";
    private static final GuideSource CHANGED = TestGuide.changed("4-routine.dslr", BEFORE, AFTER);

    private static final String PERSON =
            "age=29 danger=none today=none body=female stage=feeding,birth-year fluid=milky"
                    + " changes=none history=none feeding=burning";
    @Autowired private Versions versions;
    @Autowired private Drafts drafts;

    @Test
    @DisplayName("A comment can be about a line of a rule, and stands with the rule")
    void commentOnALine() {
        signIn("ben", 1280, ColorScheme.LIGHT);
        openRule("R02", "");
        page.getByLabel("New comment").fill("Why this level?");
        Locator about = page.getByLabel("About");
        about.selectOption(
                about.locator("option")
                        .filter(new Locator.FilterOptions().setHasText("advise ROUTINE"))
                        .getAttribute("value"));
        press("Comment");
        Locator thread =
                page.locator(".desk-thread")
                        .filter(new Locator.FilterOptions().setHasText("Why this level?"));
        assertThat(thread.locator(".desk-said")).hasText("Why this level?");
        assertThat(thread).containsText(Pattern.compile("On 4-routine\\.dslr, line \\d+,"));
        go("/desk/rules/R01");
        assertThat(heading()).containsText("R01");
        assertThat(thread).hasCount(0);
    }

    @Test
    @DisplayName("A rule's history goes back to its first change")
    void history() {
        String parent = versions.released().orElseThrow();
        for (int i = 1; i <= 21; i++) {
            GuideSource next =
                    TestGuide.changed("4-routine.dslr", BEFORE, "Both can be helped " + i + ".");
            parent = versions.save(next, parent, "ann", List.of(), "Change " + i + ".").hash();
        }
        signIn("rita", 1280, ColorScheme.LIGHT);
        openRule("R01", "");
        Locator first = page.locator("summary").getByText("Change 1.");
        assertThat(page.locator("summary").getByText("Change 21.")).isVisible();
        assertThat(first).hasCount(0);
        press("Show older changes");
        first.click();
        assertThat(page.locator("details[open]").getByText("Both can be helped 1.")).isVisible();
    }

    @Test
    @DisplayName("is reviewed by single keys, which words typed into a field never are")
    void singleKeys() {
        GuideSource changed = TestGuide.changed("4-routine.dslr", BEFORE, "Both get better.");
        String before = versions.released().orElseThrow();
        String version = versions.save(changed, before, "ann", List.of(), "Shorter.").hash();
        signIn("ben", 1280, ColorScheme.LIGHT);
        openRule("R01", "?version=" + before);
        page.keyboard().press("n");
        assertThat(heading()).containsText("R02");
        settled();
        page.keyboard().press("p");
        assertThat(heading()).containsText("R01");
        settled();
        page.keyboard().press("c");
        page.keyboard().type("nap");
        assertThat(page.getByLabel("New comment")).hasValue("nap");
        assertThat(heading()).containsText("R01");
        page.getByLabel("New comment").fill("");
        page.getByLabel("New comment").blur();
        page.keyboard().press("a");
        assertThat(page.locator(".desk-notice")).hasText("You approved.");

        go("/desk/rules?version=" + version);
        page.getByLabel("Changed since my last review").check();
        assertThat(page.locator(".desk-table tbody tr")).hasCount(1);
        assertThat(page.locator(".desk-table tbody tr")).containsText("R01");

        openRule("R01", "?version=" + before);
        page.getByText("Use single keys").click();
        page.keyboard().press("n");
        assertThat(heading()).containsText("R01");
        press("Take my decision back");
        assertThat(page.locator(".desk-notice")).hasText("You took your decision back.");
    }

    @Test
    @DisplayName("gives the whole report to take away, which names its version")
    void report() throws IOException {
        String version = versions.released().orElseThrow();
        signIn("rita", 1280, ColorScheme.LIGHT);
        go("/desk/proof?version=" + version);
        settled();
        String text = Files.readString(downloaded("Download the report (HTML)"));
        Assertions.assertThat(text).contains("Proven:", version.substring(0, 12));
        try (PDDocument paper = Loader.loadPDF(downloaded("Download the report (PDF)").toFile())) {
            Assertions.assertThat(new PDFTextStripper().getText(paper))
                    .contains("Proven:", version.substring(0, 12));
        }
    }

    private Path downloaded(String link) {
        return page.waitForDownload(
                        // The first paper or workbook of a server takes seconds.
                        new Page.WaitForDownloadOptions().setTimeout(120_000), () -> follow(link))
                .path();
    }

    @Test
    @DisplayName("begins with a draft, shows what is wrong as one types, and makes a version of it")
    void draft() {
        signIn("ben", 1280, ColorScheme.LIGHT);
        follow("Drafts");
        assertThat(heading()).hasText("Drafts");
        page.getByLabel("Name of the draft").fill("Thrush");
        press("Open the draft");
        assertThat(heading()).hasText("Draft: Thrush");
        follow("4-routine.dslr");
        Locator editor = page.locator(".desk-editor textarea");
        assertThat(page.getByText("Nothing is wrong.")).isVisible();
        String text = editor.inputValue();
        String sentence = "both nipples burn after feeds or white patches in the baby's mouth";
        editor.fill(text.replace(sentence, "both nipples itch"));
        assertThat(page.locator(".desk-problems").first()).containsText("both nipples itch");
        editor.fill(text.substring(0, text.indexOf(sentence)) + "both nipples");
        page.locator(".desk-phrases button").getByText(sentence).click();
        assertThat(editor).hasValue(Pattern.compile(".*" + sentence + "$", Pattern.DOTALL));
        editor.fill(text.replace(BEFORE, "Both get better with help."));
        assertThat(page.getByText("Nothing is wrong.")).isVisible();

        // Somebody else is quicker, and nobody's words are lost.
        var draft = drafts.all().getFirst();
        drafts.save(draft.id(), "4-routine.dslr", text + "// theirs\n", 1, "ann");
        press("Save the file");
        assertThat(page.locator(".desk-notice")).containsText("changed by ann");
        assertThat(page.locator(".desk-diff").first()).isVisible();
        press("Save the file");
        assertThat(page.locator(".desk-notice")).containsText("is saved");

        press("Make a version of it");
        assertThat(page.locator(".desk-notice")).containsText("needs a note");
        page.getByLabel("What was changed and why").fill("Kinder words.");
        press("Make a version of it");
        assertThat(heading()).hasText(Pattern.compile("Version [0-9a-f]{12}"));
        press("Submit for review");
        assertThat(page.getByText("Take back from review")).isVisible();
        press("Approve");
        assertThat(page.locator(".desk-notice")).containsText("You wrote a part");
    }

    @Test
    @DisplayName("may begin with a zip file, and says what is wrong with it")
    void upload() throws IOException {
        signIn("ben", 1280, ColorScheme.LIGHT);
        follow("Versions");
        Locator file = page.getByLabel("Zip file");
        file.setInputFiles(new FilePayload("guide.zip", "application/zip", new byte[] {1, 2, 3}));
        assertThat(page.locator(".desk-notice")).containsText("guide.yaml");
        page.getByLabel("What was changed and why").fill("Another release.");
        file.setInputFiles(
                new FilePayload(
                        "guide.zip",
                        "application/zip",
                        zip(
                                TestGuide.changed(
                                        "4-routine.dslr", "advise ROUTINE", "advise NEVER"))));
        assertThat(page.getByText("The file has arrived")).isVisible();
        press("Save as a version");
        assertThat(page.locator(".desk-problems")).containsText("4-routine.dslr:");
        file.setInputFiles(
                new FilePayload(
                        "guide.zip",
                        "application/zip",
                        zip(
                                TestGuide.changed(
                                        "guide.yaml", "release: \"1.0\"", "release: \"1.1\""))));
        assertThat(page.getByText("The file has arrived")).isVisible();
        press("Save as a version");
        assertThat(heading()).hasText(Pattern.compile("Version [0-9a-f]{12}"));
        assertThat(page.getByText("Another release.")).isVisible();
        var download = page.waitForDownload(() -> follow("Download as a zip file"));
        Assertions.assertThat(download.suggestedFilename()).matches("guide-[0-9a-f]{12}\\.zip");
        throughASpreadsheet();
    }

    private void throughASpreadsheet() throws IOException {
        byte[] book = Files.readAllBytes(downloaded("Download the rules as a workbook (.xlsx)"));
        follow("Versions");
        Locator file = page.getByLabel("Zip file");
        file.setInputFiles(new FilePayload("rules.xlsx", XLSX, advising(book, "SOON")));
        assertThat(page.locator(".desk-problems"))
                .containsText("sheet 3-urgent, cell ", LONG_ENOUGH);
        file.setInputFiles(new FilePayload("rules.xlsx", XLSX, advising(book, "SAME_DAY")));
        assertThat(page.getByText("The file has arrived")).isVisible();
        page.getByLabel("What was changed and why").fill("Blood today.");
        press("Save as a version");
        assertThat(heading()).hasText(Pattern.compile("Version [0-9a-f]{12}"));
        assertThat(page.getByText("Blood today.")).isVisible();
    }

    /** The workbook with another urgency for the rule on blood. */
    private static byte[] advising(byte[] book, String urgency) throws IOException {
        try (XSSFWorkbook changed = new XSSFWorkbook(new ByteArrayInputStream(book));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (Row row : changed.getSheet("3-urgent")) {
                if (row.getCell(0).getStringCellValue().equals("U04")) {
                    row.forEach(cell -> {
                        if (cell.getStringCellValue().equals("URGENT")) {
                            cell.setCellValue(urgency);
                        }
                    });
                }
            }
            changed.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(GuideSource source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (var file : source.files().entrySet()) {
                out.putNextEntry(new ZipEntry("rules/" + file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("rests on a proof, a log that can be verified, and accounts")
    void others() {
        signIn("ada", 1280, ColorScheme.LIGHT);
        follow("Rules");
        page.getByLabel("Find words").fill("thrush latches");
        assertThat(page.locator(".desk-table tbody tr")).hasCount(1);
        follow("Proof");
        assertThat(page.getByText("Proven:").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        follow("Audit");
        press("Verify the whole log");
        assertThat(page.locator(".desk-notice")).containsText("as they were written");
        follow("Accounts");
        String login = "dan";
        page.getByLabel("Login").fill(login);
        page.getByLabel("Name").last().fill("Dan Day");
        press("Make the account");
        assertThat(page.getByText("/desk/welcome/")).isVisible();
        assertThat(page.getByLabel("Role of dan")).hasValue("REVIEWER");
        page.getByLabel("Role of ada").selectOption("READER");
        assertThat(page.locator(".desk-notice")).containsText("Nobody could administer");
        assertThat(page.getByLabel("Role of ada")).hasValue("ADMINISTRATOR");
        follow("Change password");
        page.getByLabel("Old password").fill("wrong");
        page.getByLabel("New password").fill("another calm walk");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change password"))
                .click();
        assertThat(page.locator(".desk-notice")).containsText("old password is wrong");
        page.getByText("Sign out").click();
        assertThat(heading()).hasText("Sign in to the desk");
        go("/desk/accounts");
        assertThat(heading()).hasText("Sign in to the desk");
    }

    @Test
    @DisplayName("tries answers out on the bench, and keeps them as a case of a draft")
    void bench() {
        var draft = drafts.open("Cases", versions.released().orElseThrow(), "ben");
        signIn("ben", 1280, ColorScheme.LIGHT);
        go("/desk/bench?case=V069");
        Locator verdict = page.locator(".bench-outcome [role=status]");
        assertThat(verdict).containsText("SAME_DAY is expected, and this is what the rules say");
        page.getByText("The page as the person sees it").click();
        assertThat(page.locator(".advice-preview .care-card-urgent")).isVisible();
        page.getByLabel("Give this answer: confused or very hard to wake").click();
        assertThat(verdict).containsText("EMERGENCY");

        // As a link to a witness does.
        go("/desk/bench#age=34&danger=none&fluid=blood");
        assertThat(page.locator(".bench-outcome")).containsText("Blood from inside the nipple");
        assertThat(verdict).containsText("Not complete");
        page.getByLabel("Answers in one line").fill("age=34 colour=red");
        press("Open this line");
        assertThat(page.locator(".desk-notice")).containsText("colour");
        page.getByLabel("Answers in one line").fill(PERSON);
        press("Open this line");
        assertThat(verdict).containsText("Every question is answered.");
        page.locator("summary").getByText("Save as a case").click();
        press("Save the case");
        assertThat(page.locator(".desk-notice")).containsText("Who it is, in a line");
        page.getByLabel("Who it is").fill("A woman of 29 whose nipples burn");
        page.getByLabel("The story").fill("She \"just\" began to feed.");
        awaitAnswers();
        go("/desk/bench");
        assertThat(verdict).containsText("Every question is answered.");
        page.locator("summary").getByText("Save as a case").click();
        assertThat(page.getByLabel("Who it is")).hasValue("A woman of 29 whose nipples burn");
        page.getByLabel("Urgency that the evidence asks for").selectOption("ROUTINE");
        page.getByLabel("Criteria and sources").fill("C31, SCOT-NOW");
        press("Save the case");
        assertThat(page.locator(".desk-notice")).containsText("Saved as V");
        Problems problems = new Problems();
        Assertions.assertThat(
                        VignetteReader.read(drafts.source(draft.id()), TestGuide.GUIDE, problems))
                .anySatisfy(vignette -> {
                    Assertions.assertThat(vignette.title())
                            .isEqualTo("A woman of 29 whose nipples burn");
                    Assertions.assertThat(AnswerText.of(vignette.answers())).isEqualTo(PERSON);
                });
        problems.throwIfAny();
        drafts.drop(draft.id(), "ben");
    }

    @Test
    @DisplayName("shows a person's way through the questions, and leads from a box to its question")
    void flow() {
        signIn("rita", 390, ColorScheme.LIGHT);
        go("/desk/flow?case=V069");
        assertThat(page.locator("a.flow-path")).hasCount(7);
        assertThat(page.getByText("The way: age \u2192 danger \u2192 today")).isVisible();
        page.locator("a.flow-question[href='#question-danger']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#question-danger")).isInViewport();
        page.getByLabel("answers in one line").fill("age=34 danger=none");
        press("Show this way");
        assertThat(page.getByText("The way so far: age")).isVisible();
    }

    @Test
    @DisplayName("offers a reader nothing to decide, and shows no accounts")
    void reader() {
        signIn("rita", 390, ColorScheme.LIGHT);
        go("/desk/rules/R01");
        assertThat(heading()).hasText("R01 Both nipples burn after feeds");
        assertThat(page.getByText("Approve", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        assertThat(page.locator(".desk-judge textarea")).hasCount(0);
        go("/desk/accounts");
        assertThat(heading()).hasText("Page not found");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    @DisplayName("happens on pages in which axe finds nothing")
    void accessible(ColorScheme scheme) {
        String before = versions.released().orElseThrow();
        String version = versions.save(CHANGED, before, "ann", List.of(), "For axe.").hash();
        signIn("ada", scheme == ColorScheme.LIGHT ? 1280 : 390, scheme);
        for (String path :
                List.of(
                        "/desk",
                        "/desk/rules",
                        "/desk/bench?case=V069",
                        "/desk/flow?case=V069",
                        "/desk/trace",
                        "/desk/rules/R01?version=" + version,
                        "/desk/versions",
                        "/desk/versions/" + version,
                        "/desk/drafts",
                        "/desk/proof",
                        "/desk/audit",
                        "/desk/accounts",
                        "/desk/password")) {
            go(path);
            assertThat(heading()).isVisible();
            assertThat(page.locator("[aria-busy]"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
            Assertions.assertThat(faults()).as(path).isEmpty();
            Assertions.assertThat(
                            page.evaluate(
                                    "document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(path + " fits its width")
                    .isEqualTo(true);
        }
    }

    private List<String> faults() {
        return new AxeBuilder(page)
                        .exclude("vaadin-connection-indicator")
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(violation -> violation.getId() + " " + violation.getNodes())
                        .toList();
    }
}

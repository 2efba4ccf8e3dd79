package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.galatea.TestGuide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A person who searches")
@ExtendWith(OutputCaptureExtension.class)
class FindingTest extends BrowserTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private void search(String words) {
        page.getByRole(AriaRole.SEARCHBOX).fill(words);
        page.keyboard().press("Enter");
    }

    @Test
    @DisplayName("finds the section without any script, by other words and with a slip")
    void findsWithoutScripts() {
        open(390, ColorScheme.LIGHT, false);
        go("/articles");
        search("colustrum");
        assertThat(page.getByText("We looked for \"colostrum\".")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leaking in pregnancy"))
                .first()
                .click();
        assertThat(heading()).hasText("Leaking in pregnancy");
    }

    @Test
    @DisplayName("who finds nothing gets questions to go on with")
    void findsNothing() {
        go("/search?q=qqqqxxxxzzzz%3C%3E");
        assertThat(page.getByText("Nothing found for \"qqqqxxxxzzzz<>\"")).isVisible();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Why is my nipple bleeding?"))
                .click();
        assertThat(heading()).hasText("Why is my nipple bleeding?");
        assertThat(page.getByText("Most bleeding from a nipple has a harmless cause")).isVisible();
        // No short answer stands without the whole list of when to see a doctor.
        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName("When to see a doctor")))
                .isVisible();
        assertThat(page.locator(".sooner li").first()).containsText("Now:");
    }

    @Test
    @DisplayName("leaves no word of the search in a log, a cache or a search engine")
    void leavesNoTrace(CapturedOutput output) {
        var response = page.navigate(address("/search?q=secretwordforthistest"));
        assertThat(response.headers())
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-robots-tag", "noindex");
        assertThat(output.getAll()).doesNotContain("secretwordforthistest");
    }

    @Test
    @DisplayName("meets pages without a fault that axe finds")
    void isAccessible() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            open(390, scheme, true);
            for (String path :
                    new String[] {
                        "/articles",
                        "/search?q=blood",
                        "/search?q=qqqqxxxxzzzz",
                        "/questions/why-is-my-nipple-bleeding",
                        "/no-cookies"
                    }) {
                go(path);
                assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("is led by a search engine to pages that are there, each under one address")
    void isInTheSitemap() {
        Document map =
                Jsoup.parse(page.request().get(address("/sitemap.xml")).text(), Parser.xmlParser());
        List<String> addresses = map.select("url > loc").eachText();
        assertThat(addresses).doesNotHaveDuplicates();
        for (String id : TestGuide.GUIDE.articles().keySet()) {
            assertThat(addresses)
                    .contains(address("/articles/" + id), address("/articles/" + id + "?lang=es"));
        }
        for (String found : addresses) {
            APIResponse response = page.request().get(found);
            assertThat(response.status()).as(found).isEqualTo(200);
            assertThat(response.headers()).as(found).doesNotContainKey("x-robots-tag");
            assertThat(Jsoup.parse(response.text()).select("link[rel=canonical]").eachAttr("href"))
                    .as(found)
                    .containsExactly(found);
        }
    }

    @Test
    @DisplayName("reads in a search engine or a chat what the page itself says")
    void isDescribed() {
        go("/articles/fluid-colours");
        JsonNode article = structured();
        assertThat(article.path("@type").stringValue()).isEqualTo("MedicalWebPage");
        assertThat(article.path("name").stringValue()).isEqualTo(heading().textContent());
        assertThat(article.path("inLanguage").stringValue()).isEqualTo("en");
        assertThat(article.path("lastReviewed").stringValue())
                .isEqualTo(TestGuide.GUIDE.article("fluid-colours").reviewed().toString());
        assertThat(article.path("citation").size()).isPositive();
        assertThat(meta("og:title")).isEqualTo(heading().textContent());
        assertThat(meta("og:description")).isEqualTo(article.path("description").stringValue());
        APIResponse card = page.request().get(meta("og:image"));
        assertThat(card.headers()).containsEntry("content-type", "image/png");

        go("/questions/why-is-my-nipple-bleeding");
        JsonNode question = structured().path("mainEntity");
        assertThat(question.path("name").stringValue()).isEqualTo(heading().textContent());
        String answer = question.path("acceptedAnswer").path("text").stringValue();
        assertThat(answer).isNotBlank();
        for (String line : answer.split("\n")) {
            assertThat(page.locator("main")).containsText(line.replace("\u2022 ", ""));
        }
    }

    private JsonNode structured() {
        return JSON.readTree(page.locator("script[type='application/ld+json']").textContent());
    }

    private String meta(String property) {
        return page.locator("meta[property='" + property + "']").getAttribute("content");
    }
}

package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.galatea.TestGuide;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Urgency;
import org.galatea.live.LiveGuide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@DisplayName("In Spanish and in Arabic")
class LanguagesTest extends BrowserTest {

    /** Every other question is answered by "none of these". */
    private static final Map<String, String> BLOOD =
            Map.of("body", "female", "fluid", "blood", "where", "one-side");

    @Autowired private MessageSource messages;
    @Autowired private LiveGuide live;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(String path, String language) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Accept-Language", language)
                        .header("Accept", path.startsWith("/api/") ? "*/*" : "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String words(String key, String language, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.of(language));
    }

    private static Question question(String id, String language) {
        return TestGuide.GUIDE.in(language).questionnaire().get(id);
    }

    private static List<String> readingPages() {
        List<String> pages =
                new ArrayList<>(
                        List.of(
                                "/",
                                "/articles",
                                "/see-a-doctor",
                                "/about",
                                "/privacy",
                                "/accessibility",
                                "/embed",
                                "/offline",
                                "/no-cookies",
                                "/search",
                                "/search?q=BRCA",
                                "/search?q=qqqqxxxxzzzz",
                                "/nope",
                                "/articles/nope"));
        TestGuide.GUIDE.articles().keySet().forEach(id -> pages.add("/articles/" + id));
        TestGuide.GUIDE
                .signposts()
                .questions()
                .forEach(question -> pages.add("/questions/" + question.id()));
        return pages;
    }

    /** What these show before any script has run. */
    private static List<String> firstWords() {
        return Stream.concat(
                        Stream.of("/check"),
                        TestGuide.GUIDE.questionnaire().questions().stream()
                                .map(question -> "/check/q/" + question.id()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"es, ltr, 'de-DE,es-MX;q=0.8,en;q=0.5'", "ar, rtl, 'ar-EG,ar;q=0.9'"})
    @DisplayName("every reading page comes whole, from its first byte, and nothing is in English")
    void readingPagesAreWhole(String language, String direction, String asked) throws Exception {
        LeftInEnglish english = LeftInEnglish.of(language);
        for (String path : readingPages()) {
            HttpResponse<String> response = get(path, asked);
            assertThat(response.headers().firstValue("Content-Language"))
                    .as(path)
                    .hasValue(language);
            assertThat(response.headers().allValues("Vary").toString().toLowerCase(Locale.ROOT))
                    .contains("accept-language", "cookie");
            Document page = Jsoup.parse(response.body());
            assertThat(Objects.requireNonNull(page.selectFirst("html")).attr("lang"))
                    .as(path)
                    .isEqualTo(language);
            assertThat(Objects.requireNonNull(page.selectFirst("html")).attr("dir"))
                    .isEqualTo(direction);
            String here = path + (path.contains("?") ? "&lang=" : "?lang=");
            assertThat(page.select("nav.languages a").eachAttr("href"))
                    .containsExactlyInAnyOrder(here + "en", here + "es", here + "ar");
            assertThat(page.select(".draft").text())
                    .contains(words("translation.unapproved", language));
            assertThat(english.on(response.body())).as(path).isEmpty();
        }
        for (String path : firstWords()) {
            assertThat(english.on(get(path, asked).body())).as(path).isEmpty();
        }
        Document check = Jsoup.parse(get("/check", asked).body());
        assertThat(Objects.requireNonNull(check.selectFirst("html")).attr("dir"))
                .isEqualTo(direction);
        assertThat(check.select("header").text()).contains(words("nav.articles", language));
    }

    @Test
    @DisplayName("a page names its own address, and the same page in every language, and no more")
    void namesItsAddresses() throws Exception {
        List<String> pages = new ArrayList<>(readingPages());
        // What somebody has searched for is no page of its own.
        pages.removeIf(path -> path.endsWith("/nope") || path.contains("?"));
        for (String path : pages) {
            String site = address(path);
            for (String language : List.of("en", "es", "ar")) {
                String own = site + "?lang=" + language;
                Document page = Jsoup.parse(get(path + "?from=mail&lang=" + language, "en").body());
                assertThat(page.select("link[rel=canonical]").eachAttr("href"))
                        .containsExactly(own);
                assertThat(page.select("meta[property=og:url]").eachAttr("content"))
                        .containsExactly(own);
                assertThat(
                                page.select("link[rel=alternate][hreflang=" + language + "]")
                                        .eachAttr("href"))
                        .containsExactly(own);
                assertThat(page.select("link[rel=alternate][hreflang=x-default]").eachAttr("href"))
                        .containsExactly(site);
            }
            assertThat(
                            Jsoup.parse(get(path + "?lang=zz", "en").body())
                                    .select("link[rel=canonical]")
                                    .eachAttr("href"))
                    .containsExactly(site);
        }
        assertThat(
                        Jsoup.parse(get("/nope", "es").body())
                                .select("link[rel=canonical], link[rel=alternate]"))
                .isEmpty();
        Document rules = Jsoup.parse(get("/rules?lang=es", "es").body());
        assertThat(rules.select("link[rel=canonical]").eachAttr("href"))
                .containsExactly(address("/rules"));
        assertThat(rules.select("link[rel=alternate]")).isEmpty();
    }

    @Test
    @DisplayName("would notice a text that was left in English")
    void wouldNoticeEnglish() throws Exception {
        LeftInEnglish english = LeftInEnglish.of("es");
        assertThat(english.size()).isGreaterThan(1000);
        assertThat(english.on(get("/about", "en").body())).isNotEmpty();
        assertThat(english.on("<p><img alt='Cannabis'><a aria-label='Change'>x</a>Milky</p>"))
                .containsExactly("a aria-label: Change");
    }

    @ParameterizedTest
    @CsvSource({"es, 34", "ar, ٣٤"})
    @DisplayName("a person gets from the first question to the advice, and axe finds nothing")
    void getsToTheAdvice(String language, String age) {
        open(390, ColorScheme.LIGHT, true, language);
        Guide guide = TestGuide.GUIDE.in(language);
        go("/check");
        assertThat(heading()).hasText(words("begin.heading", language));
        assertThat(page.locator("html")).hasAttribute("lang", language);
        press(words("question.continue", language));
        assertThat(heading()).hasText(question("age", language).ask());
        assertThat(heading()).isFocused();
        press(words("question.continue", language));
        assertThat(page.locator("#errors"))
                .containsText(words("question.error.number.missing", language));
        page.getByRole(AriaRole.TEXTBOX).fill(age);
        press(words("question.continue", language));
        String last = question("age", language).ask();
        while (true) {
            assertThat(heading()).not().hasText(last);
            last = heading().textContent();
            String id = page.url().replaceFirst(".*/", "");
            if (id.equals("answers")) {
                break;
            }
            assertThat(heading()).hasText(question(id, language).ask());
            pick(question(id, language));
            if (id.equals("fluid")) {
                assertThat(Axe.faults(page)).as("question").isEmpty();
            }
            press(words("question.continue", language));
        }
        assertThat(heading()).hasText(words("answers.heading", language));
        press(words("answers.advice", language));
        assertThat(heading()).containsText(guide.profile().level(Urgency.URGENT).heading());
        assertThat(page.locator(".reason li").first())
                .hasText(question("age", language).range().orElseThrow().said(34));
        assertThat(LeftInEnglish.of(language).on(page.content())).isEmpty();
        assertThat(Axe.faults(page)).as("advice").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "ar"})
    @DisplayName("mistakes, answers, every level of advice and the summary have no word in English")
    void checkIsWhole(String language) {
        open(320, ColorScheme.DARK, true, language);
        LeftInEnglish english = LeftInEnglish.of(language);
        for (String question : List.of("age", "danger")) {
            go("/check/q/" + question);
            assertThat(page.locator("#first")).hasCount(0);
            press(words("question.continue", language));
            assertThat(page.locator("#errors")).isFocused();
            isWhole(english, language + " mistake " + question);
        }
        for (Urgency urgency : Urgency.values()) {
            go("/calendar");
            page.evaluate(
                    "run => sessionStorage.setItem('galatea.run', run)",
                    Tab.holding(Tab.caseOf(urgency)));
            for (String step : List.of("answers", "advice", "summary")) {
                go("/check/" + step);
                assertThat(page.locator("#first")).hasCount(0);
                assertThat(heading()).isVisible();
                page.evaluate(
                        "document.querySelectorAll('details').forEach(each => each.open = true)");
                isWhole(english, language + " " + urgency + " " + step);
            }
        }
        assertThat(Axe.faults(page)).as(language + " summary").isEmpty();
        for (String path : List.of("/", "/see-a-doctor", "/articles/men", "/embed", "/offline")) {
            go(path);
            assertThat(Axe.faults(page)).as(language + " " + path).isEmpty();
        }
    }

    private void isWhole(LeftInEnglish english, String place) {
        assertThat(english.on(page.content())).as(place).isEmpty();
        assertThat(
                        page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(place + " runs out at the side")
                .isEqualTo(0);
    }

    private void pick(Question question) {
        String id = BLOOD.getOrDefault(question.id(), "none");
        Option option = question.option(id).orElseGet(() -> question.options().getLast());
        page.locator("vaadin-radio-button, vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(option.label()))
                .first()
                .click();
    }

    @Test
    @DisplayName("a person changes the language in the middle, and keeps place and answers")
    void changesTheLanguage() {
        begin();
        age("34");
        assertThat(heading()).hasText(question("danger", "en").ask());
        page.locator(".languages").getByText("العربية").click();
        assertThat(heading()).hasText(question("danger", "ar").ask());
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
        assertThat(page.locator("#first")).hasCount(0);
        page.locator(".back").click();
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("34");
        // Remembered, and nothing else: for this browser session only.
        go("/articles");
        assertThat(heading()).hasText(words("nav.articles", "ar"));
        Cookie cookie =
                context.cookies().stream()
                        .filter(each -> each.name.equals("lang"))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie.value).isEqualTo("ar");
        assertThat(cookie.expires).isEqualTo(-1);
        page.locator(".languages").getByText("English").click();
        assertThat(heading()).hasText(words("nav.articles", "en"));
        assertThat(page).hasURL(Pattern.compile("/articles\\?lang=en$"));
    }

    @Test
    @DisplayName("an unknown language is nobody's; the desk stays English; the API follows")
    void answersInWhatThereIs() throws Exception {
        assertThat(get("/about", "xx-YY").body()).contains("<html lang=\"en\" dir=\"ltr\"");
        assertThat(get("/about?lang=tlh", "es").headers().firstValue("Content-Language"))
                .hasValue("es");
        assertThat(get("/about?lang=tlh", "es").headers().firstValue("Set-Cookie")).isEmpty();
        HttpResponse<String> rules = get("/rules", "ar");
        assertThat(rules.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(Jsoup.parse(rules.body()).select("[lang=ar][dir=rtl]").text())
                .contains(words("translation.english-only", "ar"), words("nav.see-a-doctor", "ar"));
        assertThat(get("/rules", "en").body()).doesNotContain(words("nav.see-a-doctor", "ar"));
        HttpResponse<String> desk = get("/desk/sign-in", "ar");
        assertThat(desk.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(desk.body()).doesNotContain("class=\"languages\"");
        HttpResponse<String> api = get("/api/v1/questionnaire", "es");
        assertThat(api.headers().firstValue("Content-Language")).hasValue("es");
        assertThat(api.body()).contains(question("age", "es").ask());
    }

    @Test
    @DisplayName("what has changed in English is shown in English, and told as such")
    void showsStaleTextsInEnglish() throws Exception {
        TreeMap<String, String> files = new TreeMap<>(TestGuide.SOURCE.files());
        String because = because("U04");
        files.replaceAll((file, text) -> text.replace(because, "Blood always needs a check."));
        files.computeIfPresent(
                "articles/men.md", (_, text) -> text.replace("Any fluid", "Any drop"));
        live.offer(new GuideSource(files));
        try {
            assertThat(live.refused()).isEmpty();
            Document list = Jsoup.parse(get("/see-a-doctor", "ar").body());
            assertThat(list.select("[lang=en][dir=ltr].untranslated").eachText())
                    .containsExactly("Blood always needs a check.");
            assertThat(list.select(".draft").text())
                    .contains(words("translation.incomplete", "ar"));
            Document men = Jsoup.parse(get("/articles/men", "ar").body());
            assertThat(men.select("main .note").text())
                    .isEqualTo(words("translation.english", "ar"));
            assertThat(men.select("h1[lang=en][dir=ltr]").text())
                    .isEqualTo(TestGuide.GUIDE.article("men").title());
            assertThat(men.select("section > div[lang=en][dir=ltr]"))
                    .hasSize(TestGuide.GUIDE.article("men").sections().size());
            assertThat(LeftInEnglish.of("ar").on(men.body().outerHtml())).isEmpty();
        } finally {
            live.offer(TestGuide.SOURCE);
        }
    }

    private static String because(String rule) {
        return TestGuide.GUIDE.adviceRules().stream()
                .filter(each -> each.id().value().equals(rule))
                .findFirst()
                .orElseThrow()
                .because();
    }
}

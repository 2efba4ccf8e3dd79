package org.galatea.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.galatea.TestGuide;
import org.galatea.guide.GuideReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The search over articles")
class ArticleSearchTest {

    private static final Map<String, ArticleSearch> OTHERS = new ConcurrentHashMap<>();

    private static final ArticleSearch SEARCH = ArticleSearch.of(TestGuide.GUIDE, Locale.ENGLISH);

    private static List<String> articles(String words) {
        return SEARCH.find(words).articles().stream().limit(3).map(Hit::id).toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("finds what people mean among its first three")
    @CsvSource({
        "blood from my nipple, blood-or-clear-fluid",
        "bloody nipple discharge, blood-or-clear-fluid",
        "galactorrhea, milk-when-not-pregnant",
        "is it normal to leak milk when not pregnant, milk-when-not-pregnant",
        "colostrum, leaking-in-pregnancy",
        "witch's milk, newborn-milk",
        "estrogen, trans-and-nonbinary",
        "miscarriage, milk-after-loss",
        "breast abscess, mastitis-and-abscess",
        "prolactinoma, prolactin-and-pituitary",
        "yeast, sore-nipples-and-thrush",
        "chest pain, emergency-signs",
        "suicidal, emergency-signs",
        "mammogram, breast-clinic",
        "guy leaking, men",
        "weed, cannabis-opioids-sedatives-herbs",
    })
    void findsWhatPeopleMean(String words, String article) {
        assertThat(articles(words)).contains(article);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @DisplayName("mends a slip of the finger and says so")
    @CsvSource({
        "colustrum, colostrum, leaking-in-pregnancy",
        "mastitus, mastitis, mastitis-and-abscess",
        "prolactine, prolactin, prolactin-and-pituitary",
        "bleding nipple, bleeding nipple, blood-or-clear-fluid",
        "dischrge, discharge, nipple-discharge-overview",
    })
    void mendsSlips(String typed, String corrected, String article) {
        assertThat(SEARCH.find(typed).corrected()).contains(corrected);
        assertThat(articles(typed)).contains(article);
    }

    @Test
    @DisplayName("marks the words that it found, and lets no text be code")
    void marksWords() {
        assertThat(SEARCH.find("papilloma").articles().getFirst().excerpt())
                .containsIgnoringCase("<mark>papilloma");
        String file = "articles/men.md";
        ArticleSearch hostile =
                ArticleSearch.of(
                        GuideReader.read(
                                TestGuide.changed(
                                        file,
                                        "Why can a man",
                                        "Why <script>hm</script> can a man")),
                        Locale.ENGLISH);
        assertThat(hostile.find("man").articles())
                .allSatisfy(hit -> assertThat(hit.excerpt()).doesNotContain("<script"));
    }

    @Test
    @DisplayName("shows words in its excerpts, never an address or the mark of a source")
    void showsWordsOnly() {
        for (String words : List.of("blood", "milk", "doctor", "lump")) {
            assertThat(SEARCH.find(words).articles())
                    .allSatisfy(hit ->
                            assertThat(hit.excerpt())
                                    .doesNotContain("article:", "](", "[CONSENSUS"));
        }
    }

    @Test
    @DisplayName("finds the common question that was asked")
    void findsQuestions() {
        assertThat(SEARCH.find("is it normal to leak milk when not pregnant").questions())
                .first()
                .extracting(Hit::id)
                .isEqualTo("is-it-normal-to-leak-milk-when-not-pregnant");
    }

    @Test
    @DisplayName("finds every article by its title")
    void findsEveryArticle() {
        TestGuide.GUIDE
                .articles()
                .values()
                .forEach(article ->
                        assertThat(articles(article.title()))
                                .as(article.title())
                                .contains(article.id()));
    }

    @ParameterizedTest
    @DisplayName("finds nothing for no words, signs or nonsense, and takes any text")
    @CsvSource({"''", "'   '", "'?!*()[]{}~^:\\\"'", "'AND OR'", "'is it'", "qqqqxxxxzzzz"})
    void takesAnyText(String words) {
        assertThat(SEARCH.find(words).hits()).isEmpty();
        assertThat(SEARCH.find(words + " mastitis".repeat(10_000)).hits().size())
                .isLessThanOrEqualTo(11);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @DisplayName("leads people who search in Spanish and Arabic to the right article")
    @CsvSource({
        "es, fuga, leaking-in-pregnancy",
        "es, calostro, leaking-in-pregnancy",
        "es, calostor, leaking-in-pregnancy",
        "es, me sale leche y no estoy embarazada, milk-when-not-pregnant",
        "es, sangra el pezon, blood-or-clear-fluid",
        "es, liquido del pezon, nipple-discharge-overview",
        "es, secreción, nipple-discharge-overview",
        "es, aborto, milk-after-loss",
        "es, comezon, nipple-skin-and-paget",
        "es, dolor de pecho, emergency-signs",
        "es, marihuana, cannabis-opioids-sedatives-herbs",
        "ar, تسرب, leaking-in-pregnancy",
        "ar, اللبا, leaking-in-pregnancy",
        "ar, لبأ, leaking-in-pregnancy",
        "ar, حليب بدون حمل, milk-when-not-pregnant",
        "ar, دم من الحلمه, blood-or-clear-fluid",
        "ar, سائل الحلمة, nipple-discharge-overview",
        "ar, إجهاض, milk-after-loss",
        "ar, حكة, nipple-skin-and-paget",
        "ar, انتحار, emergency-signs",
        "ar, خراج, mastitis-and-abscess",
    })
    void findsInOtherLanguages(String language, String words, String article) {
        ArticleSearch search =
                OTHERS.computeIfAbsent(
                        language,
                        code -> ArticleSearch.of(TestGuide.GUIDE.in(code), Locale.of(code)));
        assertThat(search.find(words).articles()).extracting(Hit::id).contains(article);
    }

    @Test
    @DisplayName("takes no word for a slip that only makes a sentence")
    void leavesFillersAlone() {
        ArticleSearch spanish = ArticleSearch.of(TestGuide.GUIDE.in("es"), Locale.of("es"));
        assertThat(spanish.find("me sale leche y no estoy embarazada").corrected()).isEmpty();
        assertThat(spanish.find("sangrre").corrected()).contains("sangre");
    }

    @Test
    @DisplayName("knows word forms and missing accents in Spanish and Arabic")
    void knowsOtherLanguages() {
        ArticleSearch spanish =
                ArticleSearch.of(
                        GuideReader.read(
                                TestGuide.changed(
                                        "articles/men.md",
                                        "Men have milk ducts too.",
                                        "Secreción de líquidos en los hombres.")),
                        Locale.of("es"));
        for (String words : List.of("liquido", "secrecion", "hombre", "goteo")) {
            assertThat(spanish.find(words).articles()).extracting(Hit::id).contains("men");
        }
        ArticleSearch arabic =
                ArticleSearch.of(
                        GuideReader.read(
                                TestGuide.changed(
                                        "articles/men.md",
                                        "Men have milk ducts too.",
                                        "إفرازات الحلمة عند الرجال.")),
                        Locale.of("ar"));
        for (String words : List.of("افرازات", "حلمة", "سائل")) {
            assertThat(arabic.find(words).articles()).extracting(Hit::id).contains("men");
        }
    }
}

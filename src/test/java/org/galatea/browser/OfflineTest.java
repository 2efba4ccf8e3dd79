package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A person without a connection")
class OfflineTest extends BrowserTest {

    private static final String KEPT =
            "caches.keys().then(names => Promise.all(names.map(name => caches.open(name)"
                    + ".then(cache => cache.keys())))).then(all => all.flat().map(kept => new URL(kept.url).pathname))";

    @Override
    ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.ALLOW;
    }

    private List<?> kept() {
        return (List<?>) page.evaluate(KEPT);
    }

    private void keepPages() {
        go("/articles");
        page.getByText("Keep the pages on this device").click();
        assertThat(page.getByText("The pages are on this device now.")).isVisible();
    }

    @Test
    @DisplayName("still reads the articles, and finds emergency signs in the place of the check")
    void readsOffline() {
        keepPages();
        context.setOffline(true);
        expectErrors("ERR_INTERNET_DISCONNECTED");
        expectErrors("ERR_FAILED");
        go("/articles/men");
        assertThat(heading()).containsText("Men");
        go("/check/q/age");
        assertThat(heading()).hasText("No connection just now");
        assertThat(page.getByText("Struggling to breathe").first()).isVisible();
        assertThat(page.locator("a[href='tel:999']").first()).isVisible();
        context.setOffline(false);
        // The page makes room by itself.
        assertThat(heading()).hasText("How old is the person this is about?");
    }

    @Test
    @DisplayName("finds no answer and no page of the check among the kept pages")
    void keepsNoAnswers() {
        keepPages();
        answerAsWomanWithBlood();
        press("See the advice");
        assertThat(heading()).containsText("See a doctor");
        go("/search?q=secretword");
        go("/articles");
        assertThat(kept().stream().map(Object::toString))
                .contains("/offline", "/see-a-doctor")
                .noneMatch(path -> path.matches("/(check|desk|search|VAADIN|api).*"));
    }

    @Test
    @DisplayName("who asks for nothing leaves nothing on the device, and can remove what was kept")
    void leavesNothing() {
        go("/articles");
        answerAsWomanWithBlood();
        go("/articles/men");
        assertThat(kept()).isEmpty();
        assertThat(page.evaluate("navigator.serviceWorker.getRegistrations().then(r => r.length)"))
                .isEqualTo(0);
        keepPages();
        assertThat(kept()).isNotEmpty();
        page.getByText("Remove them from this device").click();
        assertThat(page.getByText("The pages are no longer on this device.")).isVisible();
        assertThat(kept()).isEmpty();
        assertThat(page.evaluate("navigator.serviceWorker.getRegistrations().then(r => r.length)"))
                .isEqualTo(0);
    }

    @Test
    @DisplayName("can install the site as an app")
    void canInstall() {
        go("/");
        assertThat(page.locator("link[rel=manifest]"))
                .hasAttribute("href", "/manifest.webmanifest");
        var response = page.request().get(address("/manifest.webmanifest"));
        assertThat(response.headers().get("content-type")).startsWith("application/manifest+json");
        JsonNode manifest = JsonMapper.builder().build().readTree(response.text());
        assertThat(manifest.path("display").asString()).isEqualTo("standalone");
        manifest.path("icons")
                .forEach(icon -> {
                    var picture = page.request().get(address(icon.path("src").asString()));
                    assertThat(picture.status()).isEqualTo(200);
                    assertThat(picture.headers().get("content-type")).isEqualTo("image/png");
                });
    }
}

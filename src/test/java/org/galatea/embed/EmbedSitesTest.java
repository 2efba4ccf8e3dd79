package org.galatea.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The sites that may show the check")
class EmbedSitesTest {

    private static EmbedSite.Written site(String id, String origin, String accent) {
        return new EmbedSite.Written(
                id, List.of(origin), accent, "Clinic", "Ring us.", "01632 960");
    }

    @Test
    @DisplayName("are the ones that are named, each alone for its own page")
    void areNamed() {
        EmbedSites sites =
                new EmbedSites(
                        List.of(
                                site("a", "https://a.example", "#7a1f5c"),
                                site("b", "https://b.example:8443", "#0f5c63")));
        assertThat(sites.frameAncestors("a")).isEqualTo("'self' https://a.example");
        assertThat(sites.frameAncestors(null))
                .isEqualTo("'self' https://a.example https://b.example:8443");
        assertThat(new EmbedSites(null).frameAncestors("a")).isEqualTo("'none'");
    }

    @ParameterizedTest
    @DisplayName("let nobody in by a mistake in the configuration")
    @ValueSource(
            strings = {
                "*",
                "https://*",
                "https://*.example",
                "http://clinic.example",
                "https://a.example/path",
                "https://a.example; script-src *",
                "javascript:alert(1)",
                ""
            })
    void refuseWhatIsNoOrigin(String origin) {
        assertThatThrownBy(() -> new EmbedSites(List.of(site("a", origin, "#0f5c63"))))
                .hasMessageContaining("https://www.clinic.example");
    }

    @Test
    @DisplayName("have ids that can stand in an address, once each")
    void haveGoodIds() {
        assertThatThrownBy(() -> new EmbedSites(List.of(site("A b", "https://a.example", null))))
                .hasMessageContaining("a-z, 0-9");
        EmbedSite.Written twice = site("a", "https://a.example", null);
        assertThatThrownBy(() -> new EmbedSites(List.of(twice, twice)))
                .hasMessageContaining("Two sites");
    }

    @ParameterizedTest
    @DisplayName("have colours that everybody can read, on light and on dark screens")
    @ValueSource(strings = {"#0f5c63", "#000000", "#7a1f5c", "#1b3a8c", "#8a1c1c"})
    void haveReadableColours(String colour) {
        Accent accent = Accent.of(colour);
        assertThat(Accent.contrast(rgb(accent.light()), 0xffffff)).isGreaterThanOrEqualTo(4.5);
        assertThat(Accent.contrast(rgb(accent.dark()), 0x16181b)).isGreaterThanOrEqualTo(4.5);
        assertThat(Accent.contrast(rgb(accent.dark()), 0x101418)).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    @DisplayName("are told when a colour is too pale or none at all")
    void refusePaleColours() {
        assertThat(Accent.contrast(0x000000, 0xffffff)).isEqualTo(21.0);
        assertThatThrownBy(() -> Accent.of("#ff8800")).hasMessageContaining("too pale");
        assertThatThrownBy(() -> Accent.of("red; } body { display: none"))
                .hasMessageContaining("such as #0f5c63");
    }

    private static int rgb(String colour) {
        return Integer.parseInt(colour.substring(1), 16);
    }
}

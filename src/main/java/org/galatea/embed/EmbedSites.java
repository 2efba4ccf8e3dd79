package org.galatea.embed;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

/**
 * All sites that may show the check: {@code galatea.embed.sites[0].id} and so on; none at first.
 */
@ConfigurationProperties("galatea.embed")
public final class EmbedSites {

    private final List<EmbedSite> sites;

    /**
     * Takes the configuration.
     *
     * @throws IllegalArgumentException if a site would not work; the server then does not start
     */
    @ConstructorBinding
    public EmbedSites(@Nullable List<EmbedSite.Written> sites) {
        this.sites =
                Objects.requireNonNullElse(sites, List.<EmbedSite.Written>of()).stream()
                        .map(EmbedSite::of)
                        .toList();
        Set<String> ids = new HashSet<>();
        this.sites.forEach(site -> {
            if (!ids.add(site.id())) {
                throw new IllegalArgumentException("Two sites have the id " + site.id() + ".");
            }
        });
    }

    public Optional<EmbedSite> find(@Nullable String id) {
        return sites.stream().filter(site -> site.id().equals(id)).findFirst();
    }

    public boolean isEmpty() {
        return sites.isEmpty();
    }

    /**
     * Who may show our pages in a frame, in the words of a content security policy.
     *
     * @param id the site that a page was asked for; without one, each of them
     */
    public String frameAncestors(@Nullable String id) {
        if (sites.isEmpty()) {
            return "'none'";
        }
        List<EmbedSite> allowed = find(id).map(List::of).orElse(sites);
        // Ourselves too: a page of ours in the frame is framed by the page that shows it.
        return "'self' "
                + allowed.stream()
                        .flatMap(site -> site.origins().stream())
                        .distinct()
                        .collect(Collectors.joining(" "));
    }
}

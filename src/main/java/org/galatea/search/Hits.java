package org.galatea.search;

import java.util.List;
import java.util.Optional;

/**
 * What a search found, the best first.
 *
 * @param corrected the words that were looked for instead, where a word was unknown and one like it
 *     is not
 */
public record Hits(List<Hit> hits, Optional<String> corrected) {

    static final Hits NONE = new Hits(List.of(), Optional.empty());

    public Hits {
        hits = List.copyOf(hits);
    }

    /** The common questions among them. */
    public List<Hit> questions() {
        return of(Hit.Kind.QUESTION);
    }

    public List<Hit> articles() {
        return of(Hit.Kind.ARTICLE);
    }

    private List<Hit> of(Hit.Kind kind) {
        return hits.stream().filter(hit -> hit.kind() == kind).toList();
    }
}

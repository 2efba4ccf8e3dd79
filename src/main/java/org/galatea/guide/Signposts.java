package org.galatea.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What leads people who search to the right article: questions as they ask them, and words that
 * mean the same.
 *
 * @param questions in the order of the file
 * @param synonyms by language ("en"), groups of words that find each other
 */
public record Signposts(List<CommonQuestion> questions, Map<String, List<List<String>>> synonyms) {

    /** The section that every answer shows beside its own: no short answer may calm alone. */
    public static final String SAFETY_NET = "when-to-see-a-doctor";

    public Signposts {
        questions = List.copyOf(questions);
        synonyms = Map.copyOf(synonyms);
    }

    /**
     * A question that many people type into a search box.
     *
     * @param read the section whose own words are the short answer
     */
    public record CommonQuestion(String id, String ask, SectionRef read) {}

    public Optional<CommonQuestion> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public List<List<String>> synonyms(String language) {
        return synonyms.getOrDefault(language, List.of());
    }
}

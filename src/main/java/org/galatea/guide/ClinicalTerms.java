package org.galatea.guide;

import java.util.Map;

/**
 * Questions and options in clinicians' words, for what a person takes to the doctor.
 *
 * @param names by id of the question
 * @param terms by id of the question, then of the option
 */
public record ClinicalTerms(Map<String, String> names, Map<String, Map<String, String>> terms) {

    /** A guide without such words speaks to clinicians as to everybody. */
    public static final ClinicalTerms NONE = new ClinicalTerms(Map.of(), Map.of());

    public ClinicalTerms {
        names = Map.copyOf(names);
        terms = Map.copyOf(terms);
    }

    /** The same names, with options in the words that people picked. */
    public ClinicalTerms inOwnWords() {
        return new ClinicalTerms(names, Map.of());
    }

    public String name(Question question) {
        return names.getOrDefault(question.id(), question.ask());
    }

    public String term(Question question, Option option) {
        return terms.getOrDefault(question.id(), Map.of())
                .getOrDefault(option.id(), option.phrase());
    }
}

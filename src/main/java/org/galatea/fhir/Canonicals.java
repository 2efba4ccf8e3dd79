package org.galatea.fhir;

import org.galatea.guide.Guide;
import org.galatea.guide.Question;

/**
 * The names by which other systems know a guide and its parts. They are names, not addresses: a
 * clinic keeps them when it moves its server.
 *
 * @param base begins every name, without a slash at the end
 */
record Canonicals(String base) {

    /** Used where the clinic sets no other. */
    static final String DEFAULT_BASE = "https://galatea.example/fhir";

    static final Canonicals DEFAULT = new Canonicals(DEFAULT_BASE);

    Canonicals {
        if (!base.matches("https?://[^\\s|#?]+[^\\s|#?/]")) {
            throw new IllegalArgumentException(
                    "\""
                            + base
                            + "\" can't begin FHIR names.\nMaybe \""
                            + DEFAULT_BASE
                            + "\", without a slash at the end.");
        }
    }

    /** The url of a resource that is made from the guide, such as its Questionnaire. */
    String url(String type, Guide guide) {
        return base + "/" + type + "/" + guide.profile().id();
    }

    /** The url with the version of the guide. */
    String versioned(String type, Guide guide) {
        return url(type, guide) + "|" + guide.version();
    }

    /**
     * The system of the options of one question. Each question has its own, because "none" and
     * "not-sure" mean something else in each.
     */
    String options(Guide guide, Question question) {
        return base + "/CodeSystem/" + guide.profile().id() + "." + question.id();
    }

    /** The system of the five levels of urgency. */
    String urgencies() {
        return base + "/CodeSystem/urgency";
    }

    /** The system of the rule ids of a guide. */
    String rules(Guide guide) {
        return base + "/CodeSystem/" + guide.profile().id() + ".rules";
    }
}

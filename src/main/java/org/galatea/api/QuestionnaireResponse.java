package org.galatea.api;

import java.util.List;
import java.util.Locale;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.jspecify.annotations.Nullable;

/**
 * The questions as others read them.
 *
 * @param version hash of the guide; the same as in every assessment
 */
record QuestionnaireResponse(
        String guide,
        String title,
        String version,
        List<RegionPart> regions,
        List<QuestionPart> questions) {

    record RegionPart(String id, String name) {}

    /**
     * One question.
     *
     * @param kind one, many or number
     * @param askedWhen sentences over earlier questions that must all hold; empty means always
     */
    record QuestionPart(
            String id,
            String kind,
            String ask,
            @Nullable String hint,
            String why,
            @Nullable Integer minimum,
            @Nullable Integer maximum,
            @Nullable String unit,
            List<OptionPart> options,
            List<String> askedWhen) {}

    record OptionPart(
            String id,
            String label,
            String phrase,
            @Nullable String hint,
            boolean warning,
            boolean unsure,
            boolean exclusive) {}

    static QuestionnaireResponse of(Guide guide) {
        return new QuestionnaireResponse(
                guide.profile().id(),
                guide.profile().title(),
                guide.version(),
                guide.regions().values().stream()
                        .map(region -> new RegionPart(region.id(), region.name()))
                        .toList(),
                guide.questionnaire().questions().stream()
                        .map(QuestionnaireResponse::question)
                        .toList());
    }

    private static QuestionPart question(Question question) {
        return new QuestionPart(
                question.id(),
                question.kind().name().toLowerCase(Locale.ROOT),
                question.ask(),
                question.hint().orElse(null),
                question.why(),
                question.range().map(Question.Range::minimum).orElse(null),
                question.range().map(Question.Range::maximum).orElse(null),
                question.range().map(Question.Range::unit).orElse(null),
                question.options().stream().map(QuestionnaireResponse::option).toList(),
                question.askedWhenLines());
    }

    private static OptionPart option(Option option) {
        return new OptionPart(
                option.id(),
                option.label(),
                option.phrase(),
                option.hint().orElse(null),
                option.warning(),
                option.unsure(),
                option.exclusive());
    }
}

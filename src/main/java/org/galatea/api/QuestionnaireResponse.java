package org.galatea.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.jspecify.annotations.Nullable;

/**
 * The questions as others read them.
 *
 * @param version hash of the guide; the same as in every assessment
 */
@Schema(name = "Questionnaire")
record QuestionnaireResponse(
        String guide,
        String title,
        String version,
        List<RegionPart> regions,
        List<QuestionPart> questions) {

    /** How a question is answered, as the guide's own files write it. */
    enum Kind {
        @JsonProperty("one")
        ONE,
        @JsonProperty("many")
        MANY,
        @JsonProperty("number")
        NUMBER
    }

    /**
     * One question.
     *
     * @param askedWhen sentences over earlier questions that must all hold; empty means always
     */
    @Schema(name = "Question")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionPart(
            String id,
            Kind kind,
            String ask,
            @Nullable String hint,
            String why,
            @Nullable Integer minimum,
            @Nullable Integer maximum,
            @Nullable String unit,
            List<OptionPart> options,
            List<String> askedWhen) {}

    @Schema(name = "Option")
    @JsonInclude(JsonInclude.Include.NON_NULL)
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
                RegionPart.all(guide),
                guide.questionnaire().questions().stream()
                        .map(QuestionnaireResponse::question)
                        .toList());
    }

    private static QuestionPart question(Question question) {
        return new QuestionPart(
                question.id(),
                Kind.valueOf(question.kind().name()),
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

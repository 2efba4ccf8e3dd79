package org.galatea.api;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;

/** What can be sent: made from the live guide, so that a program sees each question and option. */
final class AnswersSchema {

    private AnswersSchema() {}

    /** The body of a request for an assessment. */
    static Schema<?> request(Guide guide, DocumentWords words) {
        JsonSchema request = object(words.of("AssessmentRequest"));
        request.addProperty(
                "region",
                enumeration(List.copyOf(guide.regions().keySet()))
                        .description(words.of("AssessmentRequest.region")));
        request.addProperty(
                "answers",
                new JsonSchema()
                        .$ref("#/components/schemas/Answers")
                        .description(words.of("AssessmentRequest.answers")));
        request.addProperty(
                "guideVersion", string().description(words.of("AssessmentRequest.guideVersion")));
        request.setRequired(List.of("region", "answers"));
        return request;
    }

    /** The answers, by question. */
    static Schema<?> answers(Guide guide, DocumentWords words) {
        JsonSchema answers = object(words.of("Answers"));
        guide.questionnaire()
                .questions()
                .forEach(question -> answers.addProperty(question.id(), answer(question)));
        return answers;
    }

    private static Schema<?> answer(Question question) {
        Schema<?> options = enumeration(question.options().stream().map(Option::id).toList());
        Schema<?> answer =
                switch (question.kind()) {
                    case ONE -> options;
                    case MANY -> list(options);
                    case NUMBER -> amount(question, options);
                };
        return answer.description(question.ask());
    }

    private static Schema<?> list(Schema<?> options) {
        Schema<?> list = new JsonSchema();
        list.typesItem("array").setItems(options);
        list.setMinItems(1);
        list.setUniqueItems(true);
        return list;
    }

    private static Schema<?> amount(Question question, Schema<?> options) {
        Question.Range range = question.range().orElseThrow();
        Schema<?> number =
                new JsonSchema()
                        .typesItem("integer")
                        .minimum(BigDecimal.valueOf(range.minimum()))
                        .maximum(BigDecimal.valueOf(range.maximum()));
        if (question.options().isEmpty()) {
            return number;
        }
        Schema<?> either = new JsonSchema();
        either.addOneOfItem(number);
        either.addOneOfItem(options);
        return either;
    }

    private static JsonSchema object(String description) {
        JsonSchema object = new JsonSchema();
        object.typesItem("object").description(description);
        object.setAdditionalProperties(false);
        return object;
    }

    private static Schema<?> string() {
        return new JsonSchema().typesItem("string");
    }

    private static Schema<?> enumeration(List<String> values) {
        Schema<Object> schema = new JsonSchema();
        schema.typesItem("string");
        schema.setEnum(new ArrayList<>(values));
        return schema;
    }
}

package org.galatea.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.SequencedSet;
import java.util.TimeZone;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.interview.Interview;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;

/** A person's answers as a FHIR R4 QuestionnaireResponse, which names nobody. */
final class ResponseExport {

    private ResponseExport() {}

    /**
     * The answers in the order of the questions.
     *
     * @param answers checked answers
     * @param authored when they were given
     */
    static QuestionnaireResponse of(
            Guide guide, Canonicals canonicals, Answers answers, Instant authored) {
        QuestionnaireResponse response =
                new QuestionnaireResponse()
                        .setQuestionnaire(canonicals.versioned("Questionnaire", guide))
                        .setStatus(
                                Interview.of(guide, answers).isComplete()
                                        ? QuestionnaireResponseStatus.COMPLETED
                                        : QuestionnaireResponseStatus.INPROGRESS)
                        .setAuthoredElement(at(authored));
        items(guide, canonicals, answers).forEach(response::addItem);
        return response;
    }

    /** A time in UTC, to the second, so that it does not tell where the server stands. */
    static DateTimeType at(Instant time) {
        return new DateTimeType(
                Date.from(time), TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone("UTC"));
    }

    /** Only the items. */
    static List<QuestionnaireResponseItemComponent> items(
            Guide guide, Canonicals canonicals, Answers answers) {
        return guide.questionnaire().questions().stream()
                .flatMap(question ->
                        answers.to(question.id()).stream()
                                .map(answer -> item(guide, canonicals, question, answer)))
                .toList();
    }

    private static QuestionnaireResponseItemComponent item(
            Guide guide, Canonicals canonicals, Question question, Answer answer) {
        QuestionnaireResponseItemComponent item =
                new QuestionnaireResponseItemComponent().setText(question.ask());
        switch (answer) {
            case Answer.Amount(int value) -> {
                item.setLinkId(LinkIds.number(question));
                item.addAnswer().setValue(new IntegerType(value));
            }
            case Answer.Choice(SequencedSet<String> options) -> {
                item.setLinkId(LinkIds.options(question));
                options.stream()
                        .flatMap(id -> question.option(id).stream())
                        .map(option ->
                                QuestionnaireExport.coding(guide, canonicals, question, option))
                        .forEach(coding -> item.addAnswer().setValue(coding));
            }
        }
        return item;
    }
}

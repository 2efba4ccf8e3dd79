package org.galatea.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.interview.AnswerChecks;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads answers from a QuestionnaireResponse, strictly: every fault is told, nothing is guessed or
 * mended, for advice on half-understood answers could be too calm.
 */
final class ResponseReader {

    private final Guide guide;
    private final Canonicals canonicals;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private Answers answers = Answers.NONE;

    private ResponseReader(Guide guide, Canonicals canonicals) {
        this.guide = guide;
        this.canonicals = canonicals;
    }

    /**
     * The answers, complete or not.
     *
     * @throws InvalidResponseException with every fault
     */
    static Answers read(Guide guide, Canonicals canonicals, QuestionnaireResponse response) {
        ResponseReader reader = new ResponseReader(guide, canonicals);
        reader.checkQuestionnaire(response);
        List<QuestionnaireResponseItemComponent> items = response.getItem();
        for (int i = 0; i < items.size(); i++) {
            reader.item(items.get(i), "QuestionnaireResponse.item[" + i + "]");
        }
        if (!reader.faults.isEmpty()) {
            throw new InvalidResponseException(reader.faults);
        }
        return reader.answers;
    }

    private void checkQuestionnaire(QuestionnaireResponse response) {
        String url = canonicals.url("Questionnaire", guide);
        String versioned = canonicals.versioned("Questionnaire", guide);
        List<String> named = named(response);
        if (named.stream().noneMatch(name -> name.equals(url) || name.equals(versioned))) {
            boolean otherVersion = named.stream().anyMatch(name -> name.startsWith(url + "|"));
            faults.add(
                    new Fault(
                            otherVersion ? IssueType.CONFLICT : IssueType.NOTFOUND,
                            "QuestionnaireResponse.questionnaire",
                            otherVersion
                                    ? "The response answers another version of the questionnaire. The live one is "
                                            + versioned
                                    : "The response must name the questionnaire " + versioned));
        }
    }

    /** The questionnaire itself, or what a contained one of an adaptive interview comes from. */
    private static List<String> named(QuestionnaireResponse response) {
        String name = response.hasQuestionnaire() ? response.getQuestionnaire() : "";
        if (!name.startsWith("#")) {
            return List.of(name);
        }
        for (Resource contained : response.getContained()) {
            if (contained instanceof Questionnaire questionnaire
                    && ("#" + questionnaire.getIdPart()).equals("#" + name.substring(1))) {
                return questionnaire.getDerivedFrom().stream()
                        .map(CanonicalType::getValue)
                        .toList();
            }
        }
        return List.of();
    }

    private void item(QuestionnaireResponseItemComponent item, String place) {
        String linkId = item.hasLinkId() ? item.getLinkId() : "";
        Optional<Question> question =
                guide.questionnaire().questions().stream()
                        .filter(candidate -> takes(candidate, linkId))
                        .findFirst();
        if (item.hasItem()) {
            add(
                    IssueType.STRUCTURE,
                    place + ".item",
                    "No item of this questionnaire holds others.");
        }
        if (question.isEmpty()) {
            add(IssueType.NOTFOUND, place + ".linkId", "There is no question with this linkId.");
        } else if (!seen.add(linkId)) {
            add(IssueType.DUPLICATE, place + ".linkId", "This linkId stands here twice.");
        } else if (item.hasAnswer()) {
            answer(item, question.get(), place);
        }
    }

    private static boolean takes(Question question, String linkId) {
        boolean number = question.kind() == Question.Kind.NUMBER;
        return (number && LinkIds.number(question).equals(linkId))
                || (!question.options().isEmpty() && LinkIds.options(question).equals(linkId));
    }

    private void answer(QuestionnaireResponseItemComponent item, Question question, String place) {
        boolean number =
                question.kind() == Question.Kind.NUMBER
                        && LinkIds.number(question).equals(item.getLinkId());
        Optional<Answer> answer = number ? amount(item, place) : choice(item, question, place);
        if (answer.isEmpty()) {
            return;
        }
        if (answers.has(question.id())) {
            add(
                    IssueType.CONFLICT,
                    place,
                    "The question \"" + question.id() + "\" has a number and an option.");
            return;
        }
        AnswerChecks.faults(question, answer.get())
                .forEach(fault -> add(type(fault.kind()), place + ".answer", fault.what()));
        answers = answers.with(question.id(), answer.get());
    }

    private static IssueType type(AnswerChecks.Kind kind) {
        return switch (kind) {
            case UNKNOWN_QUESTION -> IssueType.NOTFOUND;
            case UNKNOWN_OPTION -> IssueType.CODEINVALID;
            case WRONG_TYPE, OUT_OF_RANGE -> IssueType.VALUE;
            case TOO_MANY, EXCLUSIVE -> IssueType.BUSINESSRULE;
        };
    }

    private Optional<Answer> amount(QuestionnaireResponseItemComponent item, String place) {
        if (item.getAnswer().size() > 1) {
            add(IssueType.STRUCTURE, place + ".answer", "Only one number can be given.");
            return Optional.empty();
        }
        if (!(item.getAnswerFirstRep().getValue() instanceof IntegerType value)
                || value.getValue() == null) {
            add(IssueType.VALUE, place + ".answer[0]", "The answer must be a valueInteger.");
            return Optional.empty();
        }
        return Optional.of(Answer.amount(value.getValue()));
    }

    private Optional<Answer> choice(
            QuestionnaireResponseItemComponent item, Question question, String place) {
        Set<String> options = new LinkedHashSet<>();
        int before = faults.size();
        for (int i = 0; i < item.getAnswer().size(); i++) {
            String here = place + ".answer[" + i + "]";
            QuestionnaireResponseItemAnswerComponent answer = item.getAnswer().get(i);
            if (answer.hasItem()) {
                add(IssueType.STRUCTURE, here + ".item", "No answer here holds other items.");
            }
            if (!(answer.getValue() instanceof Coding coding) || !coding.hasCode()) {
                add(IssueType.VALUE, here, "The answer must be a valueCoding with a code.");
            } else if (!canonicals.options(guide, question).equals(coding.getSystem())) {
                add(
                        IssueType.CODEINVALID,
                        here + ".value.system",
                        "The code must be of the system " + canonicals.options(guide, question));
            } else if (!options.add(coding.getCode())) {
                add(IssueType.DUPLICATE, here, "This code stands here twice.");
            }
        }
        return faults.size() > before ? Optional.empty() : Optional.of(Answer.choice(options));
    }

    private void add(IssueType type, String place, String what) {
        faults.add(new Fault(type, place, what));
    }
}

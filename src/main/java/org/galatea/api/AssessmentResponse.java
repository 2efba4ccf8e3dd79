package org.galatea.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.galatea.article.ArticleRenderer;
import org.galatea.guide.Article;
import org.galatea.guide.Contact;
import org.galatea.guide.GuidanceText;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.guide.SectionRef;
import org.galatea.guide.Urgency;
import org.galatea.interview.Interview;
import org.galatea.triage.Assessment;
import org.galatea.triage.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The advice as others read it.
 *
 * @param complete whether every question was answered; if not, the advice is about what is known
 * @param explained whether a rule fired; if not, the person is sent to a doctor
 * @param cautious whether the urgency was raised because questions are still open
 * @param nextQuestion the id of the question that would be asked next, or null
 * @param questionsLeft how many more questions there can be at most
 * @param ignored questions that were answered, but that this person is not asked
 */
@Schema(name = "Assessment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentResponse(
        Urgency urgency,
        boolean complete,
        boolean explained,
        boolean cautious,
        @Nullable String nextQuestion,
        int questionsLeft,
        List<String> ignored,
        DispositionPart disposition,
        List<String> findings,
        List<ReasonPart> rationale,
        GuidancePart guidance,
        List<ArticlePart> articles,
        String guideVersion) {

    @Schema(name = "Disposition")
    record DispositionPart(
            String level, String heading, String time, String expect, List<ContactPart> contacts) {}

    @Schema(name = "Contact")
    record ContactPart(String who, String words, List<PhonePart> phones) {}

    @Schema(name = "Phone")
    record PhonePart(String label, String number, String uri) {}

    @Schema(name = "Reason")
    record ReasonPart(
            String rule,
            Urgency urgency,
            String because,
            List<String> answers,
            List<EvidencePart> evidence) {}

    @Schema(name = "Guidance")
    record GuidancePart(List<TextPart> meanwhile, List<TextPart> sooner, List<TextPart> tell) {}

    @Schema(name = "GuidanceText")
    record TextPart(String id, String text) {}

    @Schema(name = "Reading")
    record ArticlePart(String article, String section, String title, String url) {}

    static AssessmentResponse of(Guide guide, Interview interview, Assessment assessment) {
        var disposition = assessment.disposition();
        var guidance = assessment.guidance();
        return new AssessmentResponse(
                assessment.urgency(),
                assessment.complete(),
                assessment.explained(),
                assessment.cautious(),
                interview.next().map(Question::id).orElse(null),
                interview.openAtMost(),
                interview.dropped(),
                new DispositionPart(
                        disposition.level(),
                        disposition.heading(),
                        disposition.time(),
                        disposition.expect(),
                        disposition.contacts().stream().map(AssessmentResponse::contact).toList()),
                assessment.findings().stream().sorted().toList(),
                assessment.rationale().stream().map(reason -> reason(guide, reason)).toList(),
                new GuidancePart(
                        texts(guidance.meanwhile()),
                        texts(guidance.sooner()),
                        texts(guidance.tell())),
                assessment.articles().stream().map(read -> article(guide, read)).toList(),
                assessment.guideVersion());
    }

    private static ReasonPart reason(Guide guide, Reason reason) {
        List<EvidencePart> evidence =
                reason.rule().head().evidence().stream()
                        .map(id -> Objects.requireNonNull(guide.evidence().get(id)))
                        .map(EvidencePart::of)
                        .toList();
        return new ReasonPart(
                reason.rule().id().value(),
                reason.rule().advise(),
                reason.rule().because(),
                reason.answers(),
                evidence);
    }

    private static ContactPart contact(Contact contact) {
        return new ContactPart(
                contact.who(),
                contact.words(),
                contact.phones().stream()
                        .map(phone -> new PhonePart(phone.label(), phone.number(), phone.uri()))
                        .toList());
    }

    private static List<TextPart> texts(List<GuidanceText> texts) {
        return texts.stream().map(text -> new TextPart(text.id(), text.text())).toList();
    }

    private static ArticlePart article(Guide guide, SectionRef read) {
        Article article = guide.article(read.article());
        return new ArticlePart(
                read.article(),
                read.section(),
                article.title(),
                ArticleRenderer.address(read.article()) + "#" + read.section());
    }
}

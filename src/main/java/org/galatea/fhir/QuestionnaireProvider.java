package org.galatea.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.interview.Interview;
import org.galatea.live.Approval;
import org.galatea.live.Approvals;
import org.galatea.live.LiveGuide;
import org.galatea.triage.Triage;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;

/** The live questionnaire, its next question, and the advice. HAPI calls its methods. */
public class QuestionnaireProvider implements IResourceProvider {

    static final String NEXT_QUESTION = "$next-question";
    static final String ASSESS = "$assess";

    private final LiveGuide live;
    private final Approvals approvals;
    private final Canonicals canonicals;
    private final InstantSource clock;

    QuestionnaireProvider(
            LiveGuide live, Approvals approvals, Canonicals canonicals, InstantSource clock) {
        this.live = live;
        this.approvals = approvals;
        this.canonicals = canonicals;
        this.clock = clock;
    }

    @Override
    public Class<Questionnaire> getResourceType() {
        return Questionnaire.class;
    }

    /** The live questionnaire by the guide's id. */
    @Read
    public Questionnaire read(@IdParam IdType id) {
        return Live.read(questionnaires(), id);
    }

    /** The live questionnaire if it has this url and version. */
    @Search
    public List<Questionnaire> search(
            @OptionalParam(name = "_id") @Nullable TokenParam id,
            @OptionalParam(name = "url") @Nullable UriParam url,
            @OptionalParam(name = "version") @Nullable TokenParam version) {
        return Live.search(questionnaires(), id, url, version);
    }

    /** One step of an adaptive interview. */
    @Operation(name = NEXT_QUESTION, manualRequest = true)
    public QuestionnaireResponse nextQuestion(HttpServletRequest request) throws IOException {
        Guide guide = live.now().guide();
        Posted posted = Posted.read(request, FhirContext.forR4Cached());
        Answers answers = ResponseReader.read(guide, canonicals, posted.response());
        return NextQuestion.of(guide, canonicals, answers, clock.instant());
    }

    /** The advice on answers, complete or not. */
    @Operation(name = ASSESS, manualRequest = true)
    public Bundle assess(HttpServletRequest request) throws IOException {
        Triage triage = live.now();
        Guide guide = triage.guide();
        Posted posted = Posted.read(request, FhirContext.forR4Cached());
        Answers answers = ResponseReader.read(guide, canonicals, posted.response());
        Interview interview = Interview.of(guide, answers);
        return AssessmentExport.of(
                guide,
                canonicals,
                interview,
                triage.assess(interview, posted.region(guide)),
                clock.instant());
    }

    private List<Questionnaire> questionnaires() {
        Guide guide = live.now().guide();
        Optional<Approval> approval = approvals.of(guide.version());
        return List.of(
                Tongues.on(
                        Publishing.of(approval)
                                .on(QuestionnaireExport.of(guide, canonicals), guide),
                        guide,
                        other -> QuestionnaireExport.of(other, canonicals),
                        approval.isPresent()));
    }
}

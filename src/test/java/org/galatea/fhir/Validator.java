package org.galatea.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.galatea.TestGuide;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;

/** HAPI's own validator, offline, which knows the Questionnaire and the codes of the guide. */
final class Validator {

    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final FhirValidator VALIDATOR = validator();

    private Validator() {}

    private static FhirValidator validator() {
        PrePopulatedValidationSupport ours = new OurResources();
        CodeSystemExport.all(TestGuide.GUIDE, Canonicals.DEFAULT).forEach(ours::addCodeSystem);
        FhirInstanceValidator instances =
                new FhirInstanceValidator(
                        new ValidationSupportChain(
                                ours,
                                new DefaultProfileValidationSupport(R4),
                                new CommonCodeSystemsTerminologyService(R4),
                                new InMemoryTerminologyServerValidationSupport(R4)));
        return R4.newValidator().registerValidatorModule(instances);
    }

    /** HAPI's own look-up finds no Questionnaire by url and version. */
    private static final class OurResources extends PrePopulatedValidationSupport {
        private final Questionnaire questionnaire =
                QuestionnaireExport.of(TestGuide.GUIDE, Canonicals.DEFAULT);

        OurResources() {
            super(R4);
        }

        @Override
        public <T extends IBaseResource> T fetchResource(Class<T> type, String url) {
            String version = "|" + questionnaire.getVersion();
            return type.isInstance(questionnaire)
                            && (questionnaire.getUrl().equals(url)
                                    || (questionnaire.getUrl() + version).equals(url))
                    ? type.cast(questionnaire)
                    : super.fetchResource(type, url);
        }
    }

    /** All that the validator says, from information to fatal. */
    static List<SingleValidationMessage> messages(IBaseResource resource) {
        // As text, so that what is sent is what is judged.
        return VALIDATOR
                .validateWithResult(R4.newJsonParser().encodeResourceToString((Resource) resource))
                .getMessages();
    }

    /** Only errors and worse, with their places. */
    static List<String> errors(IBaseResource resource) {
        return messages(resource).stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .distinct()
                .toList();
    }
}

package org.galatea.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PayloadTooLargeException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.galatea.guide.Guide;
import org.galatea.guide.Region;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/**
 * What somebody posted to an operation: a QuestionnaireResponse alone, or in Parameters.
 *
 * <p>We read the body ourselves: HAPI would read a body of any size, and its messages repeat the
 * values that they complain of.
 *
 * @param region the id of a region, as it was given
 */
record Posted(QuestionnaireResponse response, Optional<String> region) {

    static final String RESPONSE = "questionnaire-response";
    static final String REGION = "region";

    /** Room for a contained questionnaire with all its questions, and more. */
    static final int LARGEST_BODY = 512 * 1024;

    /**
     * Reads the body of a request.
     *
     * @throws PayloadTooLargeException if it is over the limit
     * @throws InvalidRequestException if it is not one of the two resources
     */
    static Posted read(HttpServletRequest request, FhirContext context) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new PayloadTooLargeException(
                    "The body is too large",
                    Outcomes.outcome(
                            List.of(
                                    new Fault(
                                            IssueType.TOOLONG,
                                            "",
                                            "The body is larger than "
                                                    + LARGEST_BODY / 1024
                                                    + " KiB."))));
        }
        Optional<String> inUrl = Optional.ofNullable(request.getParameter(REGION));
        return switch (parse(bytes, request.getContentType(), context)) {
            case QuestionnaireResponse response -> new Posted(response, inUrl);
            case Parameters parameters -> of(parameters, inUrl);
            default -> throw notOurs();
        };
    }

    private static IBaseResource parse(
            byte[] bytes, @org.jspecify.annotations.Nullable String type, FhirContext context) {
        boolean xml = type != null && type.toLowerCase(Locale.ROOT).contains("xml");
        IParser parser = xml ? context.newXmlParser() : context.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!xml) {
            PlainNumbers.fault(text)
                    .ifPresent(what -> {
                        throw invalid(IssueType.STRUCTURE, what);
                    });
        }
        try {
            return parser.parseResource(text);
        } catch (DataFormatException
                | IllegalArgumentException
                | ClassCastException
                // Where a resource should stand and "null" does.
                | NullPointerException e) {
            throw invalid(
                    IssueType.STRUCTURE,
                    "The body is not valid FHIR R4 " + (xml ? "XML" : "JSON") + ".");
        }
    }

    private static Posted of(Parameters parameters, Optional<String> inUrl) {
        Optional<QuestionnaireResponse> response = Optional.empty();
        Optional<String> region = inUrl;
        for (var part : parameters.getParameter()) {
            if (RESPONSE.equals(part.getName())
                    && part.getResource() instanceof QuestionnaireResponse given) {
                response = Optional.of(given);
            } else if (REGION.equals(part.getName()) && part.hasValue()) {
                region = Optional.ofNullable(part.getValue().primitiveValue());
            }
        }
        Optional<String> found = region;
        return response.map(given -> new Posted(given, found)).orElseThrow(Posted::notOurs);
    }

    /**
     * The region that was named.
     *
     * @throws InvalidRequestException if there is none, or no such one
     */
    Region region(Guide guide) {
        return region.flatMap(id -> Optional.ofNullable(guide.regions().get(id)))
                .orElseThrow(() ->
                        invalid(
                                region.isPresent() ? IssueType.CODEINVALID : IssueType.REQUIRED,
                                "The parameter \"region\" must be one of "
                                        + String.join(", ", guide.regions().keySet())
                                        + "."));
    }

    private static InvalidRequestException notOurs() {
        return invalid(
                IssueType.REQUIRED,
                "The body must be a QuestionnaireResponse, or Parameters with one as \""
                        + RESPONSE
                        + "\".");
    }

    private static InvalidRequestException invalid(IssueType type, String what) {
        return new InvalidRequestException(
                "The request can't be read", Outcomes.outcome(List.of(new Fault(type, "", what))));
    }
}

package org.galatea.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.galatea.guide.Guide;
import org.galatea.interview.Interview;
import org.galatea.live.LiveGuide;
import org.galatea.triage.Triage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The questionnaire, and the assessment of answers. Nothing that is sent is kept. */
@RestController
@RequestMapping("/api/v1")
class ApiController {

    /** Far more than a person can answer. */
    private static final int LARGEST_BODY = 64 * 1024;

    private final LiveGuide live;

    ApiController(LiveGuide live) {
        this.live = live;
    }

    @GetMapping("/questionnaire")
    ResponseEntity<QuestionnaireResponse> questionnaire(Locale locale) {
        Guide guide = live.in(locale).guide();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + guide.version() + "-" + guide.spoken().language() + "\"")
                .body(QuestionnaireResponse.of(guide));
    }

    @PostMapping(path = "/assessment", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AssessmentResponse> assess(InputStream body, Locale locale) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new TooLargeException();
        }
        Triage triage = live.in(locale);
        AssessmentRequest request = AssessmentRequest.read(bytes, triage.guide());
        Interview interview = triage.interview(request.answers());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        AssessmentResponse.of(
                                triage.guide(),
                                interview,
                                triage.assess(interview, request.region())));
    }

    /** A body over the limit; the rest of it is never read. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        static final HttpStatus STATUS = HttpStatus.CONTENT_TOO_LARGE;
        static final List<Fault> FAULTS =
                List.of(new Fault("", "The body is larger than " + LARGEST_BODY / 1024 + " KiB."));
    }
}

package org.galatea.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.galatea.guide.Guide;
import org.galatea.interview.Interview;
import org.galatea.live.LiveGuide;
import org.galatea.triage.Triage;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The guide, and the assessment of answers. Nothing that is sent is kept.
 *
 * <p>What each part means to others stands in {@code openapi.properties}, by the names of methods
 * and records.
 */
@RestController
@RequestMapping(path = ApiController.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
class ApiController {

    static final String ROOT = "/api/v1";
    static final String VERSION_HEADER = "Galatea-Guide-Version";

    private final LiveGuide live;
    private final MessageSource messages;

    ApiController(LiveGuide live, MessageSource messages) {
        this.live = live;
        this.messages = messages;
    }

    @GetMapping("/guide")
    ResponseEntity<GuideResponse> guide(Locale locale) {
        Guide guide = live.in(locale).guide();
        return of(guide, GuideResponse.of(guide));
    }

    @GetMapping("/questionnaire")
    ResponseEntity<QuestionnaireResponse> questionnaire(Locale locale) {
        Guide guide = live.in(locale).guide();
        return of(guide, QuestionnaireResponse.of(guide));
    }

    @GetMapping("/articles")
    ResponseEntity<ArticlesResponse> articles(Locale locale) {
        Guide guide = live.in(locale).guide();
        return of(guide, ArticlesResponse.of(guide));
    }

    @GetMapping("/articles/{id}")
    ResponseEntity<ArticleResponse> article(@PathVariable String id, Locale locale) {
        Guide guide = live.in(locale).guide();
        return Optional.ofNullable(guide.articles().get(id))
                .map(article -> of(guide, ArticleResponse.of(guide, article, sourceLabel(locale))))
                .orElseThrow(() -> new RefusedException(HttpStatus.NOT_FOUND, "no-such-article"));
    }

    @PostMapping(path = "/assessment", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AssessmentResponse> assess(InputStream body, Locale locale) throws IOException {
        byte[] bytes = body.readNBytes(AssessmentRequest.LARGEST_BODY + 1);
        if (bytes.length > AssessmentRequest.LARGEST_BODY) {
            // The rest of it is never read.
            throw new RefusedException(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        Triage triage = live.in(locale);
        AssessmentRequest request = AssessmentRequest.read(bytes, triage.guide());
        Interview interview = triage.interview(request.answers());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(VERSION_HEADER, triage.guide().version())
                .body(
                        AssessmentResponse.of(
                                triage.guide(),
                                interview,
                                triage.assess(interview, request.region())));
    }

    private IntFunction<String> sourceLabel(Locale locale) {
        return number -> messages.getMessage("article.source", new Object[] {number}, locale);
    }

    /** A part of the guide: it may be kept as long as it is asked again whether it still holds. */
    private static <T> ResponseEntity<T> of(Guide guide, T part) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                // Weak, because a strong one would forbid to compress it on the way.
                .eTag("W/\"" + guide.version() + "-" + guide.spoken().language() + "\"")
                .header(VERSION_HEADER, guide.version())
                .body(part);
    }
}

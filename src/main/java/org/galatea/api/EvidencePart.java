package org.galatea.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.galatea.guide.Evidence;
import org.jspecify.annotations.Nullable;

/** A source that advice or an article rests on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Evidence")
record EvidencePart(
        String id, String publisher, String title, @Nullable String link, LocalDate reviewBy) {

    static EvidencePart of(Evidence evidence) {
        return new EvidencePart(
                evidence.id(),
                evidence.publisher(),
                evidence.title(),
                evidence.link().orElse(null),
                evidence.reviewBy());
    }
}

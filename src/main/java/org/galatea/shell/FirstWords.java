package org.galatea.shell;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Picture;
import org.galatea.guide.Question;
import org.galatea.guide.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What a page of the check shows before any script has run: what it will say anyway, in the same
 * places, so that nothing moves when it stands.
 *
 * <p>The server does not know a person's answers before then. So only the words of the question are
 * here, and never advice.
 *
 * @param heading null where the page's words depend on the answers
 * @param number whether a number is asked for; then its options stand below a field
 * @param later whether a person without answers would be asked something else first
 */
record FirstWords(
        @Nullable String heading,
        @Nullable String hint,
        @Nullable Drawing picture,
        List<Choice> options,
        boolean number,
        boolean later) {

    private static final Pattern QUESTION = Pattern.compile("/check/q/([a-z-]+)");

    /** A drawing with the room that it takes. */
    record Drawing(String address, String words, int width, int height) {
        static Drawing of(Picture picture) {
            return new Drawing(
                    Picture.address(picture.name()),
                    picture.words(),
                    Picture.WIDTH,
                    Picture.HEIGHT);
        }
    }

    /** One of the answers to choose from. */
    record Choice(String label, @Nullable String hint, @Nullable String swatch) {
        static Choice of(Option option) {
            return new Choice(
                    option.label(), option.hint().orElse(null), option.swatch().orElse(null));
        }
    }

    static FirstWords of(String path, Guide guide, MessageSource messages, Locale locale) {
        if (path.equals("/check") || path.equals("/check/")) {
            return new FirstWords(
                    messages.getMessage("begin.heading", null, locale),
                    messages.getMessage("begin.hint", null, locale),
                    null,
                    guide.regions().values().stream()
                            .map(Region::name)
                            .map(name -> new Choice(name, null, null))
                            .toList(),
                    false,
                    false);
        }
        Matcher question = QUESTION.matcher(path);
        if (question.matches()) {
            return guide.questionnaire()
                    .find(question.group(1))
                    .map(found -> of(found, guide))
                    .orElse(waiting());
        }
        return waiting();
    }

    private static FirstWords of(Question question, Guide guide) {
        return new FirstWords(
                question.ask(),
                question.hint().orElse(null),
                question.picture().map(Drawing::of).orElse(null),
                question.options().stream().map(Choice::of).toList(),
                question.kind() == Question.Kind.NUMBER,
                !guide.questionnaire().questions().getFirst().equals(question));
    }

    private static FirstWords waiting() {
        return new FirstWords(null, null, null, List.of(), false, false);
    }
}

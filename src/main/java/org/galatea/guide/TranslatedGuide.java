package org.galatea.guide;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Puts a translation in the place of the English texts, where it still fits them. */
final class TranslatedGuide implements GuideWords.Words {

    private final Translation translation;
    private final Isolates isolates;
    private final Set<String> english = new HashSet<>();

    private TranslatedGuide(Translation translation) {
        this.translation = translation;
        this.isolates = Isolates.of(translation.language());
    }

    static Guide of(Guide guide, Translation translation) {
        TranslatedGuide words = new TranslatedGuide(translation);
        // Walked twice: what is left in English is known only at the end.
        GuideWords.replace(guide, Spoken.ENGLISH, words);
        return GuideWords.replace(
                guide,
                new Spoken(translation.language(), translation.isApproved(), words.english),
                words);
    }

    @Override
    public String text(String file, String key, String text) {
        Optional<Translation.Entry> entry =
                translation.entry(file, key).filter(known -> TranslationGaps.fits(known, text));
        if (entry.isEmpty()) {
            english.add(text);
            return text;
        }
        return isolates.in(entry.get().text());
    }

    @Override
    public Article article(Article article) {
        Translation.Whole whole = translation.articles().get(article.id());
        if (whole == null || !TranslationGaps.fits(whole, article)) {
            english.add(article.title());
            english.add(article.summary());
            article.sections()
                    .forEach(section -> {
                        english.add(section.heading());
                        english.add(section.markdown());
                    });
            return article;
        }
        var slugs = article.sections().iterator();
        return new Article(
                article.id(),
                isolates.in(whole.title()),
                isolates.in(whole.summary()),
                article.audience(),
                article.sources(),
                article.reviewed(),
                article.reviewBy(),
                whole.sections().stream()
                        .map(section ->
                                new Article.Section(
                                        // Rules and links name sections by their English slugs.
                                        slugs.next().slug(),
                                        isolates.in(section.heading()),
                                        isolates.in(section.markdown()),
                                        section.line()))
                        .toList());
    }
}

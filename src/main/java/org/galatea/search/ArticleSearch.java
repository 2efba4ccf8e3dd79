package org.galatea.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.galatea.article.ArticleRenderer;
import org.galatea.guide.Article;
import org.galatea.guide.Guide;
import org.galatea.guide.Signposts;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sections of a guide's articles, and its common questions, by the words of people who
 * search: in other word forms, by synonyms, and with slips of the finger.
 *
 * <p>Lives in memory, and never remembers what was searched for.
 */
public final class ArticleSearch {

    /** More words than these are a pasted text, not a search. */
    private static final int LONGEST = 200;

    private static final int MOST_SECTIONS = 60;
    private static final int MOST_ARTICLES = 8;
    private static final int MOST_QUESTIONS = 3;

    /** What fits much worse than the best hit only hides it. */
    private static final float WORST_SHARE = 0.2f;

    /** How much a word counts for by where it stands. */
    private static final Map<String, Float> FIELDS =
            Map.of("title", 3f, "heading", 1.5f, "summary", 1.5f, "text", 1f);

    private static final String WORDS = "words";

    private final Tongue tongue;
    private final Analyzer stems;
    private final IndexSearcher searcher;
    private final QueryBuilder queries;
    private final BreakIterator sentences;

    private ArticleSearch(Guide guide, Locale language) throws IOException {
        List<List<String>> synonyms = guide.signposts().synonyms(language.getLanguage());
        tongue = Tongue.of(language);
        stems = new PerFieldAnalyzerWrapper(tongue.stems(), Map.of(WORDS, tongue.words()));
        searcher = new IndexSearcher(DirectoryReader.open(index(guide, synonyms)));
        queries = new QueryBuilder(tongue.stems(synonyms));
        sentences = BreakIterator.getSentenceInstance(language);
    }

    /** The search over a guide whose texts are in this language. */
    public static ArticleSearch of(Guide guide, Locale language) {
        try {
            return new ArticleSearch(guide, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffersDirectory index(Guide guide, List<List<String>> synonyms)
            throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        ArticleRenderer renderer = new ArticleRenderer();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(stems))) {
            for (Article article : guide.articles().values()) {
                for (Article.Section section : article.sections()) {
                    Document document = document(Hit.Kind.ARTICLE, article.id(), article.title());
                    document.add(new StoredField("section", section.slug()));
                    put(document, "heading", section.heading());
                    put(document, "summary", article.summary());
                    put(document, "text", renderer.text(section));
                    writer.addDocument(document);
                }
            }
            for (Signposts.CommonQuestion question : guide.signposts().questions()) {
                writer.addDocument(document(Hit.Kind.QUESTION, question.id(), question.ask()));
            }
            // Not to be found, but known words: what is spelled like one of them is no slip.
            Document known = new Document();
            synonyms.forEach(group ->
                    known.add(new TextField(WORDS, String.join(" ", group), Field.Store.NO)));
            writer.addDocument(known);
        }
        return directory;
    }

    private static Document document(Hit.Kind kind, String id, String title) {
        Document document = new Document();
        document.add(new StoredField("kind", kind.name()));
        document.add(new StoredField("id", id));
        put(document, "title", title);
        return document;
    }

    private static void put(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.YES));
        document.add(new TextField(WORDS, text, Field.Store.NO));
    }

    /** Searches; nothing is found for no words. */
    public Hits find(String typed) {
        String words = typed.strip();
        words = words.substring(0, Math.min(words.length(), LONGEST));
        try {
            Optional<String> corrected = corrected(words);
            List<Hit> hits = hits(corrected.orElse(words));
            return hits.isEmpty() ? Hits.NONE : new Hits(hits, corrected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Hit> hits(String words) throws IOException {
        List<Query> fields = new ArrayList<>();
        FIELDS.forEach((field, weight) -> fields.add(new BoostQuery(query(field, words), weight)));
        TopDocs found = searcher.search(new DisjunctionMaxQuery(fields, 0.2f), MOST_SECTIONS);
        if (found.scoreDocs.length == 0) {
            return List.of();
        }
        // A highlighter and its sentences belong to one search: break iterators are not shared.
        String[] excerpts =
                UnifiedHighlighter.builder(searcher, stems)
                        .withBreakIterator(() -> (BreakIterator) sentences.clone())
                        .withFormatter(
                                new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                        .build()
                        .highlight("text", query("text", words), found, 2);
        Map<String, Hit> best = new LinkedHashMap<>();
        // Of its own kind: a question that is all about one word would hide every article.
        Map<Hit.Kind, Float> least = new EnumMap<>(Hit.Kind.class);
        for (int at = 0; at < found.scoreDocs.length; at++) {
            float score = found.scoreDocs[at].score;
            Hit hit = hit(searcher.storedFields().document(found.scoreDocs[at].doc), excerpts[at]);
            if (score >= least.computeIfAbsent(hit.kind(), _ -> score * WORST_SHARE)) {
                best.putIfAbsent(hit.kind() + hit.id(), hit);
            }
        }
        Hits all = new Hits(List.copyOf(best.values()), Optional.empty());
        List<Hit> kept = new ArrayList<>();
        all.questions().stream().limit(MOST_QUESTIONS).forEach(kept::add);
        all.articles().stream().limit(MOST_ARTICLES).forEach(kept::add);
        return kept;
    }

    private Query query(String field, String words) {
        @Nullable Query query = queries.createBooleanQuery(field, words);
        // Nothing is left of words such as "is it".
        return query == null ? new MatchNoDocsQuery() : query;
    }

    private static Hit hit(Document document, @Nullable String excerpt) {
        return new Hit(
                Hit.Kind.valueOf(text(document, "kind")),
                text(document, "id"),
                text(document, "title"),
                text(document, "section"),
                text(document, "heading"),
                Objects.requireNonNullElse(excerpt, ""));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNullElse(document.get(field), "");
    }

    /** The words with each unknown one replaced by the known one most like it, if there is any. */
    private Optional<String> corrected(String words) throws IOException {
        StringBuilder corrected = new StringBuilder();
        int copied = 0;
        try (TokenStream tokens = tongue.words().tokenStream(WORDS, words)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                Optional<String> known = known(word.toString());
                if (known.isPresent()) {
                    corrected.append(words, copied, place.startOffset()).append(known.get());
                    copied = place.endOffset();
                }
            }
            tokens.end();
        }
        return copied == 0
                ? Optional.empty()
                : Optional.of(corrected.append(words.substring(copied)).toString());
    }

    private Optional<String> known(String word) throws IOException {
        if (word.length() < 4 || tongue.isFiller(word)) {
            return Optional.empty();
        }
        DirectSpellChecker speller = new DirectSpellChecker();
        // People slip anywhere but mostly not on the first letter; short words are too alike for
        // two.
        speller.setMaxEdits(word.length() < 6 ? 1 : 2);
        SuggestWord[] known =
                speller.suggestSimilar(
                        new Term(WORDS, word),
                        1,
                        searcher.getIndexReader(),
                        SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return Arrays.stream(known).findFirst().map(suggested -> suggested.string);
    }
}

package org.galatea.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * How the words of a language are cut, and which of its word forms and synonyms are the same word.
 *
 * <p>Accents are folded, because on a phone many people leave them out.
 */
enum Tongue {
    // Words that only make a question; "not" is none of them: it tells apart "when not pregnant".
    ENGLISH(
            new CharArraySet(
                    List.of(
                            "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does",
                            "for", "from", "have", "how", "i", "if", "in", "is", "it", "me", "my",
                            "of", "on", "or", "should", "that", "the", "there", "this", "to", "was",
                            "what", "when", "why", "will", "with", "you", "your"),
                    true)) {
        @Override
        TokenStream plain(TokenStream tokens) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokens)));
        }

        @Override
        TokenStream stem(TokenStream tokens) {
            return new PorterStemFilter(tokens);
        }
    },
    SPANISH(SpanishAnalyzer.getDefaultStopSet()) {
        @Override
        TokenStream plain(TokenStream tokens) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(tokens));
        }

        @Override
        TokenStream stem(TokenStream tokens) {
            return new SpanishLightStemFilter(tokens);
        }
    },
    ARABIC(ArabicAnalyzer.getDefaultStopSet()) {
        @Override
        TokenStream plain(TokenStream tokens) {
            return new ArabicNormalizationFilter(
                    new DecimalDigitFilter(new LowerCaseFilter(tokens)));
        }

        @Override
        TokenStream stem(TokenStream tokens) {
            return new ArabicStemFilter(tokens);
        }
    };

    private final CharArraySet stopWords;

    Tongue(CharArraySet stopWords) {
        this.stopWords = stopWords;
    }

    /** The words of an unknown language are cut like English ones. */
    static Tongue of(Locale language) {
        return switch (language.getLanguage()) {
            case "es" -> SPANISH;
            case "ar" -> ARABIC;
            default -> ENGLISH;
        };
    }

    abstract TokenStream plain(TokenStream tokens);

    abstract TokenStream stem(TokenStream tokens);

    /** Whether a word only makes a sentence, such as "the"; it is no slip of another one. */
    boolean isFiller(String word) {
        return stopWords.contains(word);
    }

    /** Whole words, as they were typed. */
    Analyzer words() {
        return analyzer(this::plain);
    }

    /** Stems, for the articles. */
    Analyzer stems() {
        return analyzer(tokens -> stem(new StopFilter(plain(tokens), stopWords)));
    }

    /** Stems with all synonyms, for what is searched for. */
    Analyzer stems(List<List<String>> synonyms) {
        Optional<SynonymMap> map = map(synonyms);
        return map.isEmpty()
                ? stems()
                : analyzer(tokens ->
                        stem(
                                new StopFilter(
                                        new SynonymGraphFilter(plain(tokens), map.get(), true),
                                        stopWords)));
    }

    private Optional<SynonymMap> map(List<List<String>> groups) {
        SynonymMap.Builder builder = new SynonymMap.Builder(true);
        boolean any = false;
        // Its parser knows how a synonym of several words is written inside the map.
        SolrSynonymParser parser = new SolrSynonymParser(true, true, words());
        try {
            for (List<String> group : groups) {
                List<CharsRef> words =
                        group.stream().flatMap(word -> cut(parser, word).stream()).toList();
                for (CharsRef from : words) {
                    for (CharsRef to : words) {
                        if (!from.equals(to)) {
                            builder.add(from, to, true);
                            any = true;
                        }
                    }
                }
            }
            return any ? Optional.of(builder.build()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing where a synonym is made of signs only. */
    private static Optional<CharsRef> cut(SolrSynonymParser parser, String word) {
        try {
            return Optional.of(CharsRef.deepCopyOf(parser.analyze(word, new CharsRefBuilder())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Analyzer analyzer(java.util.function.UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new StandardTokenizer();
                return new TokenStreamComponents(tokenizer, filters.apply(tokenizer));
            }
        };
    }
}

package org.galatea.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.galatea.guide.Answer;
import org.galatea.guide.ClinicalTerms;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.interview.Interview;
import org.galatea.triage.Assessment;

/**
 * One person's answers and advice in clinicians' words, in the language of its guide.
 *
 * @param reported what the person said
 * @param denied warning signs that the person was asked about and does not have
 * @param unsure what the person was asked and does not know, or did not want to say
 * @param notAsked names of questions that were not asked, so that nobody takes silence for a "no"
 * @param made when this was written
 */
public record DoctorSummary(
        Assessment assessment,
        Guide guide,
        String region,
        List<Line> reported,
        List<Line> denied,
        List<Line> unsure,
        List<String> notAsked,
        Instant made) {

    public DoctorSummary {
        reported = List.copyOf(reported);
        denied = List.copyOf(denied);
        unsure = List.copyOf(unsure);
        notAsked = List.copyOf(notAsked);
    }

    /** A question's name and terms that belong to it. */
    public record Line(String name, List<String> terms) {
        public Line {
            terms = List.copyOf(terms);
        }
    }

    public static DoctorSummary of(
            Guide guide, Interview interview, Assessment assessment, String region, Instant made) {
        return of(guide, guide.clinicalTerms(), interview, assessment, region, made);
    }

    /** The same with options in the words that the person picked, line by line. */
    public static DoctorSummary inOwnWords(
            Guide guide, Interview interview, Assessment assessment, String region, Instant made) {
        return of(guide, guide.clinicalTerms().inOwnWords(), interview, assessment, region, made);
    }

    private static DoctorSummary of(
            Guide guide,
            ClinicalTerms words,
            Interview interview,
            Assessment assessment,
            String region,
            Instant made) {
        Lines lines = new Lines(words);
        for (Question question : guide.questionnaire().questions()) {
            Optional<Answer> answer = interview.relevant().to(question.id());
            answer.ifPresentOrElse(
                    given -> lines.add(question, given),
                    () -> lines.notAsked.add(words.name(question)));
        }
        return new DoctorSummary(
                assessment,
                guide,
                region,
                lines.reported,
                lines.denied,
                lines.unsure,
                lines.notAsked,
                made);
    }

    private static final class Lines {
        private final ClinicalTerms words;
        private final List<Line> reported = new ArrayList<>();
        private final List<Line> denied = new ArrayList<>();
        private final List<Line> unsure = new ArrayList<>();
        private final List<String> notAsked = new ArrayList<>();

        Lines(ClinicalTerms words) {
            this.words = words;
        }

        void add(Question question, Answer answer) {
            switch (answer) {
                case Answer.Amount(int value) ->
                        reported.add(
                                new Line(
                                        words.name(question),
                                        List.of(question.range().orElseThrow().counted(value))));
                case Answer.Choice(var ids) -> add(question, Set.copyOf(ids));
            }
        }

        private void add(Question question, Set<String> chosen) {
            List<Option> picked =
                    question.options().stream()
                            .filter(option -> chosen.contains(option.id()))
                            .toList();
            boolean notSure = picked.stream().anyMatch(Option::unsure);
            List<String> absent =
                    question.kind() == Question.Kind.MANY && !notSure
                            ? question.options().stream()
                                    .filter(Option::warning)
                                    .filter(option -> !option.unsure())
                                    .filter(option -> !chosen.contains(option.id()))
                                    .map(option -> words.term(question, option))
                                    .toList()
                            : List.of();
            // "None of these" is said by the list of what is absent.
            List<String> told =
                    terms(
                            question,
                            picked.stream()
                                    .filter(option -> !option.unsure() || option.warning())
                                    .filter(option -> !option.exclusive() || absent.isEmpty())
                                    .toList());
            add(reported, question, told);
            add(denied, question, absent);
            add(
                    unsure,
                    question,
                    terms(
                            question,
                            picked.stream()
                                    .filter(option -> option.unsure() && !option.warning())
                                    .toList()));
        }

        private List<String> terms(Question question, List<Option> options) {
            return options.stream().map(option -> words.term(question, option)).toList();
        }

        private void add(List<Line> lines, Question question, List<String> terms) {
            if (!terms.isEmpty()) {
                lines.add(new Line(words.name(question), terms));
            }
        }
    }
}

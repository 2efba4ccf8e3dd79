package org.galatea.guide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Reads a guide from its files and checks that it holds together. */
public final class GuideReader {

    private GuideReader() {}

    /**
     * Reads a whole guide.
     *
     * @throws InvalidGuideException with every problem that was found, not only the first
     */
    public static Guide read(GuideSource source) {
        Problems problems = new Problems();
        Guide guide = read(source, problems);
        problems.throwIfAny();
        return guide;
    }

    /** Reads as much as can be read, so that later checks can add their own problems. */
    public static Guide read(GuideSource source, Problems problems) {
        List<QuestionnaireReader.Draft> drafts = new QuestionnaireReader(problems).read(source);
        List<RuleText> texts = ruleTexts(source, problems);
        Set<String> findings = new LinkedHashSet<>();
        texts.forEach(text -> RuleReader.conclusionOf(text).ifPresent(findings::add));
        Sentences sentences = Sentences.of(phrased(drafts), findings, problems);
        ConditionReader conditions = new ConditionReader(sentences, problems);

        List<Rule.FindingRule> findingRules = new ArrayList<>();
        List<Rule.AdviceRule> adviceRules = new ArrayList<>();
        RuleReader ruleReader = new RuleReader(conditions, problems);
        for (RuleText text : texts) {
            Optional<Rule> rule = ruleReader.read(text);
            rule.ifPresent(known -> {
                switch (known) {
                    case Rule.FindingRule finding -> findingRules.add(finding);
                    case Rule.AdviceRule advice -> adviceRules.add(advice);
                }
            });
        }
        ReferenceReader references = new ReferenceReader(source, problems);
        SequencedMap<String, Article> articles = references.articles();
        Guide guide =
                new Guide(
                        source.version(),
                        references.profile(),
                        questionnaire(drafts, conditions),
                        Layers.sort(findingRules, problems),
                        adviceRules,
                        references.evidence(),
                        references.regions(),
                        references.texts(),
                        references.defaultTexts(),
                        articles,
                        new SignpostReader(source, articles, problems).read(),
                        new ClinicalTermsReader(source, problems)
                                .read(
                                        drafts.stream()
                                                .map(QuestionnaireReader.Draft::question)
                                                .toList()),
                        Spoken.ENGLISH,
                        new TranslationReader(source, problems).read());
        new GuideChecks(guide, problems).run();
        return guide;
    }

    private static List<RuleText> ruleTexts(GuideSource source, Problems problems) {
        List<RuleText> texts = new ArrayList<>();
        source.files()
                .forEach((file, text) -> {
                    if (file.endsWith(".dslr")) {
                        texts.addAll(RuleFile.split(file, text, problems));
                    }
                });
        if (texts.isEmpty()) {
            problems.add("*.dslr", 0, "The guide has no rules.");
        }
        return texts;
    }

    private static List<Sentences.PhrasedQuestion> phrased(List<QuestionnaireReader.Draft> drafts) {
        return drafts.stream()
                .map(draft ->
                        new Sentences.PhrasedQuestion(
                                draft.question(), QuestionnaireReader.FILE, draft.line()))
                .toList();
    }

    private static Questionnaire questionnaire(
            List<QuestionnaireReader.Draft> drafts, ConditionReader conditions) {
        return new Questionnaire(
                drafts.stream()
                        .map(draft -> {
                            Question plain = draft.question();
                            return new Question(
                                    plain.id(),
                                    plain.kind(),
                                    plain.ask(),
                                    plain.hint(),
                                    plain.why(),
                                    plain.picture(),
                                    plain.range(),
                                    options(draft, conditions),
                                    plain.changesSoon(),
                                    conditions.read(QuestionnaireReader.FILE, draft.askedWhen()),
                                    draft.askedWhen().stream().map(Line::text).toList());
                        })
                        .toList());
    }

    private static List<Option> options(
            QuestionnaireReader.Draft draft, ConditionReader conditions) {
        return draft.question().options().stream()
                .map(option ->
                        option.fitting(
                                conditions.read(
                                        QuestionnaireReader.FILE,
                                        draft.fits().getOrDefault(option.id(), List.of()))))
                .toList();
    }
}

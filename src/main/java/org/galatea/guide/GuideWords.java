package org.galatea.guide;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Every text of a guide that a person reads, with the file and key under which its translations
 * stand. One walk lists them and replaces them, so that no text is translated and not checked.
 */
final class GuideWords {

    private final Guide guide;
    private final Words words;

    private GuideWords(Guide guide, Words words) {
        this.guide = guide;
        this.words = words;
    }

    /** What stands in the place of each English text. */
    interface Words {
        String text(String file, String key, String english);

        Article article(Article english);
    }

    /** The guide with other words. */
    static Guide replace(Guide guide, Spoken spoken, Words words) {
        return new GuideWords(guide, words).replaced(spoken);
    }

    private Guide replaced(Spoken spoken) {
        GuideProfile profile = profile();
        Questionnaire questionnaire =
                new Questionnaire(
                        guide.questionnaire().questions().stream().map(this::question).toList());
        List<Rule.AdviceRule> rules = guide.adviceRules().stream().map(this::rule).toList();
        SequencedMap<String, Region> regions = new LinkedHashMap<>();
        guide.regions().forEach((id, region) -> regions.put(id, region(region)));
        SequencedMap<String, GuidanceText> texts = new LinkedHashMap<>();
        guide.texts().forEach((id, text) -> texts.put(id, guidance(text)));
        SequencedMap<String, Article> articles = new LinkedHashMap<>();
        guide.articles().forEach((id, article) -> articles.put(id, words.article(article)));
        return new Guide(
                guide.version(),
                profile,
                questionnaire,
                guide.findingRules(),
                rules,
                guide.evidence(),
                regions,
                texts,
                guide.defaultTexts(),
                articles,
                signposts(),
                clinicalTerms(),
                spoken,
                guide.translations());
    }

    private Signposts signposts() {
        return new Signposts(
                guide.signposts().questions().stream()
                        .map(question ->
                                new Signposts.CommonQuestion(
                                        question.id(),
                                        words.text("signposts.yaml", question.id(), question.ask()),
                                        question.read()))
                        .toList(),
                guide.signposts().synonyms());
    }

    private ClinicalTerms clinicalTerms() {
        ClinicalTerms known = guide.clinicalTerms();
        if (known.equals(ClinicalTerms.NONE)) {
            return known;
        }
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Map<String, String>> terms = new LinkedHashMap<>();
        for (Question question : guide.questionnaire().questions()) {
            String id = question.id();
            names.put(id, clinical(id + ".name", known.name(question)));
            Map<String, String> ofOptions = new LinkedHashMap<>();
            question.options()
                    .forEach(option ->
                            ofOptions.put(
                                    option.id(),
                                    clinical(
                                            id + "." + option.id(), known.term(question, option))));
            terms.put(id, ofOptions);
        }
        return new ClinicalTerms(names, terms);
    }

    private String clinical(String key, String english) {
        return words.text(ClinicalTermsReader.FILE, key, english);
    }

    private GuideProfile profile() {
        GuideProfile known = guide.profile();
        Map<Urgency, GuideProfile.Level> levels = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            GuideProfile.Level level = known.level(urgency);
            levels.put(
                    urgency,
                    new GuideProfile.Level(
                            own(urgency + ".name", level.name()),
                            own(urgency + ".heading", level.heading()),
                            own(urgency + ".time", level.time()),
                            own(urgency + ".expect", level.expect())));
        }
        return new GuideProfile(
                known.id(),
                own("title", known.title()),
                own("purpose", known.purpose()),
                numbered(known.limits()),
                own("status", known.status()),
                known.release(),
                own("responsible", known.responsible()),
                own("unsure", known.unsureCount()),
                own("fallback", known.fallbackReason()),
                known.fallbackRead(),
                levels);
    }

    private List<String> numbered(List<String> limits) {
        int[] number = {0};
        return limits.stream().map(limit -> own("limit." + ++number[0], limit)).toList();
    }

    private String own(String key, String english) {
        return words.text("guide.yaml", key, english);
    }

    private Question question(Question question) {
        String id = question.id();
        return new Question(
                id,
                question.kind(),
                asked(id + ".ask", question.ask()),
                question.hint().map(hint -> asked(id + ".hint", hint)),
                asked(id + ".why", question.why()),
                question.picture()
                        .map(picture ->
                                new Picture(
                                        picture.name(), asked(id + ".picture", picture.words()))),
                question.range()
                        .map(range ->
                                new Question.Range(
                                        range.minimum(),
                                        range.maximum(),
                                        asked(id + ".unit", range.unit()),
                                        range.sentence(),
                                        asked(id + ".said", range.said()),
                                        asked(id + ".counted", range.counted()))),
                question.options().stream().map(option -> option(id, option)).toList(),
                question.changesSoon(),
                question.askedWhen(),
                question.askedWhenLines());
    }

    private Option option(String question, Option option) {
        String key = question + "." + option.id();
        return new Option(
                option.id(),
                asked(key + ".label", option.label()),
                asked(key + ".phrase", option.phrase()),
                option.hint().map(hint -> asked(key + ".hint", hint)),
                option.swatch(),
                option.warning(),
                option.unsure(),
                option.exclusive(),
                option.fits());
    }

    private String asked(String key, String english) {
        return words.text("questionnaire.yaml", key, english);
    }

    private Rule.AdviceRule rule(Rule.AdviceRule rule) {
        Rule.Head head = rule.head();
        String id = rule.id().value();
        return new Rule.AdviceRule(
                new Rule.Head(
                        head.id(),
                        words.text("rules.yaml", id + ".title", head.title()),
                        head.criteria(),
                        head.evidence(),
                        head.since(),
                        head.differs(),
                        head.note(),
                        head.sentences(),
                        head.file(),
                        head.line()),
                rule.when(),
                rule.advise(),
                words.text("rules.yaml", id + ".because", rule.because()),
                rule.reads(),
                rule.adds(),
                rule.contact());
    }

    private GuidanceText guidance(GuidanceText text) {
        return new GuidanceText(
                text.id(),
                text.kind(),
                words.text("guidance.yaml", text.id(), text.text()),
                text.sources(),
                text.insteadOf());
    }

    private Region region(Region region) {
        Map<String, Contact> contacts = new LinkedHashMap<>();
        String name = contact(region.id() + ".name", region.name());
        region.contacts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry ->
                        contacts.put(
                                entry.getKey(),
                                contact(region.id() + "." + entry.getKey(), entry.getValue())));
        return new Region(region.id(), name, region.locales(), region.checked(), contacts);
    }

    private Contact contact(String key, Contact contact) {
        int[] number = {0};
        return new Contact(
                contact(key + ".who", contact.who()),
                contact(key + ".words", contact.words()),
                contact.phones().stream()
                        .map(phone ->
                                new Contact.Phone(
                                        contact(key + ".phone." + ++number[0], phone.label()),
                                        phone.number()))
                        .toList());
    }

    private String contact(String key, String english) {
        return words.text("contacts.yaml", key, english);
    }
}

package org.galatea.guide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/** Reads the files that rules refer to: profile, evidence, contacts, guidance and articles. */
final class ReferenceReader {

    static final String PROFILE = "guide.yaml";
    static final String EVIDENCE = "evidence.yaml";
    static final String CONTACTS = "contacts.yaml";
    static final String GUIDANCE = "guidance.yaml";

    private final GuideSource source;
    private final Problems problems;

    ReferenceReader(GuideSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    GuideProfile profile() {
        YamlFields fields = YamlFields.of(source, PROFILE, problems);
        YamlFields fallback = fields.fields("fallback");
        YamlFields levels = fields.fields("urgencies");
        Map<Urgency, GuideProfile.Level> urgencies = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            YamlFields level = levels.fields(urgency.name());
            urgencies.put(
                    urgency,
                    new GuideProfile.Level(
                            level.text("name"),
                            level.text("heading"),
                            level.text("time"),
                            level.text("expect")));
            level.noOthers();
        }
        levels.noOthers();
        GuideProfile profile =
                new GuideProfile(
                        fields.text("id"),
                        fields.text("title"),
                        fields.text("purpose"),
                        fields.texts("limits"),
                        fields.text("status"),
                        fields.text("release"),
                        fields.text("responsible"),
                        fields.text("unsure"),
                        fallback.text("because"),
                        section(fallback),
                        urgencies);
        fallback.noOthers();
        fields.noOthers();
        return profile;
    }

    private SectionRef section(YamlFields fields) {
        String[] parts = fields.text("read").split("#", 2);
        if (parts.length < 2) {
            problems.add(PROFILE, fields.line("read"), "\"read\" must be \"article#section\".");
            return new SectionRef(parts[0], "?");
        }
        return new SectionRef(parts[0], parts[1]);
    }

    SequencedMap<String, Evidence> evidence() {
        YamlFields root = YamlFields.of(source, EVIDENCE, problems);
        SequencedMap<String, Evidence> evidence =
                byId(
                        EVIDENCE,
                        root.list("evidence"),
                        fields ->
                                new Evidence(
                                        fields.text("id"),
                                        fields.text("publisher"),
                                        fields.text("title"),
                                        fields.text("version"),
                                        fields.optionalText("link"),
                                        fields.text("area"),
                                        fields.text("read"),
                                        fields.text("weight"),
                                        fields.text("covers"),
                                        fields.date("review-by"),
                                        fields.optionalText("note")),
                        Evidence::id);
        root.noOthers();
        return evidence;
    }

    SequencedMap<String, Region> regions() {
        YamlFields root = YamlFields.of(source, CONTACTS, problems);
        SequencedMap<String, Region> regions =
                byId(
                        CONTACTS,
                        root.list("regions"),
                        fields -> {
                            Region region =
                                    new Region(
                                            fields.text("id"),
                                            fields.text("name"),
                                            fields.texts("locales"),
                                            fields.text("checked"),
                                            contacts(fields.fields("contacts")));
                            for (Urgency urgency : Urgency.values()) {
                                if (region.contact(Region.kindFor(urgency)).isEmpty()) {
                                    problems.add(
                                            CONTACTS,
                                            fields.line(),
                                            region.id()
                                                    + " has no contact \""
                                                    + Region.kindFor(urgency)
                                                    + "\".");
                                }
                            }
                            return region;
                        },
                        Region::id);
        root.noOthers();
        return regions;
    }

    private Map<String, Contact> contacts(YamlFields fields) {
        Map<String, Contact> contacts = new LinkedHashMap<>();
        for (String kind : fields.names()) {
            YamlFields contact = fields.fields(kind);
            List<Contact.Phone> phones = new ArrayList<>();
            for (YamlFields phone : contact.list("phones")) {
                phones.add(new Contact.Phone(phone.text("label"), phone.text("number")));
                phone.noOthers();
            }
            contacts.put(kind, new Contact(contact.text("who"), contact.text("words"), phones));
            contact.noOthers();
        }
        return contacts;
    }

    SequencedMap<String, GuidanceText> texts() {
        YamlFields root = YamlFields.of(source, GUIDANCE, problems);
        root.has("by-urgency");
        SequencedMap<String, GuidanceText> texts =
                byId(
                        GUIDANCE,
                        root.list("guidance"),
                        fields ->
                                new GuidanceText(
                                        fields.text("id"),
                                        fields.oneOf("kind", GuidanceText.Kind.class),
                                        fields.text("text"),
                                        fields.texts("sources"),
                                        fields.texts("instead-of")),
                        GuidanceText::id);
        root.noOthers();
        return texts;
    }

    Map<Urgency, List<String>> defaultTexts() {
        YamlFields root = YamlFields.of(source, GUIDANCE, new Problems()).fields("by-urgency");
        Map<Urgency, List<String>> defaults = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            YamlFields fields = root.fields(urgency.name());
            List<String> ids = new ArrayList<>();
            for (String kind : List.of("meanwhile", "sooner", "tell")) {
                ids.addAll(fields.texts(kind));
            }
            defaults.put(urgency, List.copyOf(ids));
        }
        return defaults;
    }

    SequencedMap<String, Article> articles() {
        SequencedMap<String, Article> articles = new LinkedHashMap<>();
        source.files()
                .forEach((file, text) -> {
                    if (file.startsWith("articles/")) {
                        ArticleReader.read(file, text, problems)
                                .ifPresent(article -> articles.put(article.id(), article));
                    }
                });
        return articles;
    }

    private <T> SequencedMap<String, T> byId(
            String file,
            List<YamlFields> items,
            Function<YamlFields, T> reader,
            Function<T, String> idOf) {
        SequencedMap<String, T> all = new LinkedHashMap<>();
        for (YamlFields fields : items) {
            T item = reader.apply(fields);
            fields.noOthers();
            if (all.put(idOf.apply(item), item) != null) {
                problems.add(
                        file, fields.line(), "\"" + idOf.apply(item) + "\" stands here twice.");
            }
        }
        return all;
    }
}

package org.galatea.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code clinical.yaml}. A question or option that is left out is a problem: else a doctor
 * would read two kinds of words side by side.
 */
final class ClinicalTermsReader {

    static final String FILE = "clinical.yaml";

    private final GuideSource source;
    private final Problems problems;

    ClinicalTermsReader(GuideSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    ClinicalTerms read(List<Question> questions) {
        if (!source.files().containsKey(FILE)) {
            return ClinicalTerms.NONE;
        }
        YamlFields root = YamlFields.of(source, FILE, problems);
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Map<String, String>> terms = new LinkedHashMap<>();
        for (Question question : questions) {
            YamlFields fields = root.fields(question.id());
            names.put(question.id(), fields.text("name"));
            Map<String, String> ofOptions = new LinkedHashMap<>();
            question.options()
                    .forEach(option -> ofOptions.put(option.id(), fields.text(option.id())));
            terms.put(question.id(), ofOptions);
            fields.noOthers();
        }
        root.noOthers();
        return new ClinicalTerms(names, terms);
    }
}

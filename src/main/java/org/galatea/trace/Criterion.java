package org.galatea.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Problems;
import org.galatea.guide.Urgency;
import org.galatea.guide.YamlFields;

/**
 * One row of the clinical evidence that the rules have to carry out.
 *
 * @param says the criterion in a line
 * @param urgency what the evidence asks for, exceptions aside
 * @param missing why no rule carries it
 */
public record Criterion(String id, String says, Urgency urgency, Optional<String> missing) {

    /** Where they stand in a guide; a guide without the file is traced without them. */
    public static final String FILE = "criteria.yaml";

    /** Reads the criteria of a guide; what is wrong with them goes to the problems. */
    public static List<Criterion> read(GuideSource source, Problems problems) {
        if (!source.files().containsKey(FILE)) {
            return List.of();
        }
        List<Criterion> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        YamlFields root = YamlFields.of(source, FILE, problems);
        for (YamlFields fields : root.list("criteria")) {
            Criterion criterion =
                    new Criterion(
                            fields.text("id"),
                            fields.text("says"),
                            fields.oneOf("urgency", Urgency.class),
                            fields.optionalText("missing"));
            fields.noOthers();
            if (!ids.add(criterion.id())) {
                problems.add(FILE, fields.line(), "The id " + criterion.id() + " stands twice.");
            }
            read.add(criterion);
        }
        root.noOthers();
        return read;
    }
}

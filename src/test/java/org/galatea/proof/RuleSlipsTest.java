package org.galatea.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.galatea.TestGuide;
import org.galatea.guide.Problems;
import org.galatea.guide.RuleId;
import org.galatea.vignette.Vignette;
import org.galatea.vignette.VignetteReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The slips in one rule")
class RuleSlipsTest {

    private static final RuleId RULE = new RuleId("U04");
    private static final List<Vignette> VIGNETTES =
            VignetteReader.read(TestGuide.SOURCE, TestGuide.GUIDE, new Problems());

    @Test
    @DisplayName("are all noticed, most by a case that is named")
    void noticed() {
        RuleSlips slips = RuleSlips.of(TestGuide.GUIDE, RULE, VIGNETTES);
        assertThat(slips.slips())
                .hasSize(Mutant.of(TestGuide.GUIDE, RULE).size())
                .noneMatch(slip -> slip.fate() == RuleSlips.Fate.UNNOTICED)
                .anySatisfy(slip -> {
                    assertThat(slip.fate()).isEqualTo(RuleSlips.Fate.CASE);
                    assertThat(slip.vignette())
                            .hasValueSatisfying(id ->
                                    assertThat(VIGNETTES).extracting(Vignette::id).contains(id));
                });
    }

    @Test
    @DisplayName("show the person whom a slip would harm where no case stands in its way")
    void unnoticed() {
        assertThat(RuleSlips.of(TestGuide.GUIDE, RULE, List.of()).slips())
                .anySatisfy(slip -> {
                    assertThat(slip.fate()).isEqualTo(RuleSlips.Fate.UNNOTICED);
                    assertThat(slip.witness()).isPresent();
                });
    }
}

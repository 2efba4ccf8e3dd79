package org.galatea.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The syllables of a word")
class SyllablesTest {

    @ParameterizedTest
    @CsvSource({
        "a, 1",
        "milk, 1",
        "breast, 1",
        "fluid, 2",
        "nipple, 2",
        "nipples, 2",
        "needles, 2",
        "doctor, 2",
        "nurse, 1",
        "nurses, 2",
        "emergency, 4",
        "changed, 1",
        "changes, 2",
        "causes, 2",
        "needed, 2",
        "started, 2",
        "squeezed, 1",
        "pulled, 1",
        "bleeding, 2",
        "area, 3",
        "areas, 3",
        "before, 2",
        "hospital, 3",
        "feeding, 2",
        "breastfeeding, 3",
        "clothes, 1",
        "comes, 1",
        "patches, 2",
        "aches, 1",
        "headaches, 2",
        "breathes, 1",
        "doses, 2",
        "drained, 1",
        "infected, 3",
        "infection, 3",
        "operation, 4",
        "pregnancy, 3",
        "pregnant, 2",
        "medicine, 3",
        "medicines, 3",
        "every, 2",
        "someone, 2",
        "people, 2",
        "being, 2",
        "seeing, 2",
        "saying, 2",
        "worrying, 3",
        "crying, 2",
        "playing, 2",
        "going, 2",
        "easier, 3",
        "earlier, 3",
        "heavier, 3",
        "usual, 3",
        "usually, 4",
        "radio, 3",
        "serious, 3",
        "anxious, 2",
        "curious, 3",
        "special, 2",
        "temperature, 4",
        "period, 3",
        "periods, 3",
        "hundred, 2",
        "rhythm, 2",
        "diabetes, 4",
        "little, 2",
        "middle, 2",
        "table, 2",
        "dimples, 2",
        "safe, 1",
        "safely, 2",
        "urgent, 2",
        "routine, 2",
        "same-day, 2",
        "self-care, 2",
        "baby's, 2",
        "doctor's, 2",
        "can't, 1",
        "tired, 2",
        "swelling, 2",
        "swollen, 2",
        "collarbone, 3",
        "armpit, 2",
        "wound, 1",
        "pus, 1",
        "scan, 1",
        "eye, 1",
        "eyelid, 2",
        "sight, 1",
        "year, 1",
        "years, 1",
        "thyroid, 2",
        "kidney, 2",
        "liver, 2",
        "hormone, 2",
        "hormones, 2",
        "blood, 1",
        "rusty, 2",
        "brown, 1",
        "quiet, 2",
        "science, 2",
        "idea, 3",
        "poem, 2",
        "create, 2",
        "family, 3",
        "history, 3",
        "ovary, 3",
        "puberty, 3"
    })
    @DisplayName("are counted as a dictionary does")
    void areCounted(String word, int syllables) {
        assertThat(Syllables.of(word)).isEqualTo(syllables);
    }

    @Test
    @DisplayName("of what is no word are none")
    void ofNoWordAreNone() {
        assertThat(Syllables.of("38")).isZero();
        assertThat(Syllables.of("")).isZero();
    }
}

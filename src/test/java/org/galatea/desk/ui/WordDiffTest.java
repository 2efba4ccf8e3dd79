package org.galatea.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.galatea.desk.ui.WordDiff.Kind;
import org.galatea.desk.ui.WordDiff.Piece;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A comparison of words")
class WordDiffTest {

    private static String side(WordDiff diff, Kind kind) {
        return diff.pieces().stream()
                .filter(piece -> piece.kind() == Kind.SAME || piece.kind() == kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    @DisplayName("marks only the words that differ")
    void words() {
        assertThat(WordDiff.of("See a doctor today.", "See a nurse today.").pieces())
                .containsExactly(
                        new Piece(Kind.SAME, "See a "),
                        new Piece(Kind.REMOVED, "doctor"),
                        new Piece(Kind.ADDED, "nurse"),
                        new Piece(Kind.SAME, " today."));
    }

    @Test
    @DisplayName("loses nothing of either text, whatever stands in it")
    void whole() {
        String before = "when\n    the fluid has blood in it\n\tnot: F31 – ok\nend";
        String after = "when\n    not: the fluid is milky\nthen\nend\n";
        WordDiff diff = WordDiff.of(before, after);
        assertThat(side(diff, Kind.REMOVED)).isEqualTo(before);
        assertThat(side(diff, Kind.ADDED)).isEqualTo(after);
    }

    @Test
    @DisplayName("says when nothing changed")
    void same() {
        assertThat(WordDiff.of("a b", "a b").changesNothing()).isTrue();
        assertThat(WordDiff.of("a b", "a c").changesNothing()).isFalse();
        assertThat(WordDiff.of("", "").changesNothing()).isTrue();
    }
}

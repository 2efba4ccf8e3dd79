package org.galatea.desk.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which words of a text were taken out, put in, or stayed. */
record WordDiff(List<Piece> pieces) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\\s|[^\\p{L}\\p{N}\\s]");

    /** Some words in a row with the same fate. */
    record Piece(Kind kind, String text) {}

    /** What became of some words. */
    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    WordDiff {
        pieces = List.copyOf(pieces);
    }

    static WordDiff of(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            switch (delta.getType()) {
                case EQUAL -> add(pieces, Kind.SAME, delta.getSource().getLines());
                case CHANGE, DELETE, INSERT -> {
                    add(pieces, Kind.REMOVED, delta.getSource().getLines());
                    add(pieces, Kind.ADDED, delta.getTarget().getLines());
                }
            }
        }
        return new WordDiff(pieces);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    boolean changesNothing() {
        return pieces.stream().allMatch(piece -> piece.kind() == Kind.SAME);
    }
}

package org.galatea.trace;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the syllables of English words by their spelling.
 *
 * <p>Spelling says too little about some words; those that a guide uses stand in a list.
 */
final class Syllables {

    /** One or two vowels that are spoken as one. */
    private static final Pattern SOUND = Pattern.compile("[aeiouy]{1,2}");

    /** Endings that are written and not spoken: "made", "comes", but not "needed", "patches". */
    private static final Pattern SILENT =
            Pattern.compile(
                    "(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^dt])ed$"
                            + "|(?<=[^cghlsxz]|[^cs]h|[aeiouy]l)es$");

    /** Neighbouring vowels that are spoken apart: "being", "radio", "usual", "easier". */
    private static final Pattern APART =
            Pattern.compile(
                    "(?<![aeiouy])[aeiouy]ing|(?<![cgtsx])i[ao](?!u)|(?<!g)eo(?!p)"
                            + "|(?<!g)u[ao]|(?<=..)ie(?:r|st)$");

    /** Three vowels that are spoken as one: "anxious". */
    private static final Pattern ONE_OF_THREE = Pattern.compile("(?<=[cgtx])iou");

    private static final Map<String, Integer> LISTED =
            Map.ofEntries(
                    Map.entry("aches", 1),
                    Map.entry("anxiety", 4),
                    Map.entry("anyone", 3),
                    Map.entry("area", 3),
                    Map.entry("areas", 3),
                    Map.entry("breastfeeding", 3),
                    Map.entry("business", 2),
                    Map.entry("careful", 2),
                    Map.entry("chestfeeding", 3),
                    Map.entry("closely", 2),
                    Map.entry("clothes", 1),
                    Map.entry("create", 2),
                    Map.entry("curious", 3),
                    Map.entry("diabetes", 4),
                    Map.entry("diet", 2),
                    Map.entry("evening", 2),
                    Map.entry("every", 2),
                    Map.entry("everyday", 3),
                    Map.entry("everyone", 3),
                    Map.entry("eye", 1),
                    Map.entry("eyelid", 2),
                    Map.entry("eyes", 1),
                    Map.entry("fluid", 2),
                    Map.entry("fluids", 2),
                    Map.entry("headaches", 2),
                    Map.entry("herpes", 2),
                    Map.entry("homemade", 2),
                    Map.entry("hopeful", 2),
                    Map.entry("hundred", 2),
                    Map.entry("idea", 3),
                    Map.entry("ireland", 2),
                    Map.entry("jewellery", 3),
                    Map.entry("judgement", 2),
                    Map.entry("lately", 2),
                    Map.entry("lifeline", 2),
                    Map.entry("lifelong", 2),
                    Map.entry("likely", 2),
                    Map.entry("medicine", 3),
                    Map.entry("medicines", 3),
                    Map.entry("movement", 2),
                    Map.entry("movements", 2),
                    Map.entry("people", 2),
                    Map.entry("period", 3),
                    Map.entry("periods", 3),
                    Map.entry("pieces", 2),
                    Map.entry("poem", 2),
                    Map.entry("previous", 3),
                    Map.entry("quiet", 2),
                    Map.entry("rarely", 2),
                    Map.entry("react", 2),
                    Map.entry("reassuring", 4),
                    Map.entry("rhythm", 2),
                    Map.entry("safely", 2),
                    Map.entry("safety", 2),
                    Map.entry("science", 2),
                    Map.entry("serious", 3),
                    Map.entry("somebody", 3),
                    Map.entry("someone", 2),
                    Map.entry("something", 2),
                    Map.entry("sometimes", 2),
                    Map.entry("somewhere", 2),
                    Map.entry("themselves", 2),
                    Map.entry("therefore", 2),
                    Map.entry("tired", 2),
                    Map.entry("useful", 2),
                    Map.entry("widely", 2));

    private Syllables() {}

    /** How many syllables a word has; parts joined by hyphens are counted one by one. */
    static int of(String word) {
        int count = 0;
        for (String part : word.toLowerCase(Locale.ROOT).split("[^a-z'’]+")) {
            String letters = part.replaceAll("['’]s$", "").replaceAll("[^a-z]", "");
            if (!letters.isEmpty()) {
                count += LISTED.getOrDefault(letters, bySpelling(letters));
            }
        }
        return count;
    }

    private static int bySpelling(String letters) {
        // The u of "squeeze" and the y of "year" are no vowels.
        String word = letters.replace("qu", "q").replaceFirst("^y", "");
        if (word.length() <= 3) {
            return 1 + (APART.matcher(word).find() ? 1 : 0);
        }
        String spoken = ONE_OF_THREE.matcher(SILENT.matcher(word).replaceFirst("")).replaceAll("u");
        return Math.max(1, found(SOUND, spoken) + found(APART, spoken));
    }

    private static int found(Pattern pattern, String word) {
        Matcher matcher = pattern.matcher(word);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}

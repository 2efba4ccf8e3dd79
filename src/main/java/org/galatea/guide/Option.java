package org.galatea.guide;

import java.util.Optional;

/**
 * One possible answer to a question.
 *
 * @param label the words to pick
 * @param phrase the words that stand for it in rules and explanations ("the fluid has blood in it")
 * @param hint a line below the label, for those who need it
 * @param swatch name of the drawn colour beside the label
 * @param warning a warning sign: picking it may never make the advice calmer
 * @param unsure an honest "not sure": treated as the more worrying plausible possibility
 * @param exclusive can't be picked together with another option
 * @param fits what is true of everybody whom this option fits, told in another question's answers;
 *     it guides the proof, never the interview: a child of 7 is not in the age group of a baby
 */
public record Option(
        String id,
        String label,
        String phrase,
        Optional<String> hint,
        Optional<String> swatch,
        boolean warning,
        boolean unsure,
        boolean exclusive,
        Condition fits) {

    Option fitting(Condition fits) {
        return new Option(id, label, phrase, hint, swatch, warning, unsure, exclusive, fits);
    }
}

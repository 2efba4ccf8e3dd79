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
 */
public record Option(
        String id,
        String label,
        String phrase,
        Optional<String> hint,
        Optional<String> swatch,
        boolean warning,
        boolean unsure,
        boolean exclusive) {}

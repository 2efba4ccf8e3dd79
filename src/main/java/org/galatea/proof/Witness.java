package org.galatea.proof;

import java.util.Optional;
import org.galatea.guide.Answers;

/**
 * The smallest, most ordinary person for whom something happens.
 *
 * @param person all that they answered
 * @param other what they answer after the step, where the property compares two
 */
public record Witness(Answers person, Optional<Answers> other) {

    static Witness of(Answers person) {
        return new Witness(person, Optional.empty());
    }
}

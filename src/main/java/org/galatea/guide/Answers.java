package org.galatea.guide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Everything that a person answered so far, by question id. Immutable.
 *
 * <p>Answers belong to the person: they are never stored, logged or put in a URL. So {@link
 * #toString()} tells only how many there are.
 */
public record Answers(SequencedMap<String, Answer> byQuestion) {

    public static final Answers NONE = new Answers(new LinkedHashMap<>());

    public Answers {
        byQuestion = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byQuestion));
    }

    public Optional<Answer> to(String questionId) {
        return Optional.ofNullable(byQuestion.get(questionId));
    }

    public boolean has(String questionId) {
        return byQuestion.containsKey(questionId);
    }

    public boolean isEmpty() {
        return byQuestion.isEmpty();
    }

    public Answers with(String questionId, Answer answer) {
        SequencedMap<String, Answer> changed = new LinkedHashMap<>(byQuestion);
        changed.put(questionId, answer);
        return new Answers(changed);
    }

    public Answers without(String questionId) {
        SequencedMap<String, Answer> changed = new LinkedHashMap<>(byQuestion);
        changed.remove(questionId);
        return new Answers(changed);
    }

    @Override
    public String toString() {
        return "Answers[" + byQuestion.size() + " given]";
    }
}

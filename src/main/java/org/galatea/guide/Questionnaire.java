package org.galatea.guide;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All questions, in the order in which they are asked. */
public record Questionnaire(List<Question> questions) {

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    public Optional<Question> find(String questionId) {
        return questions.stream().filter(question -> question.id().equals(questionId)).findFirst();
    }

    /**
     * @throws NoSuchElementException if there is no such question
     */
    public Question get(String questionId) {
        return find(questionId)
                .orElseThrow(
                        () -> new NoSuchElementException("No question \"" + questionId + "\"."));
    }
}

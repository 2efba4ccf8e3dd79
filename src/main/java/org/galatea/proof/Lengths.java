package org.galatea.proof;

import java.util.ArrayList;
import java.util.List;
import org.galatea.guide.Question;

/** How many questions people are asked: for each number, who is asked at least so many. */
final class Lengths {

    private final List<Integer> atLeast = new ArrayList<>();

    Lengths(GuideModel model) {
        Bdd bdd = model.bdd();
        atLeast.add(model.space());
        for (Question question : model.guide().questionnaire().questions()) {
            int asked = model.asked(question.id());
            atLeast.add(Bdd.FALSE);
            for (int count = atLeast.size() - 1; count > 0; count--) {
                int oneMore = bdd.and(atLeast.get(count - 1), asked);
                atLeast.set(count, bdd.or(atLeast.get(count), oneMore));
            }
        }
        while (atLeast.getLast() == Bdd.FALSE) {
            atLeast.removeLast();
        }
    }

    int longest() {
        return atLeast.size() - 1;
    }

    /** The people who are asked the most questions. */
    int ofLongest() {
        return atLeast.getLast();
    }

    /** The people who are asked so many questions or more. */
    int atLeast(int questions) {
        return questions < atLeast.size() ? atLeast.get(questions) : Bdd.FALSE;
    }
}

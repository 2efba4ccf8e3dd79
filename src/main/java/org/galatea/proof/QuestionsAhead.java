package org.galatea.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.interview.Ahead;

/**
 * How many questions can still come, exactly: there are further answers that lead to so many, and
 * none that lead to more. Immutable.
 */
public final class QuestionsAhead implements Ahead {

    private final AnswerSpace answers;

    /** By question: after the answers before it, can so many questions or more still come? */
    private final Map<String, List<Bdd.Diagram>> orMore;

    private QuestionsAhead(AnswerSpace answers, Map<String, List<Bdd.Diagram>> orMore) {
        this.answers = answers;
        this.orMore = orMore;
    }

    public static QuestionsAhead of(Guide guide) {
        return of(GuideModel.of(guide));
    }

    static QuestionsAhead of(GuideModel model) {
        Bdd bdd = model.bdd();
        Map<String, List<Bdd.Diagram>> orMore = new HashMap<>();
        List<Integer> after = List.of(Bdd.TRUE);
        for (Question question : model.guide().questionnaire().questions().reversed()) {
            after = before(question, after, model);
            orMore.put(question.id(), after.stream().skip(1).map(bdd::freeze).toList());
        }
        return new QuestionsAhead(model.answers(), Map.copyOf(orMore));
    }

    /**
     * One step back.
     *
     * @param after for each number, where so many questions or more can come after this one
     * @return the same from this one on
     */
    private static List<Integer> before(Question question, List<Integer> after, GuideModel model) {
        Bdd bdd = model.bdd();
        int asked = model.asked(question.id());
        BitSet variables = model.answers().person(java.util.stream.Stream.of(question.id()));
        int cube = bdd.cube(variables);
        int domain = model.domain(question);
        int none = bdd.literals(new BitSet(), variables);
        List<Integer> before = new ArrayList<>();
        for (int count = 0; count <= after.size(); count++) {
            int withIt =
                    count == 0
                            ? Bdd.TRUE
                            : bdd.and(asked, bdd.andExists(after.get(count - 1), domain, cube));
            int withoutIt =
                    count == after.size()
                            ? Bdd.FALSE
                            : bdd.minus(bdd.restrict(after.get(count), none), asked);
            int possible = bdd.or(withIt, withoutIt);
            if (possible == Bdd.FALSE) {
                break;
            }
            before.add(possible);
        }
        return before;
    }

    @Override
    public int questions(Question next, Answers before) {
        BitSet values = answers.values(before);
        int count = 0;
        for (Bdd.Diagram possible : orMore.getOrDefault(next.id(), List.of())) {
            if (!possible.holds(values)) {
                break;
            }
            count++;
        }
        return count;
    }
}

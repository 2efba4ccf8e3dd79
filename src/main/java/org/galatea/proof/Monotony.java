package org.galatea.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Urgency;

/**
 * Whether the advice ever gets calmer when it must not: because of a warning sign, or because
 * somebody is not sure.
 *
 * <p>Compared are every person and every other who differs by that one answer. Questions that only
 * one of them is asked may be answered in any way that fits them both, so this is the strictest
 * reading.
 */
final class Monotony {

    private final GuideModel model;
    private final Bdd bdd;
    private final List<AcceptedException> exceptions;

    Monotony(GuideModel model, List<AcceptedException> exceptions) {
        this.model = model;
        this.bdd = model.bdd();
        // What is said about one subject goes before what is said about all of them.
        this.exceptions =
                exceptions.stream()
                        .sorted(Comparator.comparing(exception -> exception.subject().isEmpty()))
                        .toList();
    }

    Property warningNeverCalms() {
        return property(
                Properties.WARNING_NEVER_CALMS,
                "Adding a warning sign, or answering with one instead of \"no\", never makes the advice calmer.",
                option -> option.warning() && !option.unsure());
    }

    Property unsureNeverCalms() {
        return property(
                Properties.UNSURE_NEVER_CALMS,
                "Answering \"not sure\" instead of \"no\" never makes the advice calmer.",
                Option::unsure);
    }

    private Property property(String id, String statement, Predicate<Option> steps) {
        List<Counterexample> failures = new ArrayList<>();
        for (Question question : model.guide().questionnaire().questions()) {
            question.options().stream()
                    .filter(steps)
                    .map(option -> bdd.apart(() -> failures(id, question, option)))
                    .forEach(failures::addAll);
        }
        return new Property(id, statement, failures);
    }

    private List<Counterexample> failures(String id, Question question, Option option) {
        List<Counterexample> failures = new ArrayList<>();
        String subject = AcceptedException.subject(question, option);
        Comparison comparison = comparison(question, option);
        int fitting = fitting(question, comparison);
        for (Urgency from : Urgency.values()) {
            failures.addAll(
                    bdd.apart(() -> failures(id, subject, question, from, fitting, comparison)));
        }
        return failures;
    }

    private List<Counterexample> failures(
            String id,
            String subject,
            Question question,
            Urgency from,
            int fitting,
            Comparison comparison) {
        List<Counterexample> failures = new ArrayList<>();
        int both = fitting;
        int calmed = calmed(from, both, comparison);
        for (AcceptedException exception : exceptions) {
            if (calmed != Bdd.FALSE && exception.isAbout(id, subject)) {
                int excepted = bdd.and(both, excepted(exception, question, comparison));
                int accepted = calmed(from, excepted, comparison);
                if (accepted != Bdd.FALSE) {
                    failures.add(
                            failure(subject, from, accepted, excepted, comparison)
                                    .acceptedBy(exception.id()));
                    both = bdd.minus(both, excepted);
                    calmed = calmed(from, both, comparison);
                }
            }
        }
        if (calmed != Bdd.FALSE) {
            failures.add(failure(subject, from, calmed, both, comparison));
        }
        return failures;
    }

    /**
     * The other one, who answers differently here, picks elsewhere only what fits the person: who
     * does not know that the age is 7 does not say that it is a baby.
     */
    private int fitting(Question changed, Comparison comparison) {
        int fitting = Bdd.TRUE;
        for (Question question : model.guide().questionnaire().questions()) {
            for (Option option : question.options()) {
                if (option.fits().questions().anyMatch(changed.id()::equals)) {
                    int picked = comparison.other(model.chosen(question.id(), option.id()));
                    fitting = bdd.and(fitting, bdd.implies(picked, model.of(option.fits())));
                }
            }
        }
        return fitting;
    }

    /** People with this urgency for whom the step makes the advice calmer. */
    private int calmed(Urgency from, int both, Comparison comparison) {
        return comparison.people(model.urgency(from), model.calmerThan(from), both);
    }

    private Counterexample failure(
            String subject, Urgency from, int calmed, int both, Comparison comparison) {
        List<String> to = new ArrayList<>();
        for (Urgency calmer : Urgency.values()) {
            if (from.isMoreUrgentThan(calmer)
                    && comparison.people(calmed, model.urgency(calmer), both) != Bdd.FALSE) {
                to.add(calmer.name());
            }
        }
        return Counterexample.of(
                subject,
                from + " can become " + String.join(" or ", to) + ".",
                model.count(calmed),
                comparison.witness(calmed, model.calmerThan(from), both));
    }

    private int excepted(AcceptedException exception, Question question, Comparison comparison) {
        int excepted = Bdd.TRUE;
        if (!exception.from().isEmpty()) {
            int from = Bdd.FALSE;
            for (String option : exception.from()) {
                from = bdd.or(from, model.chosen(question.id(), option));
            }
            excepted = bdd.and(excepted, from);
        }
        if (exception.opens().isPresent()) {
            int asked = model.asked(exception.opens().get());
            excepted = bdd.and(excepted, bdd.minus(comparison.other(asked), asked));
        }
        if (exception.closes().isPresent()) {
            int asked = model.asked(exception.closes().get());
            excepted = bdd.and(excepted, bdd.minus(asked, comparison.other(asked)));
        }
        if (exception.picks().isPresent()) {
            String[] picked = exception.picks().get().split(": ", 2);
            excepted = bdd.and(excepted, comparison.other(model.chosen(picked[0], picked[1])));
        }
        return excepted;
    }

    private Comparison comparison(Question question, Option option) {
        if (question.kind() == Question.Kind.MANY && !option.exclusive()) {
            return Comparison.adding(model, question, option);
        }
        List<AnswerSpace.Place> given = new ArrayList<>();
        AnswerSpace.Place by = null;
        for (AnswerSpace.Place place : model.answers().places(question.id())) {
            if (isOption(place, option)) {
                by = place;
            } else if (isNo(question, place)) {
                given.add(place);
            }
        }
        return Comparison.replacing(model, question, given, java.util.Objects.requireNonNull(by));
    }

    private static boolean isOption(AnswerSpace.Place place, Option option) {
        return place instanceof AnswerSpace.Place.Picked(int _, String id)
                && id.equals(option.id());
    }

    /** An answer that is certain and no warning; of many, one that stands alone. */
    private static boolean isNo(Question question, AnswerSpace.Place place) {
        return switch (place) {
            case AnswerSpace.Place.Between _ -> true;
            case AnswerSpace.Place.Picked(int _, String id) -> {
                Option option = question.option(id).orElseThrow();
                yield !option.warning()
                        && !option.unsure()
                        && (question.kind() != Question.Kind.MANY || option.exclusive());
            }
        };
    }
}

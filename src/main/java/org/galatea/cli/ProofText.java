package org.galatea.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.galatea.guide.Urgency;
import org.galatea.proof.Counterexample;
import org.galatea.proof.Proof;
import org.galatea.proof.Property;

/** Prints what is proven about a guide, as a clinician reads it. */
final class ProofText {

    private ProofText() {}

    static void print(Proof proof, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "Proof over all %,d possible sets of answers (each counted once, however likely):%n",
                proof.people());
        for (Urgency urgency : Urgency.values()) {
            BigInteger people = proof.byUrgency().getOrDefault(urgency, BigInteger.ZERO);
            out.printf(
                    Locale.ROOT,
                    "  %-10s %,36d  %s%n",
                    urgency,
                    people,
                    share(people, proof.people()));
        }
        out.printf(
                Locale.ROOT,
                "  Questions asked: at most %d, for example of %s%n",
                proof.length().longest(),
                WitnessText.of(proof.length().longestWitness()));
        for (Property property : proof.properties()) {
            out.printf(
                    "  %s  %s (%s)%n",
                    property.holds() ? "proven " : "REFUTED", property.statement(), property.id());
            property.refutations().forEach(failure -> print(failure, out));
            exceptions(property, proof.people(), out);
        }
    }

    private static void print(Counterexample failure, PrintWriter out) {
        out.printf("           %s: %s%n", failure.subject(), failure.says());
        failure.people()
                .ifPresent(people ->
                        out.printf(Locale.ROOT, "             sets of answers: %,d%n", people));
        failure.witness()
                .ifPresent(witness ->
                        out.printf("             for example: %s%n", WitnessText.of(witness)));
    }

    private static void exceptions(Property property, BigInteger all, PrintWriter out) {
        Map<String, List<Counterexample>> byException =
                property.exceptions().stream()
                        .collect(
                                Collectors.groupingBy(
                                        failure -> failure.acceptedBy().orElseThrow(),
                                        TreeMap::new,
                                        Collectors.toList()));
        byException.forEach((id, failures) -> {
            BigInteger most =
                    failures.stream()
                            .flatMap(failure -> failure.people().stream())
                            .reduce(BigInteger.ZERO, BigInteger::max);
            out.printf(
                    Locale.ROOT,
                    "           accepted by %s for %s%s%n",
                    id,
                    failures.stream()
                            .map(Counterexample::subject)
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    most.signum() == 0
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    ", each %,d sets of answers or fewer (%s)",
                                    most,
                                    share(most, all)));
        });
    }

    static String share(BigInteger part, BigInteger whole) {
        if (whole.signum() == 0) {
            return "-";
        }
        BigDecimal percent =
                new BigDecimal(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(new BigDecimal(whole), MathContext.DECIMAL32);
        return percent.signum() != 0 && percent.compareTo(new BigDecimal("0.01")) < 0
                ? "under 0.01%"
                : percent.setScale(2, RoundingMode.HALF_UP) + "%";
    }
}

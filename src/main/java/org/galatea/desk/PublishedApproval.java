package org.galatea.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.galatea.account.Account;
import org.galatea.account.Accounts;
import org.galatea.live.Approval;
import org.galatea.review.Decision;
import org.galatea.review.Publication;
import org.galatea.review.Verdict;
import org.galatea.review.jdbc.Decisions;
import org.galatea.review.jdbc.Versions;

/** Gathers who approved a published version, and when. */
record PublishedApproval(Decisions decisions, Versions versions, Accounts accounts) {

    /** Empty for the version that came with the program, which nobody approved here. */
    Optional<Approval> of(Publication publication) {
        List<String> subjects =
                new ArrayList<>(versions.fingerprints(publication.version()).values());
        subjects.add(publication.version());
        List<Decision> all = decisions.standing(subjects);
        List<Decision> whole =
                all.stream()
                        .filter(decision -> decision.subject().equals(publication.version()))
                        .filter(decision -> decision.verdict() == Verdict.APPROVE)
                        .toList();
        return newest(whole)
                .map(approved ->
                        new Approval(
                                day(approved),
                                day(newest(all).orElse(approved)),
                                day(publication.at()),
                                whole.stream()
                                        .map(Decision::login)
                                        .distinct()
                                        .map(this::name)
                                        .toList()));
    }

    private static Optional<Instant> newest(List<Decision> decisions) {
        return decisions.stream().map(Decision::decided).max(Comparator.naturalOrder());
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private String name(String login) {
        return accounts.find(login).map(Account::displayName).orElse(login);
    }
}

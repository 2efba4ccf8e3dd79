package org.galatea.review.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.galatea.TestGuide;
import org.galatea.audit.AuditCheck;
import org.galatea.audit.AuditEntry;
import org.galatea.guide.GuideSource;
import org.galatea.guide.InvalidGuideException;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.galatea.review.Anchor;
import org.galatea.review.Comment;
import org.galatea.review.CommentThread;
import org.galatea.review.DownwardMove;
import org.galatea.review.GuideVersion;
import org.galatea.review.Page;
import org.galatea.review.Publication;
import org.galatea.review.Readiness;
import org.galatea.review.RefusedException;
import org.galatea.review.StaleDraftException;
import org.galatea.review.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk does on any database; a subclass says on which. */
abstract class DeskTest {

    private static final String FILE = "3-urgent.dslr";
    private static final GuideSource EDITED =
            TestGuide.changed(FILE, "F80 Only with touch", "F80 Just with touch");
    private static final GuideSource EDITED_TWICE =
            edit(EDITED, "guide.yaml", "release: \"1.0\"", "release: \"1.1\"");
    private static final RuleId F80 = new RuleId("F80");

    private final Database database;
    private DataSource source;
    private Desk desk;
    private Desk otherNode;
    private String released;

    DeskTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        source = database.migrated(folder);
        desk = new Desk(source);
        otherNode = new Desk(source);
        released = desk.released();
    }

    private static GuideSource edit(GuideSource guide, String file, String from, String to) {
        TreeMap<String, String> files = new TreeMap<>(guide.files());
        assertThat(files.get(file)).contains(from);
        files.computeIfPresent(file, (_, text) -> text.replace(from, to));
        return new GuideSource(files);
    }

    private void approveAll(String version, String... logins) {
        for (String login : logins) {
            desk.decisions.onVersion(version, login, Verdict.APPROVE, "");
            desk.versions
                    .changed(version, desk.publications.base())
                    .keySet()
                    .forEach(rule ->
                            desk.decisions.onRule(version, rule, login, Verdict.APPROVE, ""));
        }
    }

    private Publication published(GuideSource guide) {
        String base = desk.publications.base();
        String version = desk.submitted(guide, base, "ada");
        approveAll(version, "ben", "cleo");
        return desk.publishing.publish(version, base, List.of(), "pat", "Ready.");
    }

    /** Runs all at the same moment; gives what each returned or threw. */
    private static List<Object> race(List<Callable<Object>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<Object> act : acts) {
                running.add(
                        threads.submit(() -> {
                            start.await();
                            try {
                                return act.call();
                            } catch (RuntimeException e) {
                                return e;
                            }
                        }));
            }
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    @Nested
    @DisplayName("A version")
    class OfVersions {

        @Test
        @DisplayName("comes back as it was saved, with its author, its parent and its note")
        void roundTrip() {
            GuideVersion saved =
                    desk.versions.save(EDITED, released, "ada", List.of("dan"), "Shorter name.");
            assertThat(saved.hash()).isEqualTo(EDITED.version());
            assertThat(saved.authors()).containsExactly("ada", "dan");
            assertThat(otherNode.versions.source(saved.hash())).isEqualTo(EDITED);
            assertThat(otherNode.versions.get(saved.hash())).isEqualTo(saved);
            assertThat(saved.parent()).contains(released);
        }

        @Test
        @DisplayName("is kept once, whoever saves the same content again")
        void contentAddressed() {
            desk.versions.save(EDITED, released, "ada", List.of(), "First.");
            GuideVersion again = desk.versions.save(EDITED, released, "ben", List.of(), "Second.");
            assertThat(again.createdBy()).isEqualTo("ada");
            assertThat(desk.versions.count()).isEqualTo(2);
        }

        @Test
        @DisplayName("is not saved when the guide has problems, and they are named")
        void problems() {
            GuideSource broken =
                    TestGuide.changed(FILE, "the fluid has blood", "the fluid has blod");
            assertThatThrownBy(
                            () -> desk.versions.save(broken, released, "ada", List.of(), "Oops."))
                    .isInstanceOf(InvalidGuideException.class);
            assertThat(desk.versions.count()).isEqualTo(1);
        }

        @Test
        @DisplayName("stands in a list, newest first, a page at a time")
        void pages() {
            desk.submitted(EDITED, released, "ada");
            assertThat(desk.versions.newest(Page.first(1)))
                    .extracting(GuideVersion::hash)
                    .containsExactly(EDITED.version());
            assertThat(desk.versions.newest(new Page(1, 10)))
                    .extracting(GuideVersion::hash)
                    .containsExactly(released);
        }

        @Test
        @DisplayName("shows the rules that changed, and only those")
        void changed() {
            String version = desk.submitted(EDITED, released, "ada");
            assertThat(desk.versions.changed(version, released))
                    .containsKey(F80)
                    .hasSizeLessThan(TestGuide.GUIDE.rules().toList().size());
        }

        @Test
        @DisplayName("is submitted and withdrawn only by its authors")
        void onlyAuthors() {
            String version = desk.versions.save(EDITED, released, "ada", List.of(), "Mine.").hash();
            assertThatThrownBy(() -> desk.versions.submit(version, "ben"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("author");
            desk.versions.submit(version, "ada");
            assertThat(desk.versions.withdraw(version, "ada").state())
                    .isEqualTo(GuideVersion.State.WITHDRAWN);
        }

        @Test
        @DisplayName("is refused when its files were changed by hand")
        void tampered() {
            String version = desk.submitted(EDITED, released, "ada");
            desk.jdbc
                    .sql("update guide_file set content = 'x' where content = ?")
                    .param(EDITED.files().get(FILE))
                    .update();
            assertThatThrownBy(() -> desk.versions.source(version))
                    .isInstanceOf(TamperedVersionException.class);
        }
    }

    @Nested
    @DisplayName("A draft")
    class OfDrafts {

        @Test
        @DisplayName("begins as the version, takes edits, and becomes a version of all its authors")
        void becomesAVersion() {
            var draft = desk.drafts.open("Shorter names", released, "ada");
            desk.drafts.save(draft.id(), FILE, EDITED.files().get(FILE), 1, "ben");
            assertThat(desk.drafts.source(draft.id())).isEqualTo(EDITED);
            assertThat(desk.drafts.get(draft.id()).authors()).containsExactly("ada", "ben");
        }

        @Test
        @DisplayName("refuses a stale save, and hands back both texts")
        void stale() {
            var draft = desk.drafts.open("Two at once", released, "ada");
            desk.drafts.save(draft.id(), FILE, "// Ada's words", 1, "ada");
            StaleDraftException refusal =
                    catchThrowableOfType(
                            StaleDraftException.class,
                            () ->
                                    otherNode.drafts.save(
                                            draft.id(), FILE, "// Ben's words", 1, "ben"));
            assertThat(refusal.newer().orElseThrow().text()).isEqualTo("// Ada's words");
            assertThat(refusal.newer().orElseThrow().revision()).isEqualTo(2);
            assertThat(refusal.refused()).isEqualTo("// Ben's words");
            assertThat(refusal).hasMessageContaining("ada");
            assertThat(desk.drafts.get(draft.id()).authors()).containsExactly("ada");
        }

        @Test
        @DisplayName("lets two people work on two files")
        void twoFiles() {
            var draft = desk.drafts.open("Side by side", released, "ada");
            desk.drafts.save(draft.id(), FILE, "// Ada's words", 1, "ada");
            assertThat(desk.drafts.save(draft.id(), "guide.yaml", "# Ben", 1, "ben").revision())
                    .isEqualTo(2);
        }

        @Test
        @DisplayName("keeps a removed file removed against a stale save")
        void removed() {
            var draft = desk.drafts.open("Fewer files", released, "ada");
            desk.drafts.remove(draft.id(), FILE, 1, "ada");
            assertThat(desk.drafts.file(draft.id(), FILE)).isEmpty();
            assertThatThrownBy(() -> desk.drafts.save(draft.id(), FILE, "// back", 1, "ben"))
                    .isInstanceOf(StaleDraftException.class)
                    .hasMessageContaining("removed");
        }

        @Test
        @DisplayName("made by two at the same moment keeps one file and refuses the other")
        void raceForANewFile() throws Exception {
            var draft = desk.drafts.open("A new article", released, "ada");
            List<Object> outcomes =
                    race(
                            List.of(
                                    () ->
                                            desk.drafts.save(
                                                    draft.id(), "articles/new.md", "A", 0, "ada"),
                                    () ->
                                            otherNode.drafts.save(
                                                    draft.id(), "articles/new.md", "B", 0, "ben")));
            assertThat(outcomes).hasAtLeastOneElementOfType(StaleDraftException.class);
            assertThat(outcomes.stream().filter(Throwable.class::isInstance)).hasSize(1);
        }
    }

    @Nested
    @DisplayName("A thread")
    class OfThreads {

        @Test
        @DisplayName("holds its comments in order, is resolved and opened again")
        void conversation() {
            CommentThread thread =
                    desk.discussions.open(
                            released, new Anchor.OnRule(F80), true, "ben", "Why so? @Ada");
            otherNode.discussions.reply(thread.id(), "ada", "Because of C32.");
            CommentThread resolved = desk.discussions.resolve(thread.id(), "ben");
            assertThat(resolved.comments())
                    .extracting(Comment::author)
                    .containsExactly("ben", "ada");
            assertThat(resolved.blocks()).isFalse();
            assertThat(desk.discussions.reopen(thread.id(), "cleo").blocks()).isTrue();
            assertThat(desk.discussions.on(F80)).hasSize(1);
            assertThat(desk.discussions.mentioning("ada", Page.first(10)))
                    .extracting(CommentThread::id)
                    .containsExactly(thread.id());
        }

        @Test
        @DisplayName("remembers its line")
        void line() {
            CommentThread thread =
                    desk.discussions.open(
                            released, new Anchor.OnLine(FILE, 7), false, "ben", "A typo.");
            assertThat(desk.discussions.get(thread.id()).anchor())
                    .isEqualTo(new Anchor.OnLine(FILE, 7));
        }

        @Test
        @DisplayName("that blocks can't be resolved by the author of the change")
        void notByTheAuthor() {
            String version = desk.submitted(EDITED, released, "ada");
            CommentThread thread =
                    desk.discussions.open(
                            version, new Anchor.OnVersion(), true, "ben", "Not like this.");
            assertThatThrownBy(() -> desk.discussions.resolve(thread.id(), "ada"))
                    .isInstanceOf(RefusedException.class);
        }

        @Test
        @DisplayName("keeps the words of two who answer at the same moment")
        void nobodysWordIsLost() throws Exception {
            CommentThread thread =
                    desk.discussions.open(released, new Anchor.OnVersion(), false, "ben", "Hm.");
            race(
                    List.of(
                            () -> desk.discussions.reply(thread.id(), "ada", "First."),
                            () -> otherNode.discussions.reply(thread.id(), "cleo", "Second.")));
            assertThat(desk.discussions.get(thread.id()).comments())
                    .extracting(Comment::words)
                    .contains("First.", "Second.");
        }
    }

    @Nested
    @DisplayName("A decision")
    class OfDecisions {

        @Test
        @DisplayName("on a rule is carried over to the next version while the rule is untouched")
        void carriedOver() {
            String first = desk.submitted(EDITED, released, "ada");
            desk.decisions.onRule(first, F80, "ben", Verdict.APPROVE, "");
            String second = desk.submitted(EDITED_TWICE, first, "ada");
            assertThat(
                            desk.publishing.review(second, List.of()).changed().stream()
                                    .filter(rule -> rule.rule().equals(F80))
                                    .findFirst()
                                    .orElseThrow()
                                    .approvers())
                    .containsExactly("ben");
            assertThat(desk.publishing.review(second, List.of()).approvers()).isEmpty();
        }

        @Test
        @DisplayName("on a rule is lost when the rule is touched again")
        void lost() {
            String first = desk.submitted(EDITED, released, "ada");
            desk.decisions.onRule(first, F80, "ben", Verdict.APPROVE, "");
            String second =
                    desk.submitted(
                            edit(EDITED, FILE, "F80 Just with", "F80 Simply with"), first, "ada");
            assertThat(
                            desk.publishing.review(second, List.of()).changed().stream()
                                    .filter(rule -> rule.rule().equals(F80))
                                    .findFirst()
                                    .orElseThrow()
                                    .decisions())
                    .isEmpty();
            assertThat(desk.decisions.lastReviewed("ben").get(F80))
                    .isNotEqualTo(desk.versions.fingerprints(second).get(F80));
        }

        @Test
        @DisplayName(
                "to approve is refused to everybody whose words are in it, also from a version before")
        void authorsCantApprove() {
            String first = desk.submitted(EDITED, released, "ada");
            String second = desk.submitted(EDITED_TWICE, first, "ben");
            for (String author : List.of("ada", "ben")) {
                assertThatThrownBy(
                                () -> desk.decisions.onVersion(second, author, Verdict.APPROVE, ""))
                        .isInstanceOf(RefusedException.class);
            }
            assertThatThrownBy(() -> desk.decisions.onRule(second, F80, "ada", Verdict.APPROVE, ""))
                    .isInstanceOf(RefusedException.class);
            desk.decisions.onRule(second, F80, "ben", Verdict.APPROVE, "Not my words.");
        }

        @Test
        @DisplayName("can be changed and taken back; the last word counts")
        void lastWordCounts() {
            String version = desk.submitted(EDITED, released, "ada");
            desk.decisions.onVersion(version, "ben", Verdict.ASK_FOR_CHANGES, "Shorter, please.");
            desk.decisions.onVersion(version, "ben", Verdict.APPROVE, "");
            assertThat(desk.decisions.standing(List.of(version)))
                    .extracting(org.galatea.review.Decision::verdict)
                    .containsExactly(Verdict.APPROVE);
            desk.decisions.onVersion(version, "ben", Verdict.WITHDRAWN, "");
            assertThat(desk.decisions.standing(List.of(version))).isEmpty();
        }

        @Test
        @DisplayName("to ask for changes needs words")
        void needsWords() {
            String version = desk.submitted(EDITED, released, "ada");
            assertThatThrownBy(() ->
                            desk.decisions.onVersion(version, "ben", Verdict.ASK_FOR_CHANGES, " "))
                    .isInstanceOf(RefusedException.class);
        }

        @Test
        @DisplayName("made twice at the same moment counts once, and the second sees why")
        void twice() throws Exception {
            String version = desk.submitted(EDITED, released, "ada");
            List<Object> outcomes =
                    race(
                            List.of(
                                    () ->
                                            desk.decisions.onVersion(
                                                    version, "ben", Verdict.APPROVE, ""),
                                    () ->
                                            otherNode.decisions.onVersion(
                                                    version, "ben", Verdict.APPROVE, "")));
            assertThat(outcomes.stream().filter(RefusedException.class::isInstance)).hasSize(1);
            assertThat(desk.decisions.standing(List.of(version))).hasSize(1);
        }

        @Test
        @DisplayName("of two people at the same moment counts for both")
        void both() throws Exception {
            String version = desk.submitted(EDITED, released, "ada");
            race(
                    List.of(
                            () -> desk.decisions.onVersion(version, "ben", Verdict.APPROVE, ""),
                            () ->
                                    otherNode.decisions.onVersion(
                                            version, "cleo", Verdict.APPROVE, "")));
            assertThat(desk.publishing.review(version, List.of()).approvers())
                    .containsExactly("ben", "cleo");
        }
    }

    @Nested
    @DisplayName("Publishing")
    class OfPublishing {

        @Test
        @DisplayName("names everything that is missing, and goes through when nothing is")
        void wholeWay() {
            String version = desk.submitted(EDITED, released, "ada");
            DownwardMove move =
                    new DownwardMove(Urgency.URGENT, Urgency.ROUTINE, BigInteger.valueOf(12));
            assertThatThrownBy(() ->
                            desk.publishing.publish(version, released, List.of(move), "pat", "Go."))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("as a whole needs two approvals")
                    .hasMessageContaining("Rule F80 needs two approvals")
                    .hasMessageContaining("12 sets of answers move from URGENT down to ROUTINE");
            assertThat(desk.publications.maySpeak(version)).isFalse();

            approveAll(version, "ben", "cleo");
            desk.publishing.giveReason(version, move, "ada", "Evidence C32 allows it.");
            assertThat(Readiness.of(desk.publishing.review(version, List.of(move))).words())
                    .isEmpty();
            desk.publishing.publish(version, released, List.of(move), "pat", "Go.");
            assertThat(otherNode.publications.current().orElseThrow().version()).isEqualTo(version);
            assertThat(otherNode.publications.maySpeak(version)).isTrue();
        }

        @Test
        @DisplayName("is refused for a guide that is not ready to speak, whoever approved it")
        void notWhole() {
            String version =
                    desk.submitted(
                            edit(EDITED, "guide.yaml", "release: \"1.0\"", Desk.NOT_WHOLE),
                            released,
                            "ada");
            approveAll(version, "ben", "cleo");
            assertThatThrownBy(() ->
                            desk.publishing.publish(version, released, List.of(), "pat", "Go."))
                    .isInstanceOf(InvalidGuideException.class);
            assertThat(desk.publications.current()).isEmpty();
        }

        @Test
        @DisplayName("makes the decisions and the state of a version history")
        void history() {
            String version = published(EDITED).version();
            assertThatThrownBy(
                            () -> desk.decisions.onVersion(version, "ben", Verdict.WITHDRAWN, ""))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("published");
            assertThatThrownBy(() -> desk.versions.withdraw(version, "ada"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("published");
            assertThat(desk.publications.maySpeak(version)).isTrue();
        }

        @Test
        @DisplayName("rolls back step by step, to the guide that came with the program")
        void rollBack() {
            String first = published(EDITED).version();
            Publication second = published(EDITED_TWICE);
            Publication back = desk.publishing.rollBack(second.ordinal(), "pat", "A mistake.");
            assertThat(back.version()).isEqualTo(first);
            Publication bundled = desk.publishing.rollBack(back.ordinal(), "pat", "Again.");
            assertThat(bundled.version()).isEqualTo(released);
            assertThatThrownBy(() -> desk.publishing.rollBack(bundled.ordinal(), "pat", "Further."))
                    .isInstanceOf(RefusedException.class);
        }

        @Test
        @DisplayName("after a roll back lays the new version on the one that came back")
        void afterARollBack() {
            String first = published(EDITED).version();
            Publication second = published(EDITED_TWICE);
            desk.publishing.rollBack(second.ordinal(), "pat", "A mistake.");
            Publication third =
                    published(edit(EDITED, "guide.yaml", "release: \"1.0\"", "release: \"1.2\""));
            assertThat(desk.publishing.rollBack(third.ordinal(), "pat", "Again.").version())
                    .isEqualTo(first);
        }

        @Test
        @DisplayName("at the same moment on two nodes goes through once, and the second sees why")
        void race() throws Exception {
            String one = desk.submitted(EDITED, released, "ada");
            String two = desk.submitted(EDITED_TWICE, released, "ada");
            approveAll(one, "ben", "cleo");
            approveAllQuietly(two, "ben", "cleo");
            List<Object> outcomes =
                    DeskTest.race(
                            List.of(
                                    () ->
                                            desk.publishing.publish(
                                                    one, released, List.of(), "pat", "One."),
                                    () ->
                                            otherNode.publishing.publish(
                                                    two, released, List.of(), "quin", "Two.")));
            assertThat(outcomes.stream().filter(Publication.class::isInstance)).hasSize(1);
            assertThat(outcomes.stream().filter(RefusedException.class::isInstance))
                    .singleElement()
                    .asString()
                    .containsAnyOf("pat changed", "quin changed");
            assertThat(desk.publications.newest(Page.first(10))).hasSize(1);
        }

        /** Approves the whole; the rules are approved already, because approvals carry over. */
        private void approveAllQuietly(String version, String... logins) {
            for (String login : logins) {
                desk.decisions.onVersion(version, login, Verdict.APPROVE, "");
            }
        }

        @Test
        @DisplayName("is stopped by changes that are asked for at the same moment, or comes first")
        void changesAskedForMeanwhile() throws Exception {
            String version = desk.submitted(EDITED, released, "ada");
            approveAll(version, "ben", "cleo");
            List<Object> outcomes =
                    DeskTest.race(
                            List.of(
                                    () ->
                                            desk.publishing.publish(
                                                    version, released, List.of(), "pat", "Go."),
                                    () ->
                                            otherNode.decisions.onVersion(
                                                    version,
                                                    "dan",
                                                    Verdict.ASK_FOR_CHANGES,
                                                    "Wait.")));
            boolean wentOut = desk.publications.current().isPresent();
            // Whoever is second sees a clear message, and nothing happens behind the first one's
            // back.
            assertThat(outcomes.stream().filter(RefusedException.class::isInstance))
                    .singleElement()
                    .asString()
                    .contains(wentOut ? "published already" : "dan asks for changes");
        }
    }

    @Nested
    @DisplayName("With a thousand rules and two hundred versions")
    class AtScale {

        private static final int VERSIONS = 200;
        private static final int RULES = 1000;

        /** Each version is made from the one before, and changes ten rules of its own. */
        private String fill() {
            String parent = released;
            for (int v = 1; v <= VERSIONS; v++) {
                String hash = String.format("%064x", v);
                desk.jdbc
                        .sql(
                                """
                                insert into guide_version
                                    (hash, parent, created_by, created, note, state)
                                values (?, ?, 'ada', now(), 'A change.', 'SUBMITTED')
                                """)
                        .params(hash, parent)
                        .update();
                desk.jdbc
                        .sql("insert into version_author (version, login) values (?, 'ada')")
                        .param(hash)
                        .update();
                desk.jdbc
                        .sql(
                                """
                                insert into version_rule (version, rule, fingerprint)
                                select cast(? as varchar(64)),
                                    concat(chr(cast(65 + r / 100 as integer)),
                                        cast(100 + mod(r, 100) as varchar(8))),
                                    concat('f', cast(r as varchar(8)), '-',
                                        cast(case when mod(r, 100) = mod(cast(? as integer), 100)
                                            then cast(? as integer) else 0 end as varchar(8)))
                                from (select x as r from %s) rows_of_rules
                                """
                                        .formatted(series()))
                        .params(hash, v, v)
                        .update();
                desk.jdbc
                        .sql(
                                """
                                insert into rule_change (version, rule, fingerprint)
                                select version, rule, fingerprint from version_rule
                                where version = ? and fingerprint like ?
                                """)
                        .params(hash, "%-" + v)
                        .update();
                parent = hash;
            }
            return parent;
        }

        private String series() {
            return database == Database.H2
                    ? "system_range(0, " + (RULES - 1) + ")"
                    : "generate_series(0, " + (RULES - 1) + ") x";
        }

        @Test
        @DisplayName("the slowest questions of a page are answered in time")
        void inTime() {
            String last = fill();
            assertThat(desk.versions.fingerprints(last)).hasSize(RULES);
            List<Runnable> questions =
                    List.of(
                            () -> desk.versions.newest(Page.first(50)),
                            () -> desk.versions.changed(last, String.format("%064x", VERSIONS - 1)),
                            () -> desk.publishing.review(last, List.of()));
            for (Runnable question : questions) {
                question.run();
                long best = Long.MAX_VALUE;
                for (int i = 0; i < 5; i++) {
                    long start = System.nanoTime();
                    question.run();
                    best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
                }
                assertThat(best).isLessThan(200);
            }
        }
    }

    @Nested
    @DisplayName("The audit log")
    class OfAudit {

        @Test
        @DisplayName("holds every act, in order, and is intact")
        void everyAct() {
            published(EDITED);
            assertThat(desk.audit.after(0, 1000))
                    .extracting(entry -> entry.act().what())
                    .startsWith("version.release", "version.save", "version.submit")
                    .endsWith("publish");
            assertThat(desk.audit.verify()).isInstanceOf(AuditCheck.Intact.class);
        }

        @Test
        @DisplayName("holds no act that was refused")
        void notRefusedOnes() {
            int before = desk.audit.after(0, 1000).size();
            assertThat(catchThrowable(() -> desk.versions.submit(released, "ben")))
                    .isInstanceOf(RefusedException.class);
            assertThat(desk.audit.after(0, 1000)).hasSize(before);
        }

        @Test
        @DisplayName("has no gap and no fork when two nodes write at the same moment")
        void twoNodes() throws Exception {
            List<Callable<Object>> acts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Desk node = i % 2 == 0 ? desk : otherNode;
                String words = "Comment " + i;
                acts.add(() ->
                        node.discussions.open(
                                released, new Anchor.OnVersion(), false, "ben", words));
            }
            assertThat(DeskTest.race(acts)).hasOnlyElementsOfType(CommentThread.class);
            assertThat(desk.audit.verify())
                    .isInstanceOfSatisfying(
                            AuditCheck.Intact.class,
                            intact -> assertThat(intact.entries()).isEqualTo(9));
        }

        @Test
        @DisplayName("shows the first row that was changed, taken out or rewritten by hand")
        void tampering() {
            published(EDITED);
            AuditEntry third = desk.audit.after(2, 1).getFirst();
            breakAndMend(
                    "update audit set actor = 'eve' where ordinal = 3",
                    "update audit set actor = '" + third.act().actor() + "' where ordinal = 3");
            breakAndMend(
                    "update audit set words = 'Nice.' where ordinal = 3",
                    "update audit set words = '" + third.act().words() + "' where ordinal = 3");
            desk.jdbc.sql("delete from audit where ordinal = 3").update();
            assertThat(desk.audit.verify())
                    .isInstanceOfSatisfying(
                            AuditCheck.Broken.class,
                            broken -> assertThat(broken.ordinal()).isEqualTo(3));
        }

        @Test
        @DisplayName("shows that its end was cut off")
        void cutOff() {
            published(EDITED);
            long last = desk.audit.newest(0, 1).getFirst().ordinal();
            desk.jdbc.sql("delete from audit where ordinal = ?").param(last).update();
            assertThat(desk.audit.verify())
                    .isInstanceOfSatisfying(
                            AuditCheck.Broken.class,
                            broken -> assertThat(broken.ordinal()).isEqualTo(last));
        }

        private void breakAndMend(String breaking, String mending) {
            desk.jdbc.sql(breaking).update();
            assertThat(desk.audit.verify())
                    .isInstanceOfSatisfying(
                            AuditCheck.Broken.class,
                            broken -> assertThat(broken.ordinal()).isEqualTo(3));
            desk.jdbc.sql(mending).update();
            assertThat(desk.audit.verify()).isInstanceOf(AuditCheck.Intact.class);
        }
    }
}

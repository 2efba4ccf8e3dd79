package org.galatea.desk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.audit.Act;
import org.galatea.database.DatabaseReady;
import org.galatea.guide.GuideSource;
import org.galatea.guide.RuleId;
import org.galatea.live.BundledGuide;
import org.galatea.review.Anchor;
import org.galatea.review.CommentThread;
import org.galatea.review.jdbc.Discussions;
import org.galatea.review.jdbc.Versions;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;

/** What a demonstration begins with: two clinicians, and a change that waits for them. */
final class DemoDesk {

    /** Known to everybody, which is why a demonstration never starts on real records. */
    static final String PASSWORD = "only for trying out";

    static final String REVIEWER = "asha";
    static final String ADMINISTRATOR = "ben";

    /** Wrote the change, and so can't approve it. */
    private static final String AUTHOR = "chris";

    private static final RuleId RULE = new RuleId("U90");
    private static final Pattern FIRST_REASON = Pattern.compile("because \"([^\"]*)\"");

    private final Accounts accounts;
    private final Versions versions;
    private final Discussions discussions;

    DemoDesk(Accounts accounts, Versions versions, Discussions discussions) {
        this.accounts = accounts;
        this.versions = versions;
        this.discussions = discussions;
    }

    /** Fills the empty records. */
    @EventListener
    void fill(DatabaseReady event) {
        account(REVIEWER, "Asha Rao", Role.PUBLISHER);
        account(ADMINISTRATOR, "Ben Okoro", Role.ADMINISTRATOR);
        accounts.create(AUTHOR, "Chris Lund", Role.REVIEWER, Act.PROGRAM);
        Properties words = words();
        GuideSource before = BundledGuide.source();
        String parent = versions.saveRelease(before).hash();
        String change =
                versions.save(
                                changed(before, words.getProperty("word")),
                                parent,
                                AUTHOR,
                                List.of(),
                                words.getProperty("note"))
                        .hash();
        versions.submit(change, AUTHOR);
        CommentThread thread =
                discussions.open(
                        change,
                        new Anchor.OnRule(RULE),
                        true,
                        ADMINISTRATOR,
                        words.getProperty("question"));
        discussions.reply(thread.id(), AUTHOR, words.getProperty("answer"));
        discussions.open(
                change, new Anchor.OnVersion(), false, AUTHOR, words.getProperty("remark"));
        System.out.println(
                "This is a demonstration of the desk, at /desk: sign in as "
                        + REVIEWER
                        + " or "
                        + ADMINISTRATOR
                        + " with the password: "
                        + PASSWORD);
    }

    private void account(String login, String name, Role role) {
        accounts.acceptInvitation(accounts.create(login, name, role, Act.PROGRAM), PASSWORD);
    }

    /** A new rule, and other words in one that is there. */
    static GuideSource changed(GuideSource guide, String word) {
        SortedMap<String, String> files = new TreeMap<>(guide.files());
        files.computeIfPresent("3-urgent.dslr", (_, text) -> text + text("demo/rule.dslr"));
        files.computeIfPresent(
                "4-routine.dslr",
                (_, text) ->
                        FIRST_REASON
                                .matcher(text)
                                .replaceFirst(found ->
                                        "because \""
                                                + java.util.regex.Matcher.quoteReplacement(
                                                        found.group(1) + " " + word)
                                                + "\""));
        return new GuideSource(files);
    }

    private static Properties words() {
        Properties words = new Properties();
        try {
            words.load(new StringReader(text("demo/demo.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration is not whole: " + resource, e);
        }
    }
}

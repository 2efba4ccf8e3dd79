package org.galatea.review.jdbc;

import java.util.List;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.galatea.TestGuide;
import org.galatea.guide.GuideSource;
import org.galatea.review.Publication;
import org.galatea.review.Verdict;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Publishes one version after another, and takes every third one back, until somebody stops it.
 * What is done, and only that, it prints.
 */
final class PublishWithoutEnd {

    private PublishWithoutEnd() {}

    /** Arguments: the address of the database, the user, and what sets this run apart. */
    public static void main(String... arguments) {
        var source = new DriverManagerDataSource(arguments[0], arguments[1], "");
        Flyway.configure().dataSource(source).load().migrate();
        Desk desk = new Desk(source);
        desk.released();
        for (int i = 1; ; i++) {
            publish(desk, arguments[2] + "." + i);
            if (i % 3 == 0) {
                Publication last = desk.publications.current().orElseThrow();
                acknowledge(desk.publishing.rollBack(last.ordinal(), "pat", "A mistake."));
            }
        }
    }

    private static void publish(Desk desk, String release) {
        String base = desk.publications.base();
        String version = desk.submitted(guide(release), base, "ada");
        for (String login : List.of("ben", "cleo")) {
            desk.decisions.onVersion(version, login, Verdict.APPROVE, "");
            desk.versions
                    .changed(version, base)
                    .keySet()
                    .forEach(rule ->
                            desk.decisions.onRule(version, rule, login, Verdict.APPROVE, ""));
        }
        acknowledge(desk.publishing.publish(version, base, List.of(), "pat", "Ready."));
    }

    private static GuideSource guide(String release) {
        TreeMap<String, String> files = new TreeMap<>(TestGuide.SOURCE.files());
        files.computeIfPresent(
                "guide.yaml",
                (_, text) -> text.replace("release: \"1.0\"", "release: \"" + release + "\""));
        return new GuideSource(files);
    }

    private static void acknowledge(Publication publication) {
        System.out.println(publication.ordinal() + " " + publication.version());
        System.out.flush();
    }
}

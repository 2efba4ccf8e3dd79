package org.galatea.desk.ui;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.galatea.desk.Wholeness;
import org.galatea.desk.flow.FlowChart;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Problems;
import org.galatea.guide.RuleId;
import org.galatea.live.LiveGuide;
import org.galatea.proof.Impact;
import org.galatea.proof.RuleSlips;
import org.galatea.report.Background;
import org.galatea.report.GuideReport;
import org.galatea.report.GuideReports;
import org.galatea.review.jdbc.Versions;
import org.galatea.triage.Triage;
import org.galatea.triage.drools.DroolsRuleEngine;
import org.galatea.vignette.Vignette;
import org.galatea.vignette.VignetteReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The guides that are being looked at, read once, and what takes seconds to find out about them.
 *
 * <p>The content under a hash never changes, so nothing here grows old; only the least recently
 * used is let go.
 */
@Component
class Shelf {

    private static final Logger log = LoggerFactory.getLogger(Shelf.class);
    private static final int KEPT = 16;
    private static final int SLIPS_KEPT = 200;

    /** Guides of a usual size are read by then, so that their pages come whole. */
    private static final int PATIENCE_MILLIS = 70;

    /** A rule base takes some megabytes. */
    private static final int ENGINES_KEPT = 4;

    private final Versions versions;
    private final LiveGuide live;
    private final GuideReports reports;
    private final Wholeness wholeness;
    private final Map<String, GuideSource> sources = kept();
    private final Map<String, SortedMap<RuleId, String>> fingerprints = kept();
    private final Map<String, Volume> volumes = kept();
    private final Map<String, CompletableFuture<Volume>> readings = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<FlowChart>> drawings = new ConcurrentHashMap<>();
    private final Map<String, List<Vignette>> vignettes = kept();
    private final Map<String, FlowChart> charts = kept();
    private final Background.Results<Impact> impacts;
    private final Background.Results<Triage> engines;
    private final Background.Results<RuleSlips> slips;

    Shelf(
            Versions versions,
            LiveGuide live,
            GuideReports reports,
            Wholeness wholeness,
            Background background) {
        this.versions = versions;
        this.live = live;
        this.reports = reports;
        this.wholeness = wholeness;
        impacts = background.results(KEPT);
        engines = background.results(ENGINES_KEPT);
        slips = background.results(SLIPS_KEPT);
    }

    /**
     * A version, read.
     *
     * @throws org.galatea.review.RefusedException if it is not known
     * @throws org.galatea.review.jdbc.TamperedVersionException if its files were changed
     */
    Volume volume(String hash) {
        return known(
                volumes,
                hash,
                () -> {
                    versions.get(hash);
                    GuideSource source = source(hash);
                    return new Volume(source, GuideReader.read(source));
                });
    }

    /**
     * The files of a version.
     *
     * @throws org.galatea.review.jdbc.TamperedVersionException if they were changed
     */
    GuideSource source(String hash) {
        return known(sources, hash, () -> versions.source(hash));
    }

    /** The fingerprints of a version's rules. */
    SortedMap<RuleId, String> fingerprints(String hash) {
        return known(
                fingerprints,
                hash,
                () -> Collections.unmodifiableSortedMap(versions.fingerprints(hash)));
    }

    /**
     * The cases of a version.
     *
     * @throws org.galatea.guide.InvalidGuideException if they can't be read
     */
    List<Vignette> vignettes(String hash) {
        return known(
                vignettes,
                hash,
                () -> {
                    Volume volume = volume(hash);
                    Problems problems = new Problems();
                    List<Vignette> read =
                            VignetteReader.read(volume.source(), volume.guide(), problems);
                    problems.throwIfAny();
                    return List.copyOf(read);
                });
    }

    /** The questionnaire of a version, laid out as a picture. */
    FlowChart chart(String hash) {
        return known(charts, hash, () -> new FlowChart(volume(hash).guide()));
    }

    /**
     * A version, read or being read. Whoever asks waits for a moment only, so that no page stands
     * still before a large guide that nobody has looked at lately.
     */
    CompletableFuture<Volume> reading(String hash) {
        return soon(readings, volumes, hash, () -> volume(hash));
    }

    /** The questionnaire of a version with its cases, drawn or being drawn. */
    CompletableFuture<FlowChart> drawing(String hash) {
        return soon(
                drawings,
                charts,
                hash,
                () -> {
                    vignettes(hash);
                    return chart(hash);
                });
    }

    private static <T> CompletableFuture<T> soon(
            Map<String, CompletableFuture<T>> underWay,
            Map<String, T> all,
            String key,
            Supplier<T> read) {
        synchronized (all) {
            T known = all.get(key);
            if (known != null) {
                return CompletableFuture.completedFuture(known);
            }
        }
        CompletableFuture<T> reading =
                underWay.computeIfAbsent(
                        key,
                        _ -> {
                            CompletableFuture<T> begun = new CompletableFuture<>();
                            Thread.startVirtualThread(
                                    () -> begun.completeAsync(read, Runnable::run));
                            return begun;
                        });
        reading.whenComplete((_, _) -> underWay.remove(key, reading));
        try {
            reading.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            log.debug("A guide is not read yet.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return reading;
    }

    private static <T> T known(Map<String, T> all, String key, Supplier<T> read) {
        synchronized (all) {
            T known = all.get(key);
            if (known != null) {
                return known;
            }
        }
        // Reading takes a while; two readers of the same version do no harm.
        T made = read.get();
        synchronized (all) {
            all.put(key, made);
        }
        return made;
    }

    private static <T> Map<String, T> kept() {
        return new LinkedHashMap<>(KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > KEPT;
            }
        };
    }

    /** What is known about a version, done or under way. */
    CompletableFuture<GuideReport> report(String hash) {
        return reports.of(hash, () -> volume(hash).source());
    }

    /** The report on a version as a page that stands for itself. */
    String page(GuideReport report) {
        return reports.html(report);
    }

    /** The report on a version on paper. */
    CompletableFuture<byte[]> paper(String hash) {
        return reports.pdf(hash, () -> volume(hash).source());
    }

    /** What a version changes for people against another, done or under way. */
    CompletableFuture<Impact> impact(String before, String after) {
        return impacts.of(
                before + after, () -> Impact.of(volume(before).guide(), volume(after).guide()));
    }

    /** What keeps a version from speaking, a sentence each; found out or under way. */
    CompletableFuture<List<String>> faults(String hash) {
        return wholeness.faults(hash, () -> volume(hash).source());
    }

    /** Who would notice a slip in a rule, found out or under way. */
    CompletableFuture<RuleSlips> slips(String hash, RuleId rule) {
        return slips.of(
                hash + rule, () -> RuleSlips.of(volume(hash).guide(), rule, vignettes(hash)));
    }

    /** What advises people under a version, compiled or being compiled. */
    CompletableFuture<Triage> triage(String hash) {
        Triage speaking = live.now();
        return speaking.guide().version().equals(hash)
                ? CompletableFuture.completedFuture(speaking)
                : engines.of(
                        hash,
                        () -> {
                            var guide = volume(hash).guide();
                            return new Triage(guide, DroolsRuleEngine.of(guide));
                        });
    }
}

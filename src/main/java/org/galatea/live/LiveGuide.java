package org.galatea.live;

import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.galatea.guide.GuideSource;
import org.galatea.guide.InvalidGuideException;
import org.galatea.guide.Problem;
import org.galatea.triage.Triage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The guide that speaks now.
 *
 * <p>Another one takes its place in one step and only when it is whole. Who reads {@link #now()}
 * once works on that guide to the end.
 */
public final class LiveGuide {

    private static final Logger log = LoggerFactory.getLogger(LiveGuide.class);

    /** A run lasts minutes; nobody is still on a guide that was replaced so many times since. */
    private static final int MOST_EARLIER = 3;

    private final AtomicReference<Speaking> live;
    private final Deque<Triage> earlier = new ConcurrentLinkedDeque<>();
    private final AtomicReference<List<Problem>> refused = new AtomicReference<>(List.of());

    /**
     * @throws InvalidGuideException if the first guide is not whole; there is none to go on with
     */
    public LiveGuide(GuideSource source) {
        live = new AtomicReference<>(new Speaking(source, GuideLoader.load(source)));
    }

    /** A guide that speaks, with the files that it was read from. */
    public record Speaking(GuideSource source, Triage triage) {}

    public Triage now() {
        return live.get().triage();
    }

    /** The files of the guide that speaks now. */
    public GuideSource source() {
        return live.get().source();
    }

    /** The guide that speaks now, for who needs its files and what it says from one moment. */
    public Speaking speaking() {
        return live.get();
    }

    /** The guide that speaks now, in a language; in English where it has no translation. */
    public Triage in(Locale locale) {
        return now().in(locale.getLanguage());
    }

    /**
     * The guide of this version, if it speaks now or did so lately: who began with it finishes with
     * it.
     */
    public Optional<Triage> at(String version) {
        return Stream.concat(Stream.of(now()), earlier.stream())
                .filter(triage -> triage.guide().version().equals(version))
                .findFirst();
    }

    /** Why the last guide that was offered did not go live; empty when it did. */
    public List<Problem> refused() {
        return refused.get();
    }

    /** Takes over another guide, or keeps the live one and remembers why. */
    public void offer(GuideSource source) {
        if (source.version().equals(now().guide().version())) {
            refused.set(List.of());
            return;
        }
        try {
            Triage loaded = GuideLoader.load(source);
            earlier.addFirst(live.getAndSet(new Speaking(source, loaded)).triage());
            while (earlier.size() > MOST_EARLIER) {
                earlier.pollLast();
            }
            refused.set(List.of());
            log.info("Guide version {} is live.", loaded.guide().shortVersion());
        } catch (InvalidGuideException e) {
            refuse(e.problems());
        }
    }

    /** Keeps the live guide and remembers what is wrong with the one that was offered. */
    void refuse(List<Problem> problems) {
        refused.set(List.copyOf(problems));
        log.warn(
                "The changed guide is not used; version {} stays live. {}",
                now().guide().shortVersion(),
                new InvalidGuideException(problems).getMessage());
    }
}

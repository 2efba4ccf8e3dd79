package org.galatea.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Region;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.galatea.interview.Interview;
import org.galatea.learning.Learning;
import org.galatea.live.LiveGuide;
import org.galatea.triage.Assessment;
import org.galatea.triage.Triage;
import org.jspecify.annotations.Nullable;

/**
 * One person's run in one browser tab.
 *
 * <p>The answers live here and in the tab's own session storage, nowhere else; so a reload, an
 * expired session or a restarted server lose nothing, and closing the tab erases them. A run stays
 * on the guide with which it began for as long as that guide can be had.
 */
@SpringComponent
@UIScope
class Run implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient LiveGuide live;
    private final transient RunCodec codec;
    private final transient RunCounts counts;
    private final Set<RuleId> seenEmergencies = new HashSet<>();

    private final Locale language;

    private transient Triage triage;
    private transient Answers answers = Answers.NONE;
    private transient List<String> removed = List.of();
    private @Nullable String regionId;
    private boolean restored;
    private boolean reviewing;
    private boolean guideReplaced;

    Run(LiveGuide live, RunCodec codec, Learning learning) {
        this.live = live;
        // The page is loaded anew when another language is picked.
        this.language = UI.getCurrentOrThrow().getLocale();
        this.triage = live.in(language);
        this.codec = codec;
        this.counts = new RunCounts(learning, triage);
    }

    /** Runs the action once the tab's own storage has been read. */
    void whenRestored(UI ui, Runnable action) {
        if (restored) {
            action.run();
            return;
        }
        TabStorage.read(
                ui,
                stored -> {
                    if (!restored) {
                        restored = true;
                        restore(stored);
                    }
                    action.run();
                });
    }

    private void restore(@Nullable String text) {
        Optional<String> began = codec.guideOf(text);
        began.flatMap(live::at).ifPresent(guide -> triage = guide.in(language.getLanguage()));
        RunCodec.Stored stored = codec.read(text, triage.guide());
        answers = stored.answers();
        regionId = stored.region().orElse(null);
        reviewing = stored.reviewing();
        guideReplaced =
                began.isPresent() && !began.get().equals(triage.guide().version()) && isBegun();
        if (guideReplaced) {
            // Other rules may see another emergency, so it is told again; and all answers are seen
            // again.
            reviewing = false;
            store();
        } else {
            seenEmergencies.addAll(stored.seenEmergencies());
        }
        counts.restored(interview(), () -> assessment().urgency());
    }

    private void store() {
        TabStorage.write(
                UI.getCurrentOrThrow(),
                codec.write(
                        new RunCodec.Stored(
                                answers, Optional.ofNullable(regionId), reviewing, seenEmergencies),
                        triage.guide()));
    }

    Triage triage() {
        return triage;
    }

    /** The same guide in English, for a doctor who may not read the person's language. */
    Triage english() {
        return live.at(triage.guide().version()).orElse(triage);
    }

    Interview interview() {
        return triage.interview(answers);
    }

    Assessment assessment() {
        return triage.assess(interview(), region());
    }

    boolean isBegun() {
        return !answers.isEmpty();
    }

    /** The region that the person chose, or a guess. */
    Region region() {
        return regionId == null
                ? RegionGuess.of(triage.guide().regions().values())
                : triage.guide().region(regionId);
    }

    void choose(Region region) {
        regionId = region.id();
        counts.begun(interview());
        store();
    }

    /** Takes an answer, and drops the answers that no longer apply because of it. */
    void answer(String questionId, Answer answer) {
        answers = answers.with(questionId, answer);
        Interview interview = interview();
        removed = interview.dropped();
        answers = interview.relevant();
        counts.answered(
                triage.guide().questionnaire().get(questionId),
                answer,
                interview(),
                () -> assessment().urgency());
        store();
    }

    /** Questions whose answers the last change removed; told once. */
    List<String> takeRemoved() {
        List<String> told = removed;
        removed = List.of();
        return told;
    }

    /**
     * Whether the guide with which this run began can't be had any more, so that it goes on with
     * another one; told once.
     */
    boolean takeGuideReplaced() {
        boolean told = guideReplaced;
        guideReplaced = false;
        return told;
    }

    /** Whether an emergency has come up that the person has not been shown yet. */
    boolean hasUnseenEmergency() {
        return !seenEmergencies.containsAll(emergencies());
    }

    /** The person has read the emergency page and goes on all the same. */
    void carryOn() {
        seenEmergencies.addAll(emergencies());
        store();
    }

    private Set<RuleId> emergencies() {
        Set<RuleId> rules = new HashSet<>();
        assessment().rationale().stream()
                .filter(reason -> reason.rule().advise() == Urgency.EMERGENCY)
                .forEach(reason -> rules.add(reason.rule().id()));
        return rules;
    }

    /**
     * Whether the person has seen all answers, so that a changed one leads straight back to them.
     */
    boolean isReviewing() {
        return reviewing;
    }

    void review() {
        if (!reviewing) {
            reviewing = true;
            store();
        }
    }

    /** Erases everything, here and in the tab. */
    void erase() {
        answers = Answers.NONE;
        removed = List.of();
        seenEmergencies.clear();
        reviewing = false;
        counts.erased();
        // Who begins anew begins with the guide that speaks now.
        triage = live.in(language);
        TabStorage.erase(UI.getCurrentOrThrow());
    }
}

package org.galatea.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
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
 * on the guide with which it began.
 */
@SpringComponent
@UIScope
class Run implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "galatea.run";

    private final transient Triage triage;
    private final transient RunCodec codec;
    private final transient RunCounts counts;
    private final Set<RuleId> seenEmergencies = new HashSet<>();

    private transient Answers answers = Answers.NONE;
    private transient List<String> removed = List.of();
    private @Nullable String regionId;
    private boolean restored;
    private boolean reviewing;

    Run(LiveGuide live, RunCodec codec, Learning learning) {
        // The page is loaded anew when another language is picked.
        this.triage = live.in(UI.getCurrentOrThrow().getLocale());
        this.codec = codec;
        this.counts = new RunCounts(learning, triage);
    }

    /** Runs the action once the tab's own storage has been read. */
    void whenRestored(UI ui, Runnable action) {
        if (restored) {
            action.run();
            return;
        }
        WebStorage.getItem(
                ui,
                WebStorage.Storage.SESSION_STORAGE,
                KEY,
                stored -> {
                    if (!restored) {
                        restored = true;
                        restore(codec.read(stored, triage.guide()));
                    }
                    action.run();
                });
    }

    private void restore(RunCodec.Stored stored) {
        answers = stored.answers();
        regionId = stored.region().orElse(null);
        reviewing = stored.reviewing();
        stored.seenEmergencies().forEach(seenEmergencies::add);
        counts.restored(interview(), () -> assessment().urgency());
    }

    private void store() {
        WebStorage.setItem(
                WebStorage.Storage.SESSION_STORAGE,
                KEY,
                codec.write(
                        new RunCodec.Stored(
                                answers,
                                java.util.Optional.ofNullable(regionId),
                                reviewing,
                                seenEmergencies)));
    }

    Triage triage() {
        return triage;
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
        WebStorage.removeItem(WebStorage.Storage.SESSION_STORAGE, KEY);
    }
}

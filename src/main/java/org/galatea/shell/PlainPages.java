package org.galatea.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideProfile;
import org.galatea.guide.Rule;
import org.galatea.guide.Urgency;
import org.galatea.learning.Learning;
import org.galatea.live.LiveGuide;
import org.galatea.live.Mandate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Pages that need no script: start, when to see a doctor, about, privacy, accessibility, no
 * cookies.
 */
@Controller
class PlainPages {

    private final LiveGuide live;
    private final Learning learning;
    private final Mandate mandate;

    PlainPages(LiveGuide live, Learning learning, Mandate mandate) {
        this.live = live;
        this.learning = learning;
        this.mandate = mandate;
    }

    /** One urgency with the rules that lead to it. */
    record LevelPart(Urgency urgency, GuideProfile.Level level, List<Rule.AdviceRule> rules) {}

    @GetMapping("/")
    String start(Model model, Locale locale) {
        Guide guide = live.in(locale).guide();
        model.addAttribute("guide", guide);
        model.addAttribute("signs", EmergencySigns.of(guide));
        model.addAttribute("regions", List.copyOf(guide.regions().values()));
        return "start";
    }

    /** The whole list, made from the rules, for those who can't or won't answer questions. */
    @GetMapping("/see-a-doctor")
    String seeADoctor(Model model, Locale locale) {
        Guide guide = live.in(locale).guide();
        boolean known = mandate.isKnown();
        model.addAttribute("known", known);
        model.addAttribute(
                "levels",
                Stream.of(Urgency.values())
                        // Another guide may have been published: then nothing here calms.
                        .filter(urgency -> known || urgency.isAtLeast(Urgency.ROUTINE))
                        .map(urgency ->
                                new LevelPart(
                                        urgency,
                                        guide.profile().level(urgency),
                                        rulesOf(guide, urgency)))
                        .toList());
        model.addAttribute("regions", List.copyOf(guide.regions().values()));
        return "see-a-doctor";
    }

    @GetMapping("/about")
    String about(Model model, Locale locale) {
        model.addAttribute("guide", live.in(locale).guide());
        return "about";
    }

    /**
     * For a browser that keeps no cookies, so that the check would begin again with each answer.
     */
    @GetMapping("/no-cookies")
    String noCookies() {
        return "no-cookies";
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("counting", learning.enabled());
        return "privacy";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "accessibility";
    }

    private static List<Rule.AdviceRule> rulesOf(Guide guide, Urgency urgency) {
        return guide.adviceRules().stream().filter(rule -> rule.advise() == urgency).toList();
    }
}

package org.galatea.desk.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.galatea.guide.Condition;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.guide.Rule;
import org.galatea.guide.Urgency;

/**
 * The questions of a guide, laid out in layers so that every arrow points down.
 *
 * <p>An arrow is left out where a longer way shows the same dependence.
 */
public final class FlowChart {

    private static final double HEIGHT = 44;
    private static final double LETTER = 7.6;
    private static final double LEAST_WIDTH = 90;

    static {
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final Guide guide;
    private final Map<String, Set<String>> behindFindings = new HashMap<>();
    private final Map<String, Set<String>> dependsOn = new LinkedHashMap<>();
    private final Set<String> emergencies;

    public FlowChart(Guide guide) {
        this.guide = guide;
        for (Rule.FindingRule rule : guide.findingRules()) {
            behindFindings
                    .computeIfAbsent(rule.finding(), _ -> new LinkedHashSet<>())
                    .addAll(questions(rule.when()));
        }
        for (Question question : guide.questionnaire().questions()) {
            dependsOn.put(question.id(), questions(question.askedWhen()));
        }
        emergencies =
                guide.adviceRules().stream()
                        .filter(rule -> rule.advise() == Urgency.EMERGENCY)
                        .flatMap(rule -> last(questions(rule.when())).stream())
                        .collect(Collectors.toSet());
    }

    /** The questions that a question depends on, directly or through findings. */
    public Set<String> dependsOn(String question) {
        return Set.copyOf(dependsOn.getOrDefault(question, Set.of()));
    }

    /** Whether an emergency can come up with the answer to this question. */
    public boolean emergencyAfter(String question) {
        return emergencies.contains(question);
    }

    /**
     * Draws it.
     *
     * @param path questions of a person's way, to be drawn bold; may be empty
     * @param notes small words below the names of some questions
     */
    public String svg(Set<String> path, Map<String, String> notes) {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(12));
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, 24.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 44.0);
        Map<String, ElkNode> nodes = new LinkedHashMap<>();
        for (String id : dependsOn.keySet()) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            int letters = Math.max(id.length(), notes.getOrDefault(id, "").length());
            node.setDimensions(Math.max(LEAST_WIDTH, letters * LETTER + 24), HEIGHT);
            nodes.put(id, node);
        }
        Map<ElkEdge, String[]> ends = new LinkedHashMap<>();
        dependsOn
                .keySet()
                .forEach(to ->
                        arrows(to)
                                .forEach(from ->
                                        ends.put(
                                                ElkGraphUtil.createSimpleEdge(
                                                        Objects.requireNonNull(nodes.get(from)),
                                                        nodes.get(to)),
                                                new String[] {from, to})));
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        StringBuilder svg = new StringBuilder();
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" class=\"flow-chart\" role=\"img\" aria-label=\"%d questions\">",
                        graph.getWidth(),
                        graph.getHeight(),
                        graph.getWidth(),
                        graph.getHeight(),
                        nodes.size()));
        ends.forEach((edge, end) ->
                svg.append(line(edge, path.contains(end[0]) && path.contains(end[1]))));
        nodes.forEach((id, node) ->
                svg.append(
                        box(
                                id,
                                node,
                                path.contains(id),
                                Objects.requireNonNull(notes.getOrDefault(id, "")))));
        return svg.append("</svg>").toString();
    }

    /** Direct dependences only: others are shown by the way over the questions between. */
    private List<String> arrows(String to) {
        Set<String> all = dependsOn(to);
        List<String> arrows = new ArrayList<>();
        for (String from : all) {
            boolean shownOtherwise =
                    all.stream()
                            .anyMatch(between ->
                                    !between.equals(from)
                                            && reaches(between, from, new HashSet<>()));
            if (!shownOtherwise) {
                arrows.add(from);
            }
        }
        return arrows;
    }

    private boolean reaches(String question, String goal, Set<String> seen) {
        return dependsOn(question).stream()
                .anyMatch(
                        next -> next.equals(goal) || (seen.add(next) && reaches(next, goal, seen)));
    }

    private static String line(ElkEdge edge, boolean bold) {
        StringBuilder points = new StringBuilder();
        for (ElkEdgeSection section : edge.getSections()) {
            points.append(point(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.append(point(bend.getX(), bend.getY()));
            }
            points.append(point(section.getEndX(), section.getEndY()));
        }
        return "<polyline class=\"flow-edge"
                + (bold ? " flow-path" : "")
                + "\" points=\""
                + points.toString().strip()
                + "\"/>";
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
    }

    /** Ids hold letters, digits and hyphens only, so they need no escaping. */
    private String box(String id, ElkNode node, boolean bold, String note) {
        return String.format(
                Locale.ROOT,
                "<g class=\"flow-question%s%s\"><title>%s</title><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"8\"/><text x=\"%.1f\" y=\"%.1f\">%s</text>%s</g>",
                emergencies.contains(id) ? " flow-emergency" : "",
                bold ? " flow-path" : "",
                escaped(guide.questionnaire().get(id).ask()),
                node.getX(),
                node.getY(),
                node.getWidth(),
                node.getHeight(),
                node.getX() + node.getWidth() / 2,
                node.getY() + node.getHeight() / 2 + (note.isEmpty() ? 5 : -3),
                id,
                note.isEmpty() ? "" : note(node, note));
    }

    private static String note(ElkNode node, String note) {
        return String.format(
                Locale.ROOT,
                "<text class=\"flow-note\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                node.getX() + node.getWidth() / 2,
                node.getY() + node.getHeight() / 2 + 14,
                escaped(note));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private Set<String> questions(Condition condition) {
        Set<String> questions =
                condition.questions().collect(Collectors.toCollection(LinkedHashSet::new));
        condition
                .findings()
                .forEach(finding ->
                        questions.addAll(behindFindings.getOrDefault(finding, Set.of())));
        return questions;
    }

    /** The one of some questions that is asked last. */
    private java.util.Optional<String> last(Set<String> questions) {
        return guide.questionnaire().questions().reversed().stream()
                .map(Question::id)
                .filter(questions::contains)
                .findFirst();
    }
}

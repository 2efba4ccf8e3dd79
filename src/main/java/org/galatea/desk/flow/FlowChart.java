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
import org.apache.commons.text.WordUtils;
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

    private static final double WIDTH = 208;
    private static final double LINE = 17;
    private static final double EDGE = 10;

    /** Room below for a note. */
    private static final double NOTE = 8;

    /** So many letters fit into a line of a box. */
    private static final int LETTERS = 27;

    /** So many lines of a question, and of when it is asked, show in its box. */
    private static final int LINES = 2;

    static {
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final Guide guide;
    private final Map<String, Set<String>> behindFindings = new HashMap<>();
    private final Map<String, Set<String>> dependsOn = new LinkedHashMap<>();
    private final Set<String> emergencies;
    private final Layout layout;

    /** Where everything stands; it is the same for every way through it. */
    private record Layout(
            double width, double height, Map<String, ElkNode> nodes, Map<ElkEdge, String[]> ends) {}

    /** What stands in the box of a question. */
    private record Box(List<String> ask, List<String> when) {
        double height(boolean emergency) {
            return 2 * EDGE + NOTE + LINE * (1 + ask.size() + when.size() + (emergency ? 1 : 0));
        }
    }

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
        layout = layout();
    }

    /** The questions that a question depends on, directly or through findings. */
    public Set<String> dependsOn(String question) {
        return Set.copyOf(dependsOn.getOrDefault(question, Set.of()));
    }

    /** Whether an emergency can come up with the answer to this question. */
    public boolean emergencyAfter(String question) {
        return emergencies.contains(question);
    }

    /** The questions that depend on a question, directly or through findings. */
    public Set<String> leadsTo(String question) {
        return dependsOn.entrySet().stream()
                .filter(other -> other.getValue().contains(question))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Layout layout() {
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
            node.setDimensions(
                    WIDTH,
                    contents(guide.questionnaire().get(id)).height(emergencies.contains(id)));
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
        return new Layout(graph.getWidth(), graph.getHeight(), nodes, ends);
    }

    /**
     * Draws it. Each box is a link to {@code #question-ID}.
     *
     * @param path questions of a person's way, to be drawn bold; may be empty
     * @param notes small words below some questions
     */
    public String svg(Set<String> path, Map<String, String> notes) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$.0f %2$.0f\""
                                + " width=\"%1$.0f\" height=\"%2$.0f\""
                                + " style=\"--flow-width: %1$.0fpx\" class=\"flow-chart\""
                                + " role=\"group\" aria-label=\"%3$d questions\">",
                        layout.width(),
                        layout.height(),
                        layout.nodes().size()));
        layout.ends()
                .forEach((edge, end) ->
                        svg.append(line(edge, path.contains(end[0]) && path.contains(end[1]))));
        layout.nodes().forEach((id, node) -> svg.append(box(id, node, path.contains(id), notes)));
        return svg.append("</svg>").toString();
    }

    /** Direct dependences only: others are shown by the way over the questions between. */
    private List<String> arrows(String to) {
        // In the order of the questions, so that the picture is the same each time.
        List<String> all = dependsOn.keySet().stream().filter(dependsOn(to)::contains).toList();
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
    private String box(String id, ElkNode node, boolean bold, Map<String, String> notes) {
        Question question = guide.questionnaire().get(id);
        boolean emergency = emergencies.contains(id);
        String when = String.join("; ", question.askedWhenLines());
        StringBuilder box = new StringBuilder();
        box.append(
                String.format(
                        Locale.ROOT,
                        "<a href=\"#question-%s\" class=\"flow-question%s%s\"><title>%s</title>"
                                + "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"8\"/>",
                        id,
                        emergency ? " flow-emergency" : "",
                        bold ? " flow-path" : "",
                        escaped(
                                when.isEmpty()
                                        ? question.ask()
                                        : question.ask() + " (" + when + ")"),
                        node.getX(),
                        node.getY(),
                        node.getWidth(),
                        node.getHeight()));
        double y = node.getY() + EDGE - 4;
        double x = node.getX() + EDGE;
        Box contents = contents(question);
        y = text(box, x, y + LINE, "flow-id", List.of(id));
        y = text(box, x, y, "flow-ask", contents.ask());
        y = text(box, x, y, "flow-when", contents.when());
        if (emergency) {
            text(box, x, y, "flow-alarm", List.of("! emergency"));
        }
        String note = notes.get(id);
        if (note != null) {
            text(box, x, node.getY() + node.getHeight() - NOTE, "flow-note", List.of(note));
        }
        return box.append("</a>").toString();
    }

    private static double text(
            StringBuilder into, double x, double y, String look, List<String> lines) {
        double at = y;
        for (String line : lines) {
            into.append(
                    String.format(
                            Locale.ROOT,
                            "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                            look,
                            x,
                            at,
                            escaped(line)));
            at += LINE;
        }
        return at;
    }

    private static Box contents(Question question) {
        return new Box(
                wrapped(question.ask()),
                question.askedWhenLines().isEmpty()
                        ? List.of()
                        : wrapped(when(String.join("; ", question.askedWhenLines()))));
    }

    private static String when(String lines) {
        return lines.startsWith("unless:") ? lines : "if " + lines;
    }

    /** The first lines of a text; what is cut off stands in the outline. */
    private static List<String> wrapped(String text) {
        List<String> lines =
                WordUtils.wrap(text, LETTERS, "\n", true).lines().limit(LINES + 1L).toList();
        if (lines.size() <= LINES) {
            return lines;
        }
        List<String> cut = new ArrayList<>(lines.subList(0, LINES));
        String last = cut.get(LINES - 1);
        cut.set(
                LINES - 1,
                last.substring(0, Math.min(last.length(), LETTERS - 2)).strip() + " \u2026");
        return cut;
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

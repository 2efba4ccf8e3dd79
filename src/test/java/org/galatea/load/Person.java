package org.galatea.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One person who answers at random, thinks before each answer, reads the advice and closes the tab.
 */
final class Person {

    private static final int MOST_STEPS = 30;

    private final Tab tab;
    private final RandomGenerator dice;
    private final Duration thought;
    private final Instant end;
    private final Tally tally;

    Person(
            HttpClient client,
            URI server,
            RandomGenerator dice,
            Duration thought,
            Instant end,
            Tally tally) {
        this.tab = new Tab(client, server);
        this.dice = dice;
        this.thought = thought;
        this.end = end;
        this.tally = tally;
    }

    /**
     * From the first page to the advice, or until the end, when all close their tabs; what goes
     * wrong is counted, not thrown.
     */
    void live() throws InterruptedException {
        try {
            tally.time(Tally.Kind.FIRST, () -> tab.open("/check"));
            if (dice.nextBoolean()) {
                tab.loadFiles("/check");
            }
            think();
            pressOnward();
            for (int step = 0; onward().isPresent() && Instant.now().isBefore(end); step++) {
                if (step == MOST_STEPS) {
                    throw new IOException("no advice after " + MOST_STEPS + " steps");
                }
                think();
                answer();
                pressOnward();
            }
            if (Instant.now().isBefore(end)) {
                if (page().all().noneMatch(element -> element.classes.contains("care-card"))) {
                    throw new IOException("no advice on the last page: " + page().words());
                }
                tally.finished();
                think();
            }
            tab.close();
        } catch (IOException | RuntimeException e) {
            tally.failed(e);
        }
    }

    private Element page() {
        return tab.page();
    }

    private Optional<Element> onward() {
        return page().all("vaadin-button").stream()
                .filter(button -> button.classes.contains("onward"))
                .findFirst();
    }

    /**
     * Presses the button and, as the real client does, tells the values of the fields that came.
     */
    private void pressOnward() throws IOException, InterruptedException {
        String before = heading();
        tally.time(Tally.Kind.STEP, () -> tab.send(Tab.click(onward().orElseThrow())));
        if (heading().equals(before)) {
            throw new IOException("the page did not change after: " + before);
        }
        List<Element> fields =
                page().all()
                        .filter(element ->
                                element.tag.startsWith("vaadin-checkbox")
                                        || element.tag.startsWith("vaadin-radio"))
                        .toList();
        if (!fields.isEmpty()) {
            tally.time(
                    Tally.Kind.OTHER,
                    () ->
                            tab.send(
                                    fields.stream()
                                            .map(field ->
                                                    Tab.event(
                                                            field,
                                                            field.tag.endsWith("group")
                                                                    ? "value-changed"
                                                                    : "checked-changed"))
                                            .toArray(ObjectNode[]::new)));
        }
    }

    private String heading() {
        return page().first("h1").map(Element::words).orElse("");
    }

    private void answer() throws IOException, InterruptedException {
        Optional<Element> text = page().first("vaadin-text-field");
        Optional<Element> many = page().first("vaadin-checkbox-group");
        Optional<Element> one = page().first("vaadin-radio-group");
        if (text.isPresent()) {
            String age = Integer.toString(dice.nextInt(18, 90));
            change(
                    Tab.set(text.get(), "value", Tab.JSON.getNodeFactory().stringNode(age)),
                    Tab.event(text.get(), "change"));
        } else if (many.isPresent()) {
            Element chosen = choice(many.get().all("vaadin-checkbox"));
            ArrayNode value = Tab.JSON.createArrayNode().add(chosen.value());
            change(Tab.set(many.get(), "value", value), Tab.event(many.get(), "value-changed"));
        } else if (one.isPresent()) {
            Element chosen = choice(one.get().all("vaadin-radio-button"));
            change(
                    Tab.set(
                            one.get(),
                            "value",
                            Tab.JSON.getNodeFactory().stringNode(chosen.value())),
                    Tab.event(one.get(), "value-changed"));
        }
    }

    private void change(ObjectNode... happened) throws IOException, InterruptedException {
        tally.time(Tally.Kind.OTHER, () -> tab.send(happened));
    }

    /** Mostly "None of these", so that most people are asked many questions. */
    private Element choice(List<Element> options) {
        return options.stream()
                .filter(option -> option.words().startsWith("None"))
                .filter(_ -> dice.nextInt(10) < 7)
                .findFirst()
                .orElseGet(() -> options.get(dice.nextInt(options.size())));
    }

    private void think() throws InterruptedException {
        long mean = thought.toMillis();
        Thread.sleep(mean / 2 + dice.nextLong(mean + 1));
    }
}

package org.galatea.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One element of the page as the browser would hold it. */
final class Element {

    final int id;
    final Set<String> classes = new HashSet<>();
    final List<Element> children = new ArrayList<>();
    final Map<String, JsonNode> properties = new HashMap<>();
    final Map<String, JsonNode> attributes = new HashMap<>();
    String tag = "";
    String text = "";
    boolean visible = true;

    Element(int id) {
        this.id = id;
    }

    /** This element and all that it holds, in reading order; without what is hidden. */
    Stream<Element> all() {
        return visible
                ? Stream.concat(Stream.of(this), children.stream().flatMap(Element::all))
                : Stream.empty();
    }

    List<Element> all(String wanted) {
        return all().filter(element -> element.tag.equals(wanted)).toList();
    }

    Optional<Element> first(String wanted) {
        return all().filter(element -> element.tag.equals(wanted)).findFirst();
    }

    String words() {
        StringBuilder words = new StringBuilder();
        all().map(element -> element.text).filter(part -> !part.isBlank()).forEach(words::append);
        return words.toString();
    }

    /** What the element stands for in its group of choices. */
    String value() {
        return properties.containsKey("value") ? properties.get("value").asString() : "";
    }
}

package org.galatea.fuzz;

import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes random values that a schema of the document allows. */
final class SchemaValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode document;
    private final RandomGenerator random;

    SchemaValues(JsonNode document, RandomGenerator random) {
        this.document = document;
        this.random = random;
    }

    JsonNode value(JsonNode schema) {
        if (schema.has("$ref")) {
            return value(document.at(schema.path("$ref").asString().substring(1)));
        }
        if (schema.has("oneOf")) {
            JsonNode choices = schema.path("oneOf");
            return value(choices.get(random.nextInt(choices.size())));
        }
        if (schema.has("enum")) {
            JsonNode values = schema.path("enum");
            return values.get(random.nextInt(values.size()));
        }
        return switch (schema.path("type").asString()) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer" ->
                    NODES.numberNode(
                            random.nextInt(
                                    schema.path("minimum").asInt(0),
                                    schema.path("maximum").asInt(1000) + 1));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.stringNode("x");
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        String required = schema.path("required").toString();
        int share = random.nextInt(1, 11);
        for (var property : schema.path("properties").properties()) {
            if (required.contains("\"" + property.getKey() + "\"") || random.nextInt(10) < share) {
                object.set(property.getKey(), value(property.getValue()));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = NODES.arrayNode();
        int size = schema.path("minItems").asInt(0) + (random.nextInt(3) == 0 ? 1 : 0);
        for (int i = 0; i < size * 4 && array.size() < size; i++) {
            JsonNode item = value(schema.path("items"));
            if (array.valueStream().noneMatch(item::equals)) {
                array.add(item);
            }
        }
        return array;
    }
}

package org.galatea.fuzz;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks responses against the document, stricter than it says: no field may be unknown to it. */
final class ResponseSchemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode components;
    private final Map<String, Schema> schemas = new HashMap<>();

    ResponseSchemas(JsonNode document) {
        components = document.path("components").deepCopy();
        for (JsonNode schema : components.path("schemas")) {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
    }

    /** What is wrong with a response. */
    List<String> faults(JsonNode schema, JsonNode body) {
        return schemas.computeIfAbsent(schema.toString(), _ -> of(schema)).validate(body).stream()
                .map(Object::toString)
                .toList();
    }

    private Schema of(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", components);
        return REGISTRY.getSchema(whole);
    }
}

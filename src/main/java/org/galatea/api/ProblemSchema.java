package org.galatea.api;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** What a fault looks like: RFC 9457, with every fault of the request. */
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema<?> problem(DocumentWords words) {
        Schema<?> problem = new JsonSchema().typesItem("object").description(words.of("Problem"));
        problem.addProperty("type", part(words, "Problem.type", "string").format("uri-reference"));
        problem.addProperty("title", part(words, "Problem.title", "string"));
        problem.addProperty("status", part(words, "Problem.status", "integer"));
        problem.addProperty("detail", part(words, "Problem.detail", "string"));
        problem.addProperty(
                "faults",
                part(words, "Problem.faults", "array")
                        .items(new JsonSchema().$ref("#/components/schemas/Fault")));
        problem.setRequired(List.of("type", "title", "status", "detail"));
        return problem;
    }

    static Schema<?> fault(DocumentWords words) {
        Schema<?> fault = new JsonSchema().typesItem("object").description(words.of("Fault"));
        fault.addProperty("pointer", part(words, "Fault.pointer", "string"));
        fault.addProperty("what", part(words, "Fault.what", "string"));
        fault.setRequired(List.of("pointer", "what"));
        return fault;
    }

    private static Schema<?> part(DocumentWords words, String key, String type) {
        return new JsonSchema().typesItem(type).description(words.of(key));
    }
}

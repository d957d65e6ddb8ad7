package org.gongjian.frame.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RoomTest
class ApiDocumentTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private JsonMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private JsonNode document = JsonMapper.shared().nullNode();

    @BeforeEach
    void anybodyMayReadIt() throws Exception {
        var answer = site.get().uri("/api/v1/openapi.json").exchange();
        assertThat(answer).hasStatusOk();
        document = json.readTree(answer.getResponse().getContentAsByteArray());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "openapi.json"), document.toPrettyString());
    }

    /** The client of the tests is generated from the snapshot, and whoever changes it sees what changes for programs. */
    @Test
    void theSnapshotIsTheDocument() throws Exception {
        Path snapshot = Path.of("src/test/resources/api/openapi.json");
        assertThat(json.readTree(Files.readString(snapshot)))
                .as("Look at the difference; where it is meant: cp target/openapi.json %s", snapshot)
                .isEqualTo(document);
    }

    @Test
    void itIsOpenApi31AndSaysHowToSignIn() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/components/securitySchemes/accessToken/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void everyOperationHasItsOwnNameAndAProblemForRefusals() {
        var names = new ArrayList<String>();
        for (JsonNode operation : operations()) {
            names.add(operation.path("operationId").asString());
            assertThat(operation.at("/responses/default/content").propertyNames())
                    .containsExactly("application/problem+json");
        }
        assertThat(names).doesNotHaveDuplicates().contains("registerGifts", "listGifts");
    }

    @Test
    void everyChangeAsksForAKeyAndShowsAnExampleOfItsBody() {
        var without = new ArrayList<String>();
        document.path("paths")
                .forEach(path -> path.forEachEntry((method, operation) -> {
                    if (!method.equals("get")) {
                        if (List.of("sendFiles", "sendImports")
                                .contains(operation.path("operationId").asString())) {
                            return;
                        }
                        assertThat(operation.path("parameters").findValuesAsString("name"))
                                .contains("Idempotency-Key");
                        if (operation.has("requestBody")
                                && operation.path("requestBody").findValue("example") == null) {
                            without.add(operation.path("operationId").asString());
                        }
                    }
                }));
        assertThat(without).isEmpty();
    }

    @Test
    void everyExampleCanBeRead() {
        int read = 0;
        for (HandlerMethod method : forPrograms()) {
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(RequestBody.class)) {
                    JsonNode example = example(
                            method.getMethod().getName(), method.getBeanType().getSimpleName());
                    assertThat(json.treeToValue(example, parameter.getParameterType()))
                            .isNotNull();
                    read++;
                }
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void idsAreTextsAndWhatMustBeThereIsRequired() {
        JsonNode details = document.at("/components/schemas/GiftDetails");
        assertThat(details.at("/properties/donor/format").asString()).isEqualTo("uuid");
        assertThat(details.at("/properties/purpose/$ref").asString()).endsWith("/Localized");
        assertThat(details.path("required").valueStream().map(JsonNode::asString))
                .contains("receiver", "lines")
                .doesNotContain("activity", "donor");
    }

    private List<HandlerMethod> forPrograms() {
        return routes.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().isAnnotationPresent(RestController.class))
                .toList();
    }

    private JsonNode example(String verb, String room) {
        return operations().stream()
                .filter(operation -> operation.path("operationId").asString().equals(verb + room.replace("Api", "")))
                .map(operation -> operation.path("requestBody").findValue("example"))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> operations() {
        var operations = new ArrayList<JsonNode>();
        document.path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }
}

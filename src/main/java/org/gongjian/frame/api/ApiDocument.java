package org.gongjian.frame.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface for programs, at {@code /api/v1/openapi.json}; anybody may read it. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String TOKEN = "accessToken";
    private static final String PROBLEM = "Problem";
    private static final String EXAMPLES = "api/examples/";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Version.class, Part.class);
    }

    @Bean
    ValuesInDocument valuesInDocument() {
        return new ValuesInDocument();
    }

    @Bean
    OpenApiCustomizer whatEveryAddressShares() {
        return document -> {
            document.info(new Info()
                    .title("Gongjian 共建")
                    .version("v1")
                    .description(
                            "The same verbs as the pages. Reading public records needs no token; a change needs one,"
                                    + " and an Idempotency-Key. A refusal is a problem (RFC 9457) in the language asked for;"
                                    + " records carry both their languages whatever is asked for.")
                    .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
            document.setServers(List.of(new Server().url("/")));
            document.getComponents()
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                    .addSchemas(PROBLEM, problem());
            document.addSecurityItem(new SecurityRequirement());
            document.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        };
    }

    @Bean
    OperationCustomizer whatEveryOperationShares(JsonMapper json) {
        return (operation, method) -> {
            String kind = kind(method);
            operation.setTags(List.of(kind));
            operation.setOperationId(method.getMethod().getName() + capital(kind));
            Stream.ofNullable(operation.getParameters())
                    .flatMap(List::stream)
                    .forEach(parameter -> parameter.setName(parameter.getName().replaceFirst("\\.value$", "")));
            recordsInAddress(operation, method);
            operation.addParametersItem(new Parameter()
                    .in("path")
                    .name("district")
                    .required(true)
                    .description("The district's short name, as in the addresses of its pages.")
                    .schema(Schemas.text()));
            if (takesKey(method)) {
                operation.addParametersItem(header(
                        IdempotencyFilter.KEY, "A new one for each change; the same one when it is sent again.", 64));
            }
            if (asksFor(Version.class, method)) {
                operation.addParametersItem(header(
                        "If-Match",
                        "The ETag of the record as you know it; its version alone, such as \"3\", will do.",
                        40));
            }
            if (asksFor(Part.class, method)) {
                operation.addParametersItem(
                        query(Part.AFTER, "The next of the part before; none for the first part.", Schemas.text()));
                operation.addParametersItem(
                        query(Part.LIMIT, "How many at most; " + Part.USUAL + " where nothing is said.", limit()));
            }
            operation.getResponses().addApiResponse("429", tooMany()).addApiResponse("default", refusal());
            addExample(operation, json);
            return operation;
        };
    }

    private static void addExample(Operation operation, JsonMapper json) {
        var example = new ClassPathResource(EXAMPLES + operation.getOperationId() + ".json");
        if (operation.getRequestBody() != null && example.exists()) {
            try {
                Object value = json.readValue(example.getContentAsString(StandardCharsets.UTF_8), Object.class);
                operation.getRequestBody().getContent().values().forEach(content -> content.setExample(value));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** The class GiftsApi is about gifts. */
    private static String kind(HandlerMethod method) {
        String name = method.getBeanType().getSimpleName().replaceFirst("Api$", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String capital(String kind) {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    }

    private static Parameter header(String name, String description, int longest) {
        Schema<?> schema = Schemas.text();
        schema.setMaxLength(longest);
        return new Parameter()
                .in("header")
                .name(name)
                .required(true)
                .description(description)
                .schema(schema);
    }

    /** In the address a record is one text. */
    private static void recordsInAddress(Operation operation, HandlerMethod method) {
        Stream.of(method.getMethod().getParameters())
                .filter(parameter -> parameter.getType().equals(RecordRef.class))
                .forEach(record -> operation.getParameters().stream()
                        .filter(parameter -> parameter.getName().equals(record.getName()))
                        .forEach(parameter -> parameter
                                .description("A kind of record and an id.")
                                .example("activity:0192f0c1-8a00-7000-8000-000000000002")
                                .schema(Schemas.text())));
    }

    private static boolean takesKey(HandlerMethod method) {
        PostMapping posted = method.getMethodAnnotation(PostMapping.class);
        return !method.hasMethodAnnotation(GetMapping.class)
                && (posted == null
                        || Stream.of(posted.path()).noneMatch(path -> path.endsWith(IdempotencyFilter.UPLOADS)));
    }

    private static boolean asksFor(Class<?> type, HandlerMethod method) {
        return Stream.of(method.getMethod().getParameterTypes()).anyMatch(type::equals);
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new Parameter()
                .in("query")
                .name(name)
                .required(false)
                .description(description)
                .schema(schema);
    }

    private static Schema<?> limit() {
        return Schemas.wholeNumber().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Part.MOST));
    }

    private static ApiResponse refusal() {
        return new ApiResponse()
                .description("Refused, and nothing was changed.")
                .content(new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(Schemas.reference(PROBLEM))));
    }

    private static ApiResponse tooMany() {
        return refusal()
                .description("Too many requests, by this account or from this address; nothing was changed.")
                .addHeaderObject(
                        "Retry-After",
                        new Header().description("After so many seconds.").schema(Schemas.wholeNumber()));
    }

    private static Schema<?> problem() {
        return Schemas.object()
                .addProperty("type", Schemas.text().description("Stays the same for the same reason."))
                .addProperty("title", Schemas.text())
                .addProperty("status", Schemas.wholeNumber())
                .addProperty("detail", Schemas.text().description("One sentence for people."))
                .addProperty("instance", Schemas.text())
                .addProperty(
                        "fields",
                        Schemas.object()
                                .additionalProperties(Schemas.text())
                                .description("The reason beside each field that is wrong."));
    }
}

package org.gongjian.giving.ventures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published schema of a 360Giving package, checked with the keywords it uses; one it does not know is an error, so that
 * nothing goes unchecked. A property the schema does not name is one too, although the standard would allow it.
 */
final class GivingSchema {

    private static final Set<String> WORDS = Set.of(
            "title",
            "description",
            "$schema",
            "$id",
            "$defs",
            "rollUp",
            "codelist",
            "openCodelist",
            "deprecated",
            "weight");
    private static final JsonNode PACKAGE = read("360-giving-package-schema.json");
    private static final JsonNode GRANT = read("360-giving-schema.json");

    private GivingSchema() {}

    static void check(JsonNode whole) {
        assertThat(fault(whole, PACKAGE, PACKAGE, "$")).isNull();
    }

    private static @Nullable String fault(JsonNode value, JsonNode schema, JsonNode root, String at) {
        if (schema.has("$ref")) {
            String ref = schema.get("$ref").asString();
            if (ref.startsWith("#/")) {
                return fault(value, root.at(ref.substring(1)), root, at);
            }
            assertThat(ref).endsWith("360-giving-schema.json");
            return fault(value, GRANT, GRANT, at);
        }
        for (String keyword : schema.propertyNames()) {
            String fault = WORDS.contains(keyword) ? null : fault(value, schema, root, at, keyword);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static @Nullable String fault(JsonNode value, JsonNode schema, JsonNode root, String at, String keyword) {
        JsonNode asks = schema.get(keyword);
        return switch (keyword) {
            case "type" -> isOf(value, asks) ? null : at + " is no " + asks;
            case "required" -> {
                for (JsonNode name : asks) {
                    if (!value.has(name.asString())) {
                        yield at + " lacks " + name;
                    }
                }
                yield null;
            }
            case "properties" -> {
                for (String name : value.propertyNames()) {
                    String fault = asks.has(name)
                            ? fault(value.get(name), asks.get(name), root, at + "." + name)
                            : at + " has " + name + ", which the standard does not know";
                    if (fault != null) {
                        yield fault;
                    }
                }
                yield null;
            }
            case "items" -> {
                for (int i = 0; i < value.size(); i++) {
                    String fault = fault(value.get(i), asks, root, at + "[" + i + "]");
                    if (fault != null) {
                        yield fault;
                    }
                }
                yield null;
            }
            case "oneOf" -> {
                int fitting = 0;
                for (JsonNode one : asks) {
                    fitting += fault(value, one, root, at) == null ? 1 : 0;
                }
                yield fitting == 1 ? null : at + " fits " + fitting + " of its forms";
            }
            case "minItems" -> value.size() >= asks.asInt() ? null : at + " is too short";
            case "minimum" -> value.decimalValue().compareTo(asks.decimalValue()) >= 0 ? null : at + " is too small";
            case "uniqueItems" ->
                value.valueStream().distinct().count() == value.size() ? null : at + " says one twice";
            case "pattern" ->
                !value.isString()
                                || Pattern.compile(asks.asString())
                                        .matcher(value.asString())
                                        .find()
                        ? null
                        : at + " is not like " + asks;
            case "enum" -> asks.valueStream().anyMatch(value::equals) ? null : at + " is none of " + asks;
            case "format" -> isLike(asks.asString(), value) ? null : at + " is no " + asks;
            default -> throw new AssertionError("the schema uses " + keyword + ", which this check does not know");
        };
    }

    private static boolean isOf(JsonNode value, JsonNode types) {
        return types.isArray()
                ? types.valueStream().anyMatch(type -> isOf(value, type))
                : switch (types.asString()) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isString();
                    case "number" -> value.isNumber();
                    case "integer" -> value.isIntegralNumber();
                    case "boolean" -> value.isBoolean();
                    case "null" -> value.isNull();
                    default -> throw new AssertionError("a type " + types);
                };
    }

    private static boolean isLike(String format, JsonNode value) {
        if (!format.equals("date-time") || !value.isString()) {
            return true;
        }
        try {
            return OffsetDateTime.parse(value.asString()) != null;
        } catch (DateTimeParseException other) {
            return false;
        }
    }

    private static JsonNode read(String name) {
        InputStream stream = Objects.requireNonNull(GivingSchema.class.getResourceAsStream("/360giving/" + name));
        return JsonMapper.shared().readTree(stream);
    }
}

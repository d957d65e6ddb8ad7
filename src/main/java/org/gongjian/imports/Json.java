package org.gongjian.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reasons and mappings as they are kept; a reason is said later, in the language of whoever reads it. */
final class Json {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Json() {}

    static String write(Reason reason) {
        return node(reason).toString();
    }

    static Reason read(String json) {
        return reason(JSON.readTree(json));
    }

    static String columns(Map<String, Integer> columns) {
        ObjectNode node = JSON.createObjectNode();
        columns.forEach(node::put);
        return node.toString();
    }

    static String mapping(Mapping mapping) {
        ObjectNode node = JSON.createObjectNode();
        node.put("sheet", mapping.sheet());
        node.put("header", mapping.header());
        node.set("columns", JSON.readTree(columns(mapping.columns())));
        return node.toString();
    }

    static Mapping mapping(String json) {
        JsonNode node = JSON.readTree(json);
        return new Mapping(
                node.path("sheet").intValue(), node.path("header").intValue(), columns(node.path("columns")));
    }

    static Map<String, Integer> columns(String json) {
        return columns(JSON.readTree(json));
    }

    private static Map<String, Integer> columns(JsonNode node) {
        Map<String, Integer> columns = new HashMap<>();
        node.forEachEntry((field, column) -> columns.put(field, column.intValue()));
        return columns;
    }

    private static ObjectNode node(Reason reason) {
        ObjectNode node = JSON.createObjectNode();
        node.put("code", reason.code());
        ArrayNode arguments = node.putArray("arguments");
        for (Object argument : reason.arguments()) {
            switch (argument) {
                case Integer number -> arguments.add(number);
                case Long number -> arguments.add(number);
                case Localized text -> arguments.addObject().set("text", JSON.readTree(text.json()));
                case Reason inner -> arguments.add(node(inner));
                default -> arguments.add(argument.toString());
            }
        }
        return node;
    }

    private static Reason reason(JsonNode node) {
        List<Object> arguments = new ArrayList<>();
        for (JsonNode argument : node.path("arguments")) {
            if (argument.isInt()) {
                arguments.add(argument.intValue());
            } else if (argument.isNumber()) {
                arguments.add(argument.longValue());
            } else if (argument.has("text")) {
                arguments.add(Localized.parse(argument.path("text").toString()));
            } else if (argument.has("code")) {
                arguments.add(reason(argument));
            } else {
                arguments.add(argument.stringValue());
            }
        }
        return new Reason(node.path("code").stringValue(), arguments);
    }
}

package org.gongjian.notices;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A reason as it lies in the database: its code, and each argument with its type. */
final class ReasonJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReasonJson() {}

    static String write(Reason reason) {
        return node(reason).toString();
    }

    static Reason read(String json) {
        return reason(JSON.readTree(json));
    }

    private static ObjectNode node(Reason reason) {
        ObjectNode node = JSON.createObjectNode().put("code", reason.code());
        var arguments = node.putArray("with");
        reason.arguments().forEach(argument -> arguments.add(argument(argument)));
        return node;
    }

    private static ObjectNode argument(Object argument) {
        ObjectNode node = JSON.createObjectNode();
        switch (argument) {
            case Localized text -> node.set("localized", JSON.readTree(text.json()));
            case Reason reason -> node.set("reason", node(reason));
            case Integer count -> node.put("count", count.longValue());
            case Long count -> node.put("count", count);
            case BigDecimal number -> node.put("number", number.toPlainString());
            case LocalDate day -> node.put("day", day.toString());
            case Instant at -> node.put("at", at.toString());
            default -> node.put("text", argument.toString());
        }
        return node;
    }

    private static Reason reason(JsonNode node) {
        List<Object> arguments = new ArrayList<>();
        node.path("with").forEach(argument -> arguments.add(value(argument)));
        return new Reason(node.path("code").asString(), arguments);
    }

    private static Object value(JsonNode node) {
        String type = node.propertyNames().iterator().next();
        JsonNode value = node.path(type);
        return switch (type) {
            case "localized" -> Localized.parse(value.toString());
            case "reason" -> reason(value);
            case "count" -> value.asLong();
            case "number" -> new BigDecimal(value.asString());
            case "day" -> LocalDate.parse(value.asString());
            case "at" -> Instant.parse(value.asString());
            default -> value.asString();
        };
    }
}

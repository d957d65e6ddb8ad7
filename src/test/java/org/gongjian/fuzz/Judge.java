package org.gongjian.fuzz;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with an answer; nothing where it is as it should be. */
final class Judge {

    private static final int LONGEST_HEAD = 8_192;

    private final JsonMapper json;

    Judge(JsonMapper json) {
        this.json = json;
    }

    List<String> faults(Asked asked, HttpResponse<byte[]> answer) {
        var faults = new ArrayList<String>();
        if (asked.what().endsWith(" district is not there") && answer.statusCode() < 400) {
            faults.add("answered for nobody");
        }
        if (answer.statusCode() >= 500) {
            faults.add("broke");
        } else if (answer.statusCode() >= 400) {
            refusal(asked, answer, faults);
        } else if (answer.body().length > 0) {
            try {
                json.readTree(answer.body());
            } catch (JacksonException unreadable) {
                faults.add("no JSON");
            }
        }
        return faults;
    }

    private void refusal(Asked asked, HttpResponse<byte[]> answer, List<String> faults) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            if (!isOfTheContainer(asked, answer)) {
                faults.add("a refusal as " + type);
            }
            return;
        }
        JsonNode problem = json.readTree(answer.body());
        String detail = problem.path("detail").asString("");
        if (problem.path("status").asInt() != answer.statusCode()) {
            faults.add("another status in the body");
        }
        if (!problem.path("type").asString("").startsWith("urn:gongjian:reason:")) {
            faults.add("no reason");
        }
        if (detail.isBlank()) {
            faults.add("nothing said");
        }
        List<String> said = Stream.concat(
                        Stream.of(detail), problem.path("fields").valueStream().map(JsonNode::asString))
                .toList();
        if (said.stream().anyMatch(Judge::isOfTheMachine)) {
            faults.add("speaks of the machine");
        }
        boolean chinese =
                answer.headers().firstValue("Content-Language").orElse("").equals("zh-CN");
        if (said.stream()
                        .anyMatch(sentence -> chinese
                                == sentence.replaceAll("“[^”]*”", "")
                                        .codePoints()
                                        .noneMatch(Character::isIdeographic))
                && !asked.what().contains("Language")) {
            faults.add("not in the reader’s language");
        }
    }

    /** An address that is none, or longer than a request's head may be, is refused before anything of ours is asked. */
    private static boolean isOfTheContainer(Asked asked, HttpResponse<byte[]> answer) {
        return answer.statusCode() == 400
                && (asked.address().contains("%") || asked.address().length() > LONGEST_HEAD)
                && !new String(answer.body(), StandardCharsets.UTF_8).contains("at org.");
    }

    private static boolean isOfTheMachine(String sentence) {
        return Stream.of("Exception", "org.", "java.", "SQL", "jackson", "violates", "constraint", "nested")
                .anyMatch(sentence::contains);
    }
}

package org.gongjian.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern REPLACED = Pattern.compile("<[a-z:]+\\s[^<>]*th:replace=[^<>]*>");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(?:if|unless|each|with)=");

    private static final Pattern FORM = Pattern.compile("<form\\b(?:\"[^\"]*\"|[^<>\"])*>");

    /** The token without which a form is refused is put in by {@code th:action}. */
    @Test
    void everyFormThatIsPostedHasItsToken() throws IOException {
        List<String> without = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                FORM.matcher(Files.readString(template))
                        .results()
                        .map(MatchResult::group)
                        .filter(form -> form.contains("method=\"post\"") && !form.contains("th:action="))
                        .forEach(form -> without.add(TEMPLATES.relativize(template) + ": " + form));
            }
        }
        assertThat(without).isEmpty();
    }

    /** Thymeleaf replaces first: a condition on the same element is never asked. It stands around it, or beside a th:insert. */
    @Test
    void nothingThatIsReplacedHasACondition() throws IOException {
        List<String> unheard = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                REPLACED.matcher(Files.readString(template))
                        .results()
                        .filter(element -> CONDITION.matcher(element.group()).find())
                        .forEach(element -> unheard.add(TEMPLATES.relativize(template) + ": " + element.group()));
            }
        }
        assertThat(unheard).isEmpty();
    }
}

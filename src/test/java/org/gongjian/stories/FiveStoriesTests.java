package org.gongjian.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.gongjian.operations.demo.DemoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every fact of the five stories, in a browser: a visitor who begins at a list of the district and follows links reads it in
 * Chinese and in English. What is counted is counted here once more from the rows; what was typed stands in one row only.
 */
@DemoTest
@Tag("browser")
class FiveStoriesTests {

    private static final int DESKTOP = 1280;
    private static final int NARROWEST = 360;
    private static final String ID = "[0-9a-f-]{36}";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Districts districts;

    @LocalServerPort
    private int port;

    private BrowserContext visitor;
    private Page page;
    private final Map<String, String> read = new HashMap<>();
    private final Map<String, List<Link>> links = new HashMap<>();

    @BeforeEach
    void aVisitorComes() {
        visitor = Chromium.browser().newContext(Chromium.still().setViewportSize(DESKTOP, 900));
        page = visitor.newPage();
    }

    @AfterEach
    void andLeaves() {
        visitor.close();
    }

    @ParameterizedTest(name = "story {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void everyFactStandsOnAPublicPageInBothLanguages(int story) {
        SoftAssertions facts = new SoftAssertions();
        for (StoryFact fact : StoryFact.of(story)) {
            String address = reached(fact.way());
            long figure = fact.counted().map(rows -> counted(fact, rows)).orElse(0L);
            for (String language : List.of("zh-CN", "en")) {
                facts.assertThat(words(address, language))
                        .as("%s: %s in %s", fact.name(), address, language)
                        .contains(fact.in(language, figure));
            }
        }
        facts.assertAll();
    }

    @ParameterizedTest(name = "story {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void whatWasTypedStandsInOneRowOnly(int story) {
        TypedTexts texts = Objects.requireNonNull(transaction.execute(status -> new TypedTexts(sql)));
        SoftAssertions facts = new SoftAssertions();
        for (StoryFact fact : StoryFact.of(story)) {
            fact.typed()
                    .ifPresent(text -> within(
                            fact,
                            () -> facts.assertThat(texts.rowsWith(text))
                                    .as("%s: %s", fact.name(), text)
                                    .hasSize(1)));
        }
        facts.assertAll();
    }

    private String reached(List<String> way) {
        String at = "";
        for (String step : way) {
            at = step.contains("*") ? linked(at, step) : step;
        }
        return at;
    }

    private String linked(String from, String address) {
        words(from, "zh-CN");
        String[] step = address.split("~", 2);
        String like =
                Arrays.stream(step[0].split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(ID));
        return Objects.requireNonNull(links.get(from)).stream()
                .filter(link -> link.address().matches(like)
                        && (step.length == 1 || link.words().contains(step[1])))
                .map(Link::address)
                .findFirst()
                .orElseThrow(() -> new AssertionError(from + " leads to no " + address));
    }

    /** What somebody reads there; each page is looked at once for what axe finds and for sideways scroll on a narrow phone. */
    private String words(String address, String language) {
        return read.computeIfAbsent(language + " " + address, key -> {
            String separator = address.contains("?") ? "&" : "?";
            var response = page.navigate("http://127.0.0.1:" + port + address + separator + "lang=" + language);
            assertThat(response.status()).as(address).isEqualTo(200);
            links.computeIfAbsent(address, any -> linksShown());
            Accessibility.check(page, "accessibility of " + address);
            page.setViewportSize(NARROWEST, 800);
            Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) over).intValue())
                    .as("sideways scroll of %s in %s", address, language)
                    .isZero();
            page.setViewportSize(DESKTOP, 900);
            return page.locator("main").textContent().replaceAll("\\s+", " ");
        });
    }

    private record Link(String address, String words) {}

    /** Read at once: the browser is asked over a pipe. */
    private List<Link> linksShown() {
        Object all = page.evaluate("""
                () => [...document.querySelectorAll('main a[href]')]
                  .map(link => [link.getAttribute('href'), link.innerText])
                """);
        List<Link> shown = new ArrayList<>();
        for (Object one : (List<?>) all) {
            List<?> link = (List<?>) one;
            String address = String.valueOf(link.getFirst()).replaceFirst("#.*", "");
            shown.add(new Link(address, String.valueOf(link.getLast())));
        }
        return shown;
    }

    private long counted(StoryFact fact, String rows) {
        long[] figure = new long[1];
        within(fact, () -> figure[0] = sql.sql(rows).query(Long.class).single());
        return figure[0];
    }

    private void within(StoryFact fact, Runnable reading) {
        CurrentDistrict.run(
                districts.bySlug(fact.district()).orElseThrow().id(),
                () -> transaction.executeWithoutResult(status -> reading.run()));
    }
}

package org.gongjian.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongjian.identity.security.FormToken;
import org.gongjian.operations.DemoLoader;
import org.gongjian.operations.DemoSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The demo's pages, as its people read them. */
@TestComponent
class DemoPages {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"#?]+)");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    private final MockMvcTester pages;
    private final DemoLoader demo;
    private final Map<String, Collection<String>> records = new HashMap<>();

    DemoPages(MockMvcTester pages, DemoLoader demo) {
        this.pages = pages;
        this.demo = demo;
    }

    /** Only now the rooms listen to each other: what is loaded earlier is heard by none of them. */
    @EventListener(ContextRefreshedEvent.class)
    void load() {
        demo.load();
    }

    DemoLoader demo() {
        return demo;
    }

    /** What somebody sends along who signed in with the password the demo shows. */
    Cookie signedIn(String userName) {
        DemoSignIn shown = demo.signIns().stream()
                .filter(signIn -> signIn.userName().equals(userName))
                .findFirst()
                .orElseThrow();
        MvcTestResult result = pages.post()
                .uri("/sign-in")
                .with(FormToken.sent())
                .param("userName", shown.userName())
                .param("password", shown.password())
                .param("next", shown.address())
                .exchange();
        assertThat(result).hasStatus(303).hasRedirectedUrl(shown.address());
        return Objects.requireNonNull(result.getResponse().getCookie("gongjian"));
    }

    MvcTestResult open(@Nullable Cookie session, String path, String language) {
        var request = pages.get().uri(path).header("Accept-Language", language);
        return (session == null ? request : request.cookie(session)).exchange();
    }

    /** What stands on a page, without its marks. */
    String text(@Nullable Cookie session, String path, String language) {
        return TAG.matcher(body(session, path, language)).replaceAll("");
    }

    /** The first page linked from another whose address matches. */
    String linked(String from, String address) {
        return links(null, from).stream()
                .filter(link -> link.matches(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError(from + " leads to no " + address));
    }

    Set<String> links(@Nullable Cookie session, String path) {
        return LINK.matcher(body(session, path, "zh-CN"))
                .results()
                .map(link -> link.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As {@link #findRecords}, from the first time it was asked. */
    Collection<String> records(String district) {
        return records.computeIfAbsent(district, this::findRecords);
    }

    /**
     * Every page with an id in its address that the public finds in a district without signing in, beginning at its front door.
     * Each was opened, and is there.
     */
    Collection<String> findRecords(String district) {
        Set<String> seen = new TreeSet<>(Set.of("/" + district));
        Set<String> fresh = seen;
        while (!fresh.isEmpty()) {
            Set<String> found = fresh.stream()
                    .flatMap(path -> links(null, path).stream())
                    .filter(link ->
                            link.startsWith("/" + district + "/") && !link.contains(".atom") && !link.contains("/me/"))
                    .filter(link -> !seen.contains(link))
                    .collect(Collectors.toCollection(TreeSet::new));
            seen.addAll(found);
            fresh = found;
        }
        return seen.stream()
                .filter(path -> path.matches(".*/[0-9a-f-]{36}(/.*)?"))
                .toList();
    }

    private String body(@Nullable Cookie session, String path, String language) {
        MvcTestResult result = open(session, path, language);
        assertThat(result.getResponse().getStatus()).as(path).isEqualTo(200);
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }
}

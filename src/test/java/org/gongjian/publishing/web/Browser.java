package org.gongjian.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody's browser without scripts: opens pages, fills in the form a page has, and sends it. */
final class Browser {

    private final MockMvcTester pages;
    private final TestSessions sessions;
    private final String district;
    private final @Nullable TestAccount account;
    private final String lang;

    Browser(MockMvcTester pages, TestSessions sessions, String district, @Nullable TestAccount account, String lang) {
        this.pages = pages;
        this.sessions = sessions;
        this.district = district;
        this.account = account;
        this.lang = lang;
    }

    MvcTestResult get(String path) {
        var request = pages.get().uri(address(path)).header("Accept-Language", lang);
        return (account == null ? request : request.cookie(sessions.of(account))).exchange();
    }

    Document open(String path) {
        MvcTestResult result = get(path);
        assertThat(result).as(path).hasStatusOk();
        return parse(result);
    }

    MvcTestResult post(String path, Map<String, List<String>> fields) {
        var request = pages.post().uri(address(path)).header("Accept-Language", lang);
        if (account != null) {
            request = request.cookie(sessions.of(account));
        }
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue().toArray(String[]::new));
        }
        return request.with(FormToken.sent()).exchange();
    }

    /** Sends the form of a page with some fields typed into; answers where it leads. */
    String send(String path, Map<String, String> typed) {
        Element form = open(path).expectFirst("main form[method=post]");
        Map<String, List<String>> fields = fields(form);
        typed.forEach((name, value) -> fields.put(name, List.of(value)));
        return leads(post(form.attr("action"), fields));
    }

    static String leads(MvcTestResult result) {
        assertThat(result).as(() -> parse(result).text()).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    static Document parse(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    static Map<String, List<String>> fields(Element form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            String value =
                    field.hasAttr("checked") || !field.attr("type").matches("checkbox|radio") ? field.val() : null;
            if (value != null && !field.attr("name").equals("_csrf")) {
                fields.computeIfAbsent(field.attr("name"), name -> new ArrayList<>())
                        .add(value);
            }
        }
        return fields;
    }

    private String address(String path) {
        return path.startsWith("/") ? path : "/" + district + (path.isEmpty() ? "" : "/" + path);
    }
}

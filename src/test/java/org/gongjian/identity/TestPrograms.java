package org.gongjian.identity;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongjian.identity.accounts.AccessTokenId;
import org.gongjian.identity.accounts.AccessTokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs of tests: they come with the access token of somebody, and with a new key for each change. */
@TestComponent
public class TestPrograms {

    private final AccessTokens tokens;
    private final JsonMapper json;
    private final Map<AccountId, String> secrets = new ConcurrentHashMap<>();

    TestPrograms(AccessTokens tokens, JsonMapper json) {
        this.tokens = tokens;
        this.json = json;
    }

    public String secret(Actor actor) {
        AccountId account = actor.accountId();
        if (account == null) {
            throw new IllegalArgumentException("only people have tokens");
        }
        return secrets.computeIfAbsent(
                account,
                whose -> tokens.issue(actor, AccessTokenId.next(), "test", 30, false)
                        .secret());
    }

    public MockMvcTester.MockMvcRequestBuilder get(MockMvcTester site, Actor actor, String path) {
        return as(site.get().uri(path), actor);
    }

    /** A change of a record, or a new one. */
    public MockMvcTester.MockMvcRequestBuilder change(
            MockMvcTester site, HttpMethod method, Actor actor, String path, Object body) {
        return as(site.method(method).uri(path), actor)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body instanceof String written ? written : json.writeValueAsString(body));
    }

    public JsonNode read(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private MockMvcTester.MockMvcRequestBuilder as(MockMvcTester.MockMvcRequestBuilder request, Actor actor) {
        return actor.isSignedIn() ? request.header(HttpHeaders.AUTHORIZATION, "Bearer " + secret(actor)) : request;
    }
}

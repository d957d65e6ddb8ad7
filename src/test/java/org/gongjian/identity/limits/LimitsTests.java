package org.gongjian.identity.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongjian.RoomTest;
import org.gongjian.district.Reason;
import org.gongjian.frame.OwnRequests;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.gongjian.identity.security.FormToken;
import org.gongjian.people.KeyedHash;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class LimitsTests {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    private Buckets buckets;

    @Autowired
    private KeyedHash hashes;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private OwnRequests own;

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final String address = "203.0.113." + ADDRESSES.incrementAndGet();
    private final TestDistrict here;

    LimitsTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
    }

    @Test
    void whatIsOneTooManyIsToldWhyAndWhenAgain() throws Exception {
        Filter filter = filter(Map.of("page", new Limit(2, Duration.ofMinutes(10))));
        assertThat(ask(filter, "GET", "/hunchun").getStatus()).isEqualTo(200);
        assertThat(ask(filter, "GET", "/hunchun/gifts").getStatus()).isEqualTo(200);
        MockHttpServletResponse refused = ask(filter, "GET", "/hunchun");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isIn("299", "300");
        assertThat(refused.getContentAsString()).isEqualTo("identity.limit.address.minutes[2, 10, 5]");
        assertThat(meters.get("gongjian.limits.refused")
                        .tags("kind", "page", "by", "address")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatIsCountedBeforeTheChainIsCountedOnce() throws Exception {
        LimitFilters filters = filters(Map.of("form", new Limit(2, Duration.ofHours(1))));
        Filter filter = chained(filters);
        for (int times = 0; times < 2; times++) {
            MockHttpServletRequest request = request("POST", "/hunchun/gifts");
            assertThat(filters.allowByAddress(request)).isTrue();
            assertThat(filters.allowByAddress(request)).isTrue();
            assertThat(answer(filter, request).getStatus()).isEqualTo(200);
        }
        MockHttpServletRequest third = request("POST", "/hunchun/gifts");
        assertThat(filters.allowByAddress(third)).isFalse();
        assertThat(answer(filter, third).getStatus()).isEqualTo(429);
    }

    @Test
    void kindsAreCountedApartAndAssetsNotAtAll() throws Exception {
        Filter filter =
                filter(Map.of("page", new Limit(1, Duration.ofHours(1)), "form", new Limit(1, Duration.ofHours(1))));
        ask(filter, "GET", "/hunchun");
        assertThat(ask(filter, "POST", "/hunchun/gifts").getStatus()).isEqualTo(200);
        assertThat(ask(filter, "GET", "/assets/tokens.css").getStatus()).isEqualTo(200);
        assertThat(ask(filter, "GET", "/hunchun").getStatus()).isEqualTo(429);
    }

    @Test
    void whatTheProcessAsksOfItselfIsCountedForNobodyAndCannotBeForged() throws Exception {
        Filter filter = filter(Map.of("page", new Limit(1, Duration.ofHours(1))));
        for (int times = 0; times < 5; times++) {
            assertThat(ask(filter, "GET", "/hunchun", own.secret()).getStatus()).isEqualTo(200);
        }
        assertThat(ask(filter, "GET", "/hunchun").getStatus()).isEqualTo(200);
        assertThat(ask(filter, "GET", "/hunchun", "0".repeat(64)).getStatus()).isEqualTo(429);
    }

    @Test
    void aKindWithoutALimitIsNotCounted() throws Exception {
        Filter filter = filter(Map.of());
        assertThat(ask(filter, "GET", "/hunchun").getStatus()).isEqualTo(200);
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void noAddressLiesInTheDatabase() throws Exception {
        ask(filter(Map.of("sign-in", new Limit(5, Duration.ofHours(1)))), "POST", "/sign-in");
        List<String> keys = transaction.execute(status ->
                jdbc.sql("select id from rate_limit").query(String.class).list());
        assertThat(keys)
                .anyMatch(key -> key.matches("sign-in address [0-9a-f]{64}"))
                .noneMatch(key -> key.contains(address));
    }

    @Test
    void tooManySignInsFromOneAddressGetAPageInTheReadersLanguage() throws Exception {
        MvcTestResult last = signIn();
        for (int tries = 1; last.getResponse().getStatus() != 429 && tries <= 200; tries++) {
            last = signIn();
        }
        assertThat(last)
                .hasStatus(429)
                .containsHeader("Retry-After")
                .containsHeader("Content-Security-Policy")
                .bodyText()
                .contains("您所在的网络在短时间内发来的请求过多：这类请求每 10 分钟最多 150 次。");
        assertThat(site.post().uri("/sign-in?lang=en").header("X-Forwarded-For", address))
                .hasStatus(429)
                .bodyText()
                .contains("Too many requests of this kind came from your network", "Wait ");
    }

    @Test
    void programsAreToldHowMuchIsLeft() {
        var request = programs.get(site, here.coordinator(), "/api/v1/" + here.slug() + "/places");
        assertThat(request)
                .hasStatusOk()
                .hasHeader("RateLimit-Policy", "\"api-read\";q=100000;w=60")
                .headers()
                .hasValue("RateLimit", "\"api-read\";r=99999");
    }

    private MvcTestResult signIn() {
        return site.post()
                .uri("/sign-in")
                .with(FormToken.sent())
                .header("X-Forwarded-For", address)
                .exchange();
    }

    private Filter filter(Map<String, Limit> byAddress) {
        return chained(filters(byAddress));
    }

    private LimitFilters filters(Map<String, Limit> byAddress) {
        var settings = new LimitSettings(Map.of(), byAddress, List.of("127.0.0.1"));
        var beans = new StaticListableBeanFactory(Map.of("meters", meters));
        var limits = new Limits(settings, buckets, hashes, beans.getBeanProvider(MeterRegistry.class));
        return new LimitFilters(limits, actors, own);
    }

    private static Filter chained(LimitFilters filters) {
        return filters.byAddress((status, reason, request, response) -> write(reason, response));
    }

    private static void write(Reason reason, HttpServletResponse response) throws IOException {
        response.setStatus(429);
        response.getWriter().write(reason.code() + reason.arguments());
    }

    private MockHttpServletResponse ask(Filter filter, String method, String path)
            throws ServletException, IOException {
        return ask(filter, method, path, "");
    }

    private MockHttpServletResponse ask(Filter filter, String method, String path, String secret)
            throws ServletException, IOException {
        MockHttpServletRequest request = request(method, path);
        request.addHeader(OwnRequests.HEADER, secret);
        return answer(filter, request);
    }

    private MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        return request;
    }

    private static MockHttpServletResponse answer(Filter filter, MockHttpServletRequest request)
            throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}

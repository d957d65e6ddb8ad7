package org.gongjian.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.CardId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.cards.IssueCard;
import org.gongjian.identity.cards.VolunteerCards;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every route as everybody. A route without a line in the table fails, and so does a line without a route. */
@RoomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationMatrixTests {

    /** What a page's script sends, and not a form. */
    private static final Set<String> STEPS = Set.of("/roll/steps", "/{district}/visits/{point}/steps");

    private static final Matrix MATRIX = Matrix.read();

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    private final AskingPrograms programs;
    private final List<Route> routes;
    private final Sampled here;
    private final Sampled there;
    private final CardId card = CardId.next();

    /** Programs change records of their own, so that pages find theirs as they were. */
    private final Supplier<Sampled> hereForPrograms;

    private final Supplier<Sampled> thereForPrograms;
    private final Map<TestAccount, Cookie> begun = new HashMap<>();
    private final Map<TestAccount, Cookie> begunByCard = new HashMap<>();
    private final Supplier<Sampled> another;

    AuthorizationMatrixTests(
            @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping,
            @Autowired TestGifts districts,
            @Autowired AutowireCapableBeanFactory beans,
            @Autowired VolunteerCards cards) {
        programs = beans.createBean(AskingPrograms.class);
        routes = Route.all(requestMappingHandlerMapping);
        another = () -> Sampled.hunchun(districts, beans);
        here = another.get();
        there = another.get();
        TestDistrict district = here.district();
        district.run(() -> cards.issue(
                district.officer(),
                new IssueCard(
                        card,
                        district.partner(),
                        district.account(Role.VOLUNTEER).person())));
        hereForPrograms = SingletonSupplier.of(another);
        thereForPrograms = SingletonSupplier.of(another);
    }

    @Test
    void everyRouteAnswersEverybodyAsTheTableSays() {
        List<String> differing = new ArrayList<>();
        for (Route route : routes) {
            String expected = Matrix.line(route, MATRIX.lines().getOrDefault(route, List.of("no line")));
            String found = Matrix.line(route, outcomes(route));
            if (!found.equals(expected)) {
                differing.add("expected " + expected + "\n   found " + found);
            }
        }
        if (!differing.isEmpty()) {
            fail("authorization-matrix.csv differs. Where what was found is right, put it into the table:\n"
                    + String.join("\n", differing));
        }
    }

    @Test
    void everyLineOfTheTableHasItsRoute() {
        assertThat(MATRIX.lines().keySet()).isSubsetOf(routes);
    }

    @Test
    void everyVariableOfARouteHasASample() {
        TreeSet<String> missing = new TreeSet<>();
        routes.forEach(route -> missing.addAll(route.keys()));
        missing.removeAll(here.ids().keySet());
        assertThat(missing)
                .as("variables no SampleIds answers for; add them to the room's")
                .isEmpty();
    }

    @Test
    void nobodyReachesARecordOfAnotherDistrictThroughTheirOwn() {
        // Neither records nor accounts that the other tests have changed.
        Sampled home = another.get();
        Sampled abroad = another.get();
        List<String> reached = new ArrayList<>();
        for (Route route : routes) {
            if (route.isOfADistrict() && route.keys().stream().anyMatch(this::isId)) {
                for (Role role : Role.values()) {
                    Outcome outcome =
                            Outcome.of(ask(route, home, home.district().slug(), abroad.ids(), role));
                    if (outcome == Outcome.THROUGH) {
                        reached.add(role + " " + route);
                    }
                }
            }
        }
        assertThat(reached).isEmpty();
    }

    private List<String> outcomes(Route route) {
        Sampled home = route.isForPrograms() ? hereForPrograms.get() : here;
        Sampled abroad = route.isForPrograms() ? thereForPrograms.get() : there;
        List<String> cells = new ArrayList<>();
        cells.add(Outcome.of(ask(route, home, home, null)).toString());
        for (Role role : Role.values()) {
            Outcome own = Outcome.of(ask(route, home, home, role));
            Outcome foreign = route.isOfADistrict() ? Outcome.of(ask(route, home, abroad, role)) : own;
            cells.add(Matrix.cell(own, foreign));
        }
        Outcome own = Outcome.of(askByCard(route, home.district().slug(), home.ids()));
        Outcome foreign = route.isOfADistrict()
                ? Outcome.of(askByCard(route, abroad.district().slug(), abroad.ids()))
                : own;
        cells.add(Matrix.cell(own, foreign));
        return cells;
    }

    /** Somebody of one district asks for the records of another, or of their own. */
    private MvcTestResult ask(Route route, Sampled home, Sampled asked, @Nullable Role role) {
        return ask(route, home, asked.district().slug(), asked.ids(), role);
    }

    private MvcTestResult ask(Route route, Sampled home, String slug, Map<String, String> ids, @Nullable Role role) {
        if (route.isForPrograms()) {
            return programs.ask(
                    route, slug, ids, role == null ? null : home.district().actor(role));
        }
        URI address = URI.create(route.address(slug, ids));
        if (role == null) {
            return sent(route, request(route, address));
        }
        TestAccount account = home.district().account(role);
        return askSignedIn(route, address, begun, account, () -> sessions.of(account));
    }

    /** The volunteer, signed in with a printed card; to the doors for programs a session opens nothing. */
    private MvcTestResult askByCard(Route route, String slug, Map<String, String> ids) {
        TestAccount account = here.district().account(Role.VOLUNTEER);
        return askSignedIn(
                route,
                URI.create(route.address(slug, ids)),
                begunByCard,
                account,
                () -> sessions.byCard(account, card));
    }

    /**
     * In a session that was begun before, as beginning one takes longer than most answers. What is sent in a district may end it:
     * whoever is sent to the sign-in comes once more, in a new one.
     */
    private MvcTestResult askSignedIn(
            Route route, URI address, Map<TestAccount, Cookie> earlier, TestAccount account, Supplier<Cookie> signIn) {
        Cookie session = earlier.get(account);
        if (session != null && route.isOfADistrict()) {
            MvcTestResult result = sent(route, request(route, address).cookie(session));
            if (Outcome.of(result) != Outcome.SIGN_IN) {
                return result;
            }
        }
        Cookie fresh = signIn.get();
        if (route.isOfADistrict()) {
            earlier.put(account, fresh);
        } else {
            earlier.remove(account);
        }
        return sent(route, request(route, address).cookie(fresh));
    }

    private MockMvcRequestBuilder request(Route route, URI address) {
        return pages.method(HttpMethod.valueOf(route.method())).uri(address);
    }

    private static MvcTestResult sent(Route route, MockMvcRequestBuilder request) {
        if (!route.method().equals("GET")) {
            request.with(FormToken.sent());
        }
        if (STEPS.stream().anyMatch(route.pattern()::endsWith)) {
            request.contentType(MediaType.APPLICATION_JSON).content("{\"steps\": []}");
        }
        return request.asyncExchange();
    }

    /** Words such as a list's name are the same in every district. */
    private boolean isId(String key) {
        return !Objects.equals(here.ids().get(key), there.ids().get(key));
    }
}

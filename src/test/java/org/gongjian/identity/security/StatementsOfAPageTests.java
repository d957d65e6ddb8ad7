package org.gongjian.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.Statements;
import org.gongjian.district.signals.Signals;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a request asks the database before it asks for the page's own records. */
@RoomTest
class StatementsOfAPageTests {

    @Autowired
    private MockMvcTester pages;

    private final TestDistrict here;
    private final Cookie session;

    StatementsOfAPageTests(
            @Autowired TestAccounts accounts, @Autowired TestSessions sessions, @Autowired Signals signals) {
        here = accounts.aDistrict();
        session = sessions.of(here.account(Role.COORDINATOR));
        await().until(signals::areHeard);
    }

    @Test
    void aVisitorsPageAsksForItsRecordsAndNothingElse() {
        get(null);
        assertThat(asked(null)).noneMatch(StatementsOfAPageTests::isOfTheFrame);
    }

    @Test
    void aPageOfSomebodySignedInAsksWhatTheyMayDoAndNothingElse() {
        get(session);
        assertThat(asked(session).stream().filter(StatementsOfAPageTests::isOfTheFrame))
                .hasSize(3)
                .anyMatch(sql -> sql.contains("from account_district"))
                .anyMatch(sql -> sql.contains("from mandate join"))
                .anyMatch(sql -> sql.contains("from notice_recipient"));
    }

    private List<String> asked(@Nullable Cookie as) {
        return Statements.of(() -> get(as));
    }

    private void get(@Nullable Cookie as) {
        var request = pages.get().uri("/" + here.slug() + "/programmes");
        if (as != null) {
            request.cookie(as);
        }
        assertThat(request).hasStatusOk();
    }

    private static boolean isOfTheFrame(String sql) {
        return List.of("spring_session", "account", "mandate", "from district", "from area", "pg_notify").stream()
                .anyMatch(sql::contains);
    }
}

package org.gongjian.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.NewId;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.CardId;
import org.gongjian.identity.DelegationId;
import org.gongjian.identity.Role;
import org.gongjian.identity.Senders;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.factors.FactorDemands;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RoomTest
class QuickSendersTests {

    @Autowired
    private Senders senders;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private FactorDemands demands;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester pages;

    private final TestDistrict here;
    private final TestAccount volunteer;

    QuickSendersTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
        volunteer = here.account(Role.VOLUNTEER);
    }

    @Test
    void whoIsSignedInAndSendsAFormOfOursIsToldAtOnce() {
        assertThat(sender(form(sessions.of(volunteer)))).contains(volunteer.id());
    }

    @Test
    void aFormWithoutItsTokenIsNobodys() {
        MockHttpServletRequest without = form(sessions.of(volunteer));
        without.removeParameter("_csrf");
        assertThat(sender(without)).isEmpty();
        Cookie session = sessions.of(volunteer);
        MockHttpServletRequest another = form(session);
        another.setCookies(session, new Cookie("csrf", "another-token-altogether"));
        assertThat(sender(another)).isEmpty();
    }

    @Test
    void withoutASessionThatHoldsNobodyIsTold() {
        assertThat(sender(form(new Cookie("gongjian", "bm9uZQ==")))).isEmpty();
        Cookie left = sessions.of(volunteer);
        pages.post().uri("/sign-out").cookie(left).with(FormToken.sent()).exchange();
        assertThat(sender(form(left))).isEmpty();
        Cookie old = sessions.of(volunteer);
        clock.advance(Duration.ofMinutes(31));
        assertThat(sender(form(old))).isEmpty();
    }

    @Test
    void whoActsForAnotherOrCameByACardGoesThroughTheChain() {
        assertThat(sender(form(sessions.acting(volunteer, new DelegationId(NewId.uuid())))))
                .isEmpty();
        assertThat(sender(form(sessions.byCard(volunteer, new CardId(NewId.uuid())))))
                .isEmpty();
    }

    @Test
    void whoLacksADemandedSecondFactorGoesThroughTheChain() {
        here.run(() -> demands.change(here.officer(), Set.of(Role.EDITOR), 0));
        assertThat(sender(form(sessions.of(here.account(Role.EDITOR))))).isEmpty();
        assertThat(sender(form(sessions.of(volunteer)))).contains(volunteer.id());
    }

    @Test
    void useKeepsTheSessionAlive() {
        Cookie session = sessions.of(volunteer);
        for (int times = 0; times < 3; times++) {
            clock.advance(Duration.ofMinutes(20));
            assertThat(sender(form(session))).contains(volunteer.id());
        }
    }

    private Optional<AccountId> sender(MockHttpServletRequest form) {
        return here.within(() -> senders.of(form));
    }

    private MockHttpServletRequest form(Cookie session) {
        var form = new MockHttpServletRequest("POST", "/" + here.slug() + "/activities/" + NewId.uuid() + "/sign-ups");
        form.setCookies(session);
        return FormToken.sent().postProcessRequest(form);
    }
}

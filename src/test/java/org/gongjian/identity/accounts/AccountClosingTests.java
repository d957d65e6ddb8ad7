package org.gongjian.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actors;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Closing one's own account. */
@RoomTest
class AccountClosingTests {

    @Autowired
    private AccountClosing closing;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Actors actors;

    @Autowired
    private TestAccounts accounts;

    private final TestDistrict here;

    AccountClosingTests(@Autowired TestAccounts accounts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
    }

    @Test
    void nobodySignsInAgainAndEveryRoleHasEnded() {
        TestAccount editor = here.account(Role.EDITOR);

        here.run(() -> closing.close(editor.actor(), TestAccounts.PASSWORD));

        assertThat(signIns.signIn(editor.userName(), TestAccounts.PASSWORD)).isEmpty();
        assertThat(here.within(() -> actors.of(editor.id())).mandates()).isEmpty();
    }

    @Test
    void theRolesInOtherDistrictsEndToo() {
        TestAccount editor = here.account(Role.EDITOR);
        TestDistrict there = accounts.aDistrict();
        accounts.alsoIn(there.district(), editor.id());

        here.run(() -> closing.close(editor.actor(), TestAccounts.PASSWORD));

        assertThat(signIns.signIn(editor.userName(), TestAccounts.PASSWORD)).isEmpty();
        assertThat(there.within(() -> actors.of(editor.id())).mandates()).isEmpty();
    }

    @Test
    void aWrongPasswordClosesNothing() {
        TestAccount editor = here.account(Role.EDITOR);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> closing.close(editor.actor(), "something else")))
                .satisfies(why -> assertThat(why.fields()).containsKey("password"));

        assertThat(signIns.signIn(editor.userName(), TestAccounts.PASSWORD)).isPresent();
    }

    @Test
    void theLastOfficerOfADistrictStays() {
        TestAccount officer = here.account(Role.DISTRICT_OFFICER);

        assertThat(here.within(() -> closing.mayClose(officer.actor())).isAllowed())
                .isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> closing.close(officer.actor(), TestAccounts.PASSWORD)))
                .satisfies(why -> assertThat(why.reason().code()).isEqualTo("identity.mandate.last-officer"));
        assertThat(signIns.signIn(officer.userName(), TestAccounts.PASSWORD)).isPresent();
    }
}

package org.gongjian.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.AuthorName;
import org.gongjian.audit.AuthorNames;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Refused;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class SignInsTests {

    private static final String WRONG = "not the password";

    @Autowired
    private SignIns signIns;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private AuthorNames names;

    @Autowired
    private TestAccounts testAccounts;

    @Autowired
    private TestClock clock;

    private final TestDistrict here;
    private final TestAccount somebody;

    SignInsTests(@Autowired TestAccounts testAccounts) {
        here = testAccounts.aDistrict();
        somebody = here.account(Role.EDITOR);
    }

    @Test
    void theRightPasswordSignsInAndLeavesALine() {
        assertThat(signIn(TestAccounts.PASSWORD)).isTrue();
        assertThat(signIns.signIn("  " + somebody.userName().toUpperCase(Locale.ROOT), TestAccounts.PASSWORD))
                .isPresent();
        assertThat(verbsIn(here.district().id())).containsExactly("signed-in", "signed-in");
    }

    @Test
    void anUnknownNameIsRefusedLikeAWrongPassword() {
        assertThat(signIns.signIn("nobody", TestAccounts.PASSWORD)).isEmpty();
        assertThat(signIn(WRONG)).isFalse();
    }

    @Test
    void theFifthFailureClosesTheAccountForAQuarterOfAnHour() {
        fail(5);
        assertThat(signIn(TestAccounts.PASSWORD)).isFalse();
        clock.advance(Duration.ofMinutes(14));
        assertThat(signIn(TestAccounts.PASSWORD)).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(signIn(TestAccounts.PASSWORD)).isTrue();
    }

    @Test
    void failingAgainAfterwardsClosesItForTwiceAsLong() {
        fail(5);
        clock.advance(Duration.ofMinutes(15));
        fail(1);
        clock.advance(Duration.ofMinutes(29));
        assertThat(signIn(TestAccounts.PASSWORD)).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(signIn(TestAccounts.PASSWORD)).isTrue();
    }

    @Test
    void aSuccessForgetsTheFailures() {
        fail(4);
        assertThat(signIn(TestAccounts.PASSWORD)).isTrue();
        fail(4);
        assertThat(signIn(TestAccounts.PASSWORD)).isTrue();
    }

    @Test
    void failuresAreLoggedInEveryDistrictOfTheAccountAndTriesAtAClosedOneAreNot() {
        TestDistrict there = testAccounts.aDistrict();
        testAccounts.alsoIn(there.district(), somebody.id());
        fail(7);
        List<String> lines =
                List.of("sign-in-failed", "sign-in-failed", "sign-in-failed", "sign-in-failed", "sign-in-locked");
        assertThat(verbsIn(here.district().id())).isEqualTo(lines);
        assertThat(verbsIn(there.district().id())).isEqualTo(lines);
    }

    @Test
    void aChangedPasswordEndsEverySessionAndNeedsThePresentOne() {
        assertThatThrownBy(() -> accounts.changePassword(somebody.actor(), WRONG, "quite another one"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("current")).isPresent());
        assertThatThrownBy(() -> accounts.changePassword(somebody.actor(), TestAccounts.PASSWORD, "short"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("password")).isPresent());
        assertThat(accounts.changePassword(somebody.actor(), TestAccounts.PASSWORD, "quite another one"))
                .isEqualTo(1);
        assertThat(signIn(TestAccounts.PASSWORD)).isFalse();
        assertThat(signIn("quite another one")).isTrue();
    }

    @Test
    void signingOutEverywhereStartsANewEpoch() {
        accounts.signOutEverywhere(somebody.actor());
        assertThat(accounts.byId(somebody.id()).orElseThrow().epoch()).isEqualTo(1);
        assertThat(verbsIn(here.district().id())).containsExactly("signed-out-everywhere");
    }

    @Test
    void onlyKnownLanguagesAreChosen() {
        accounts.chooseLanguage(somebody.actor(), "en");
        assertThat(accounts.byId(somebody.id()).orElseThrow().language()).isEqualTo("en");
        assertThatThrownBy(() -> accounts.chooseLanguage(somebody.actor(), "tlh"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anAccountGoesByItsPersonsNameInItsDistrictsOnly() {
        assertThat(here.within(() -> names.namesOf(List.of(itself()))))
                .containsEntry(itself(), new AuthorName(somebody.actor().name(), null));
        TestDistrict there = testAccounts.aDistrict();
        assertThat(there.within(() -> names.namesOf(List.of(itself())))).isEmpty();
    }

    private Author itself() {
        return new Author(somebody.id().value(), null);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn(WRONG)).isFalse();
        }
    }

    private boolean signIn(String password) {
        return signIns.signIn(somebody.userName(), password).isPresent();
    }

    private List<String> verbsIn(DistrictId district) {
        return CurrentDistrict.within(
                        district, () -> audit.historyOf(somebody.id().ref()))
                .stream()
                .map(AuditLine::verb)
                .toList();
    }
}

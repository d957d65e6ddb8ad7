package org.gongjian.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.TestDistricts;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Refused;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.accounts.Invitations;
import org.gongjian.identity.accounts.PasswordResets;
import org.gongjian.identity.accounts.SignIns;
import org.gongjian.identity.factors.Factors;
import org.gongjian.identity.factors.TestApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class OfficerRecoveryTests {

    private static final String FRESH = "quite another password";

    @Autowired
    private OfficerRecovery recovery;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private Invitations invitations;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Factors factors;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestAccounts testAccounts;

    @Autowired
    private TestDistricts districts;

    @Autowired
    private TestClock clock;

    @Autowired
    private Wordings wordings;

    private final TestDistrict here;
    private final TestAccount officer;

    OfficerRecoveryTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
        officer = here.account(Role.DISTRICT_OFFICER);
    }

    @Test
    void theOnlyOfficerGetsALinkThatSetsAPasswordAndForgetsTheSecondFactors() {
        TestDistrict there = testAccounts.aDistrict();
        testAccounts.alsoIn(there.district(), officer.id());
        TestApp app = TestApp.begun(factors, officer.actor(), clock);
        factors.confirm(officer.actor(), app.code());

        OfficerRecovery.Recovered link = recovery.account(here.slug(), Optional.empty());
        assertThat(link.whom()).isEqualTo(officer.userName());
        assertThat(factors.of(officer.actor()).any()).isTrue();
        resets.use(code(link), FRESH);
        assertThat(factors.of(officer.actor())).isEqualTo(new Factors.Standing(false, false, 0));
        assertThat(signIns.signIn(officer.userName(), FRESH)).get().isInstanceOf(SignIns.SignedIn.class);

        List<String> told = List.of("app-added", "recovery-issued", "recovered", "signed-in");
        assertThat(verbs(here)).isEqualTo(told);
        assertThat(verbs(there)).isEqualTo(told);
        assertThat(here.within(() -> audit.historyOf(officer.id().ref())))
                .filteredOn(line -> line.verb().equals("recovery-issued"))
                .allSatisfy(line -> assertThat(line.author().account()).isNull());
    }

    @Test
    void anOfficersOwnLinkLeavesTheSecondFactorsAlone() {
        TestAccount somebody = here.account(Role.EDITOR);
        TestApp app = TestApp.begun(factors, somebody.actor(), clock);
        factors.confirm(somebody.actor(), app.code());
        var link = here.within(() -> resets.issue(here.officer(), somebody.person()));
        resets.use(link.path().substring("/password/".length()), FRESH);
        assertThat(signIns.signIn(somebody.userName(), FRESH)).get().isInstanceOf(SignIns.HalfWay.class);
    }

    @Test
    void onlyTheCommandLineGivesSuchLinks() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> resets.recover(here.officer(), officer.id()))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    @Test
    void anybodyWithAMandateIsFoundByName() {
        TestAccount editor = here.account(Role.EDITOR);
        assertThat(recovery.account(here.slug(), Optional.of(editor.userName())).whom())
                .isEqualTo(editor.userName());
        assertThat(refusal(Optional.of("nobody")))
                .isEqualTo("Nobody called nobody has a mandate in " + here.slug() + ". Its officers are: "
                        + officer.userName());
    }

    @Test
    void ofSeveralOfficersOneMustBeNamed() {
        TestAccount second = testAccounts.account(here.district(), Role.DISTRICT_OFFICER, null, null);
        assertThat(refusal(Optional.empty()))
                .startsWith(here.slug() + " has several officers; say which one with --account NAME: ")
                .contains(officer.userName(), second.userName());
    }

    @Test
    void whereNoOfficerHasAnAccountANewOneIsInvited() {
        String slug = districts.found().slug().value();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> recovery.account(slug, Optional.empty()))
                .satisfies(refused -> assertThat(words(refused))
                        .isEqualTo("No officer of " + slug + " has an account. Invite one with --new-officer NAME"));
        OfficerRecovery.Recovered link = recovery.newOfficer(slug, "金海兰");
        assertThat(link.whom()).isEqualTo("金海兰");
        var offer = invitations.offer(link.path().substring("/invitation/".length()));
        assertThat(offer.district().slug().value()).isEqualTo(slug);
        assertThat(offer.invitation().asked().role()).isEqualTo(Role.DISTRICT_OFFICER);
    }

    @Test
    void anUnknownDistrictIsRefusedInWords() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> recovery.account("nowhere-at-all", Optional.empty()))
                .satisfies(refused -> assertThat(words(refused))
                        .startsWith("There is no district nowhere-at-all. There are: ")
                        .contains(here.slug()));
    }

    private String refusal(Optional<String> userName) {
        try {
            throw new AssertionError(recovery.account(here.slug(), userName).whom() + " got a link");
        } catch (Refused refused) {
            return words(refused);
        }
    }

    private String words(Refused refused) {
        return wordings.in(Locale.ENGLISH, ZoneOffset.UTC).reason(refused.reason());
    }

    private List<String> verbs(TestDistrict district) {
        return district.within(() -> audit.historyOf(officer.id().ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private static String code(OfficerRecovery.Recovered link) {
        return link.path().substring("/password/".length());
    }
}

package org.gongjian.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class FactorDemandsTests {

    @Autowired
    private FactorDemands demands;

    @Autowired
    private Factors factors;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestPrograms programs;

    @Autowired
    private TestAccounts accounts;

    private final TestDistrict here;

    FactorDemandsTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
    }

    @Test
    void aDistrictDemandsNothingUntilItsOfficerSaysSo() {
        assertThat(current()).isEqualTo(new FactorDemands.Demand(Set.of(), 0));
        assertThat(miss(here.officer())).isFalse();
        change(Set.of(Role.EDITOR, Role.DISTRICT_OFFICER), 0);
        assertThat(current()).isEqualTo(new FactorDemands.Demand(Set.of(Role.EDITOR, Role.DISTRICT_OFFICER), 1));
        assertThat(miss(here.officer())).isTrue();
        assertThat(miss(here.editor())).isTrue();
        assertThat(miss(here.volunteer())).isFalse();
        change(Set.of(), 1);
        assertThat(miss(here.officer())).isFalse();
        assertThat(here.within(() -> audit.historyOf(
                        new RecordRef("factor-demand", here.district().id().value()))))
                .extracting(AuditLine::verb, AuditLine::fields)
                .containsExactly(
                        tuple("factors-demanded", List.of("district_officer", "editor")),
                        tuple("factors-demanded", List.of()));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        change(Set.of(Role.EDITOR), 0);
        stale(Set.of(Role.VOLUNTEER), 0);
        change(Set.of(), 1);
        stale(Set.of(Role.VOLUNTEER), 1);
    }

    @Test
    void onlyOfficersOfTheDistrictChooseIt() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> demands.change(here.editor(), Set.of(Role.EDITOR), 0)))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    @Test
    void whoeverLacksOneIsLedToTheSetUpAndGetsNoFurtherInTheDistrict() {
        change(Set.of(Role.EDITOR), 0);
        assertThat(get(here.editor(), "/" + here.slug() + "/desk"))
                .hasStatus(302)
                .hasRedirectedUrl("/account/second-factor");
        assertThat(get(here.editor(), "/" + here.slug())).hasStatus(302);
        assertThat(pages.post()
                        .uri("/" + here.slug() + "/bulletins")
                        .cookie(sessions.of(here.account(Role.EDITOR)))
                        .with(FormToken.sent()))
                .hasStatus(403)
                .bodyText()
                .contains("第二重验证");
        assertThat(pages.get()
                        .uri("/" + here.slug() + "/desk")
                        .cookie(sessions.of(here.account(Role.EDITOR)))
                        .header("HX-Request", "true"))
                .hasStatus(403)
                .hasHeader("HX-Redirect", "/account/second-factor");
        assertThat(programs.get(pages, here.editor(), "/api/v1/" + here.slug() + "/gifts"))
                .hasStatus(403)
                .bodyText()
                .contains("identity.factor.demanded");
        assertThat(get(here.editor(), "/account/second-factor"))
                .hasStatusOk()
                .bodyText()
                .contains(here.district().name().zh(), "设置之前，您在那里什么都不能办");
        assertThat(get(here.editor(), "/me")).hasStatusOk();
        assertThat(get(here.coordinator(), "/" + here.slug() + "/desk")).hasStatusOk();
        assertThat(pages.get().uri("/" + here.slug())).hasStatusOk();
    }

    @Test
    void anotherDistrictIsNotConcerned() {
        TestDistrict there = accounts.aDistrict();
        accounts.alsoIn(there.district(), here.account(Role.EDITOR).id());
        change(Set.of(Role.EDITOR), 0);
        assertThat(get(here.editor(), "/" + there.slug())).hasStatusOk();
        assertThat(demands.waitingFor(here.account(Role.EDITOR).id())).containsExactly(here.district());
    }

    @Test
    void withASecondFactorEverythingIsOpenAgain() {
        change(Set.of(Role.EDITOR), 0);
        TestApp app = TestApp.begun(factors, here.editor(), clock);
        assertThat(get(here.editor(), "/" + here.slug() + "/desk")).hasStatus(302);
        factors.confirm(here.editor(), app.code());
        assertThat(get(here.editor(), "/" + here.slug() + "/desk")).hasStatusOk();
        assertThat(demands.waitingFor(here.account(Role.EDITOR).id())).isEmpty();
    }

    @Test
    void signingInLeadsToTheSetUpFirst() {
        change(Set.of(Role.EDITOR), 0);
        assertThat(pages.post()
                        .uri("/sign-in")
                        .with(FormToken.sent())
                        .param("userName", here.account(Role.EDITOR).userName())
                        .param("password", TestAccounts.PASSWORD)
                        .param("next", "/" + here.slug()))
                .hasStatus(303)
                .hasRedirectedUrl("/account/second-factor");
    }

    @Test
    void theOfficeSavesTheChoiceAndKeepsWhatWasTickedWhereItIsStale() {
        MvcTestResult saved = post("0", "EDITOR", "STREET_OFFICER");
        assertThat(saved).hasStatus(303).hasRedirectedUrl("/" + here.slug() + "/office/second-factor?done=saved");
        assertThat(current().roles()).containsExactlyInAnyOrder(Role.EDITOR, Role.STREET_OFFICER);
        assertThat(get(here.officer(), "/" + here.slug() + "/office/second-factor?done=saved"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"EDITOR\" checked", "已经保存", "您自己还没有");
        assertThat(post("0", "VOLUNTEER")).hasStatus(409).bodyText().contains("value=\"VOLUNTEER\" checked");
        assertThat(post("", "VOLUNTEER")).hasStatus(409);
    }

    private MvcTestResult post(String version, String... roles) {
        return pages.post()
                .uri("/" + here.slug() + "/office/second-factor")
                .cookie(sessions.of(here.account(Role.DISTRICT_OFFICER)))
                .with(FormToken.sent())
                .param("version", version)
                .param("role", roles)
                .exchange();
    }

    private MvcTestResult get(Actor actor, String path) {
        return pages.get().uri(path).cookie(sessions.of(actor.requireAccount())).exchange();
    }

    private FactorDemands.Demand current() {
        return here.within(() -> demands.current(here.officer()));
    }

    private boolean miss(Actor actor) {
        return here.within(() -> demands.miss(actor.requireAccount()));
    }

    private void change(Set<Role> roles, int version) {
        here.run(() -> demands.change(here.officer(), roles, version));
    }

    private void stale(Set<Role> roles, int version) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> change(roles, version))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
    }
}

package org.gongjian.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestDistricts;
import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.RegisterOrganization;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the first officer of a district finds on their desk. */
@RoomTest
class FirstStepsTests {

    @Autowired
    private Desk desk;

    @Autowired
    private Areas areas;

    @Autowired
    private Organizations organizations;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    private final TestAccounts accounts;
    private final District district;
    private final TestAccount officer;

    FirstStepsTests(@Autowired TestDistricts districts, @Autowired TestAccounts accounts) {
        this.accounts = accounts;
        district = districts.found();
        officer = accounts.account(district, Role.DISTRICT_OFFICER, null, null);
    }

    @Test
    void theFirstOfficerIsLedFromTheAreasToTheFirstCoordinatorOneStepAtATime() {
        assertThat(steps(officer.actor())).containsExactly("office/areas");

        AreaId street = AreaId.next();
        CurrentDistrict.run(
                district.id(),
                () -> areas.add(new Area(street, null, Area.Kind.STREET, Localized.of("靖和街道", "Jinghe Street"))));
        assertThat(steps(officer.actor())).containsExactly("units/new");

        UnitId community = UnitId.next();
        CurrentDistrict.run(
                district.id(),
                () -> organizations.register(
                        officer.actor(),
                        new RegisterOrganization(
                                community,
                                Organization.Kind.COMMUNITY,
                                Localized.of("文化社区", "Cultural Community"),
                                null,
                                null,
                                null,
                                street,
                                null)));
        assertThat(steps(officer.actor())).containsExactly("office/invitations/new");

        accounts.account(district, Role.COORDINATOR, null, community);
        assertThat(steps(officer.actor())).isEmpty();
    }

    @Test
    void whoeverKeepsNoOfficeIsNotAskedForIt() {
        assertThat(steps(accounts.account(district, Role.EDITOR, null, null).actor()))
                .isEmpty();
    }

    @Test
    void theDeskLeadsToWhatItsReaderKeepsInOrderAndToNothingElse() {
        assertThat(deskOf(officer))
                .contains("/office\"", "/office/areas\"", "/office/words\"", "/contributors\"", "/office/audit\"");
        assertThat(deskOf(accounts.account(district, Role.EDITOR, null, null)))
                .contains("/contributors\"")
                .doesNotContain("/office");
    }

    private List<String> steps(Actor actor) {
        return CurrentDistrict.within(
                district.id(),
                () -> desk.of(actor).inbox().stream().map(Task::actionPath).toList());
    }

    private String deskOf(TestAccount reader) {
        MvcTestResult answer = pages.get()
                .uri("/" + district.slug().value() + "/desk")
                .cookie(sessions.of(reader))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

package org.gongjian.stories;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.activities.TestActivities;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.GrantMandate;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.RegisterOrganization;

/** Who takes part in a city's campaign: the office that runs it, its venues with their people, and its assessors. */
final class CampaignPeople {

    static final String OFFICE = "长春市文明办";
    static final String LIBRARY = "长春市图书馆";
    static final String MUSEUM = "长春市博物馆";
    static final String GYMNASIUM = "长春市体育馆";
    static final String COMMUNITY = "文化社区";

    private final TestDistrict here;
    private final TestActivities.Hunchun venue;
    private final TestAccounts accounts;
    private final TestAccount office;
    private final TestAccount library;
    private final TestAccount museum;
    private final TestAccount gymnasium;
    private final List<TestAccount> assessors = new ArrayList<>();

    CampaignPeople(TestAccounts accounts, TestActivities activities, Organizations organizations, Mandates mandates) {
        this.accounts = accounts;
        here = accounts.aDistrict();
        venue = activities.hunchun(
                here.district(), here.street(), here.community(), here.communityUnit(), here.partner(), false);
        office = contact(
                unit(organizations, Organization.Kind.GOVERNMENT_OFFICE, OFFICE, "Changchun Civilisation Office"));
        UnitId books = unit(organizations, Organization.Kind.LIBRARY, LIBRARY, "Changchun Library");
        library = contact(books);
        museum = contact(unit(organizations, Organization.Kind.OTHER, MUSEUM, "Changchun Museum"));
        gymnasium = contact(unit(organizations, Organization.Kind.OTHER, GYMNASIUM, "Changchun Gymnasium"));
        for (int number = 0; number < 4; number++) {
            assessors.add(accounts.account(here.district(), Role.ASSESSOR, null, null));
        }
        here.run(() -> mandates.grant(
                Actor.system(),
                new GrantMandate(MandateId.next(), assessors.getLast().person(), Role.UNIT_CONTACT, null, books)));
    }

    TestDistrict here() {
        return here;
    }

    TestActivities.Hunchun venue() {
        return venue;
    }

    TestAccount officer() {
        return here.account(Role.DISTRICT_OFFICER);
    }

    TestAccount office() {
        return office;
    }

    TestAccount community() {
        return here.account(Role.COORDINATOR);
    }

    TestAccount resident() {
        return here.account(Role.VOLUNTEER);
    }

    TestAccount library() {
        return library;
    }

    TestAccount museum() {
        return museum;
    }

    TestAccount gymnasium() {
        return gymnasium;
    }

    List<TestAccount> assessors() {
        return List.copyOf(assessors);
    }

    /** An assessor who works at the library. */
    TestAccount librarian() {
        return assessors.getLast();
    }

    private TestAccount contact(UnitId unit) {
        return accounts.account(here.district(), Role.UNIT_CONTACT, null, unit);
    }

    private UnitId unit(Organizations organizations, Organization.Kind kind, String name, String english) {
        UnitId unit = UnitId.next();
        here.run(() -> organizations.register(
                Actor.system(),
                new RegisterOrganization(
                        unit, kind, Localized.of(name, english), null, null, null, here.community(), null)));
        return unit;
    }
}

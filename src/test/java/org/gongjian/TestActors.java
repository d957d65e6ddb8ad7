package org.gongjian;

import java.util.List;
import java.util.Set;
import org.gongjian.district.AreaId;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;

/** People with one mandate each, for tests of façades: no account of theirs is stored. */
public final class TestActors {

    private TestActors() {}

    public static Actor districtOfficer() {
        return person("区县管理员", new Mandate(MandateId.next(), Role.DISTRICT_OFFICER, null, null, Set.of()));
    }

    /** @param reach the area and all below it */
    public static Actor streetOfficer(AreaId area, Set<AreaId> reach) {
        return person("街道管理员", new Mandate(MandateId.next(), Role.STREET_OFFICER, area, null, reach));
    }

    public static Actor coordinatorOf(UnitId community) {
        return person("社区协调员", new Mandate(MandateId.next(), Role.COORDINATOR, null, community, Set.of()));
    }

    public static Actor contactOf(UnitId unit) {
        return person("单位联络员", new Mandate(MandateId.next(), Role.UNIT_CONTACT, null, unit, Set.of()));
    }

    public static Actor editor() {
        return person("编辑", new Mandate(MandateId.next(), Role.EDITOR, null, null, Set.of()));
    }

    public static Actor volunteer() {
        return person("志愿者", new Mandate(MandateId.next(), Role.VOLUNTEER, null, null, Set.of()));
    }

    private static Actor person(String name, Mandate mandate) {
        return Actor.person(AccountId.next(), null, name, List.of(mandate));
    }
}

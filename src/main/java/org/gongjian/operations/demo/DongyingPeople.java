package org.gongjian.operations.demo;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.identity.Role;
import org.gongjian.operations.demo.DemoCast.Part;

/** Who plays the second story. */
final class DongyingPeople {

    static final DemoOffice OFFICE = DemoOffice.of("dongying");
    static final Part TOWN_OFFICER = new Part("演示·仙河镇管理员", "dongying-town", Role.STREET_OFFICER);
    static final Part COORDINATOR = new Part("演示·幸福社区经办人", "dongying-coordinator", Role.COORDINATOR);
    static final Part ZONE_CONTACT = new Part("演示·开发区联系人", "dongying-zone", Role.UNIT_CONTACT);

    static final Part HARBOUR = new Part("演示·港城建设联系人", "dongying-harbour", Role.UNIT_CONTACT);
    static final Part SOCIAL = new Part("演示·蓝湾社工联系人", "dongying-social", Role.UNIT_CONTACT);

    static final List<Part> ALL = Stream.concat(
                    Stream.of(COORDINATOR, HARBOUR, SOCIAL, ZONE_CONTACT, TOWN_OFFICER), OFFICE.all().stream())
            .toList();

    private DongyingPeople() {}
}

package org.gongjian.operations.demo;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.identity.Role;
import org.gongjian.operations.demo.DemoCast.Part;

/** Who plays the fourth story. */
final class ZhongbeiPeople {

    static final DemoOffice OFFICE = DemoOffice.of("zhongbei");

    static final Part STREET_OFFICER = new Part("演示·酒仙桥街道管理员", "zhongbei-street", Role.STREET_OFFICER);
    static final Part COORDINATOR = new Part("演示·中北路社区经办人", "zhongbei-coordinator", Role.COORDINATOR);
    static final Part KANGCHENG_CONTACT = new Part("演示·康城世纪联系人", "zhongbei-kangcheng", Role.UNIT_CONTACT);
    static final Part CARS_CONTACT = new Part("演示·雷锋车队联系人", "zhongbei-cars", Role.UNIT_CONTACT);

    static final List<Part> ALL = Stream.concat(
                    Stream.of(COORDINATOR, KANGCHENG_CONTACT, CARS_CONTACT, STREET_OFFICER), OFFICE.all().stream())
            .toList();

    private ZhongbeiPeople() {}
}

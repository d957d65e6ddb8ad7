package org.gongjian.operations.demo;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.identity.Role;
import org.gongjian.operations.demo.DemoCast.Part;

/** Who plays the fifth story. */
final class WujiangPeople {

    static final DemoOffice OFFICE = DemoOffice.of("wujiang");

    static final Part STREET_OFFICER = new Part("演示·江陵街道管理员", "wujiang-street", Role.STREET_OFFICER);
    static final Part COORDINATOR = new Part("演示·湖东社区经办人", "wujiang-coordinator", Role.COORDINATOR);
    static final Part COMPANY_CONTACT = new Part("演示·东南电梯联系人", "wujiang-elevator", Role.UNIT_CONTACT);
    static final Part SCHOOL_CONTACT = new Part("演示·江陵实验初中联系人", "wujiang-school", Role.UNIT_CONTACT);

    static final List<Part> ALL = Stream.concat(
                    Stream.of(COORDINATOR, COMPANY_CONTACT, SCHOOL_CONTACT, STREET_OFFICER), OFFICE.all().stream())
            .toList();

    private WujiangPeople() {}
}

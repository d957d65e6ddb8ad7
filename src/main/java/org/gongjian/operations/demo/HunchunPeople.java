package org.gongjian.operations.demo;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.identity.Role;
import org.gongjian.operations.demo.DemoCast.Part;

/** Who plays the first story. */
final class HunchunPeople {

    static final DemoOffice OFFICE = DemoOffice.of("hunchun");
    static final Part STREET_OFFICER = new Part("演示·靖和街道管理员", "hunchun-street", Role.STREET_OFFICER);
    static final Part COORDINATOR = new Part("演示·社区经办人", "hunchun-coordinator", Role.COORDINATOR);
    static final Part SECRETARY = new Part("演示·社区党委书记", "hunchun-secretary", Role.UNIT_CONTACT);
    static final Part ARCHIVES_CONTACT = new Part("演示·档案馆联系人", "hunchun-archives", Role.UNIT_CONTACT);

    static final List<Part> ALL = Stream.concat(
                    Stream.of(COORDINATOR, ARCHIVES_CONTACT, SECRETARY, STREET_OFFICER), OFFICE.all().stream())
            .toList();

    private HunchunPeople() {}
}

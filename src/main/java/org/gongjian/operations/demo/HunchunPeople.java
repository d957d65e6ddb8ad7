package org.gongjian.operations.demo;

import java.util.List;
import org.gongjian.identity.Role;
import org.gongjian.operations.demo.DemoCast.Part;

/** Who plays the first story. */
final class HunchunPeople {

    static final Part OFFICER = new Part("演示·区县管理员", "hunchun-officer", Role.DISTRICT_OFFICER);
    static final Part STREET_OFFICER = new Part("演示·靖和街道管理员", "hunchun-street", Role.STREET_OFFICER);
    static final Part COORDINATOR = new Part("演示·社区经办人", "hunchun-coordinator", Role.COORDINATOR);
    static final Part SECRETARY = new Part("演示·社区党委书记", "hunchun-secretary", Role.UNIT_CONTACT);
    static final Part ARCHIVES_CONTACT = new Part("演示·档案馆联系人", "hunchun-archives", Role.UNIT_CONTACT);
    static final Part EDITOR = new Part("演示·编辑", "hunchun-editor", Role.EDITOR);
    static final Part REVIEWER = new Part("演示·审核", "hunchun-reviewer", Role.EDITOR);
    static final Part ASSESSOR = new Part("演示·测评员", "hunchun-assessor", Role.ASSESSOR);
    static final Part RESIDENT = new Part("演示·居民", "hunchun-resident", Role.VOLUNTEER);

    static final List<Part> ALL = List.of(
            COORDINATOR, ARCHIVES_CONTACT, SECRETARY, EDITOR, REVIEWER, OFFICER, STREET_OFFICER, ASSESSOR, RESIDENT);

    private HunchunPeople() {}
}

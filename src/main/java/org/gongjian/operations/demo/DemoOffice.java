package org.gongjian.operations.demo;

import java.util.List;
import org.gongjian.identity.Role;
import org.gongjian.operations.demo.DemoCast.Part;

/** Who works for, or lives in, a whole district: the same parts in every story. */
record DemoOffice(Part editor, Part reviewer, Part officer, Part assessor, Part resident) {

    /**
     * @param prefix of the names to sign in with, such as {@code hunchun}
     */
    static DemoOffice of(String prefix) {
        return new DemoOffice(
                new Part("演示·编辑", prefix + "-editor", Role.EDITOR),
                new Part("演示·审核", prefix + "-reviewer", Role.EDITOR),
                new Part("演示·区县管理员", prefix + "-officer", Role.DISTRICT_OFFICER),
                new Part("演示·测评员", prefix + "-assessor", Role.ASSESSOR),
                new Part("演示·居民", prefix + "-resident", Role.VOLUNTEER));
    }

    List<Part> all() {
        return List.of(editor, reviewer, officer, assessor, resident);
    }
}

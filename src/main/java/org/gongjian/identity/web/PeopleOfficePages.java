package org.gongjian.identity.web;

import java.util.List;
import org.gongjian.frame.OfficePages;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** People and roles, and the log, for district officers. */
@Component
class PeopleOfficePages implements OfficePages {

    private static final List<Entry> ENTRIES =
            List.of(new Entry("people", "office", 10), new Entry("log", "office/audit", 90));

    private final Authority authority;
    private final CurrentActor actors;

    PeopleOfficePages(Authority authority, CurrentActor actors) {
        this.authority = authority;
        this.actors = actors;
    }

    @Override
    public List<Entry> forReader() {
        return authority.mayKeepOffice(actors.current()).isAllowed() ? ENTRIES : List.of();
    }
}

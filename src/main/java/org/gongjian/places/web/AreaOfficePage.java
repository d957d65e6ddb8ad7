package org.gongjian.places.web;

import java.util.List;
import org.gongjian.frame.OfficePages;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** The list of streets, towns and communities, for district officers. */
@Component
class AreaOfficePage implements OfficePages {

    private final Authority authority;
    private final CurrentActor actors;

    AreaOfficePage(Authority authority, CurrentActor actors) {
        this.authority = authority;
        this.actors = actors;
    }

    @Override
    public List<Entry> forReader() {
        return authority.mayKeepOffice(actors.current()).isAllowed()
                ? List.of(new Entry("areas", "office/areas", 20))
                : List.of();
    }
}

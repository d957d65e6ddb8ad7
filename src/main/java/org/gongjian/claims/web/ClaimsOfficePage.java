package org.gongjian.claims.web;

import java.util.List;
import org.gongjian.frame.OfficePages;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** Where a district's officers keep its rule for claims. */
@Component
class ClaimsOfficePage implements OfficePages {

    private final Authority authority;
    private final CurrentActor actor;

    ClaimsOfficePage(Authority authority, CurrentActor actor) {
        this.authority = authority;
        this.actor = actor;
    }

    @Override
    public List<Entry> forReader() {
        return authority.mayKeepOffice(actor.current()).isAllowed()
                ? List.of(new Entry("claims", "office/claims", 60))
                : List.of();
    }
}

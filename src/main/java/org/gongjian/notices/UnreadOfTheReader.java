package org.gongjian.notices;

import java.util.OptionalInt;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.frame.UnreadNotices;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** Tells the frame how much is unread. */
@Component
class UnreadOfTheReader implements UnreadNotices {

    private final Inbox inbox;
    private final CurrentActor actors;

    UnreadOfTheReader(Inbox inbox, CurrentActor actors) {
        this.inbox = inbox;
        this.actors = actors;
    }

    @Override
    public OptionalInt in(DistrictId district) {
        boolean here = CurrentDistrict.id().filter(district::equals).isPresent();
        if (actors.account().isEmpty() || (here && actors.current().personId() == null)) {
            return OptionalInt.empty();
        }
        AccountId account = actors.account().get();
        return OptionalInt.of(CurrentDistrict.within(district, () -> inbox.unread(account)));
    }
}

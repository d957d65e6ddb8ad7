package org.gongjian.district;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Which day it is where the current district's people live. */
@Component
public class Today {

    private final Clock clock;
    private final Districts districts;

    Today(Clock clock, Districts districts) {
        this.clock = clock;
        this.districts = districts;
    }

    public LocalDate date() {
        return on(clock.instant());
    }

    /** The day of a moment. */
    public LocalDate on(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    /** The zone of the current district. */
    public ZoneId zone() {
        return CurrentDistrict.id().flatMap(districts::byId).map(District::zone).orElseThrow(Refused::missing);
    }
}

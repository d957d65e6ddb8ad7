package org.gongjian.district;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Which day it is where the current district's people live. */
@Component("districtToday")
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
        District district = CurrentDistrict.id().flatMap(districts::byId).orElseThrow(Refused::missing);
        return LocalDate.ofInstant(moment, district.zone());
    }
}

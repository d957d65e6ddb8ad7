package org.gongjian.alliances;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Refused;
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
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    public ZoneId zone() {
        District district = CurrentDistrict.id().flatMap(districts::byId).orElseThrow(Refused::missing);
        return district.zone();
    }
}

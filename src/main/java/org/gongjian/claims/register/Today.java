package org.gongjian.claims.register;

import java.time.Clock;
import java.time.LocalDate;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Refused;
import org.springframework.stereotype.Component;

/** Which day it is in the current district. */
@Component("dayOfTheRegister")
class Today {

    private final Clock clock;
    private final Districts districts;

    Today(Clock clock, Districts districts) {
        this.clock = clock;
        this.districts = districts;
    }

    LocalDate date() {
        District district = CurrentDistrict.id().flatMap(districts::byId).orElseThrow(Refused::missing);
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }
}

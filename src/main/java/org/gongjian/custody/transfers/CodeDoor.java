package org.gongjian.custody.transfers;

import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.claims.rating.ResidentCodes;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Districts;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets somebody with a code in, from an address that names no district. A code of nothing is a 404, whatever is wrong. */
@Service
public class CodeDoor {

    private final ResidentCodes codes;
    private final Districts districts;

    CodeDoor(ResidentCodes codes, Districts districts) {
        this.codes = codes;
        this.districts = districts;
    }

    /** What to ask in the code's own district. */
    @FunctionalInterface
    public interface Inside<T extends @Nullable Object> {
        T ask(District district, ResidentCode code);
    }

    public <T extends @Nullable Object> T arrival(String typed, Inside<T> inside) {
        return open(typed, ResidentCodes.Purpose.ARRIVAL, inside);
    }

    public <T extends @Nullable Object> T tracking(String typed, Inside<T> inside) {
        return open(typed, ResidentCodes.Purpose.TRACKING, inside);
    }

    /** The word of somebody who gave. */
    public <T extends @Nullable Object> T consent(String typed, Inside<T> inside) {
        return open(typed, ResidentCodes.Purpose.CONSENT, inside);
    }

    private <T extends @Nullable Object> T open(String typed, ResidentCodes.Purpose purpose, Inside<T> inside) {
        ResidentCode code = ResidentCode.typed(typed).orElseThrow(Refused::missing);
        DistrictId id = codes.districtOf(code, purpose).orElseThrow(Refused::missing);
        District district = districts.byId(id).orElseThrow(Refused::missing);
        return CurrentDistrict.within(id, () -> inside.ask(district, code));
    }
}

package org.gongjian.claims.rating;

import java.util.Optional;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Districts;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets somebody with a code in, from an address that names no district. A code of nothing is a 404, whatever is wrong. */
@Service
public class ResidentDoor {

    private final ResidentCodes codes;
    private final Districts districts;
    private final RatingDesk desk;

    ResidentDoor(ResidentCodes codes, Districts districts, RatingDesk desk) {
        this.codes = codes;
        this.districts = districts;
        this.desk = desk;
    }

    /** What a code opens, and in which district. */
    public record Found(District district, ResidentCode code, RatingDesk.Opened opened) {}

    public Found open(String typed) {
        ResidentCode code = code(typed);
        DistrictId district = districtOf(code);
        Optional<RatingDesk.Opened> opened = CurrentDistrict.within(district, () -> desk.open(code));
        return new Found(
                districts.byId(district).orElseThrow(Refused::missing), code, opened.orElseThrow(Refused::missing));
    }

    public void rate(String typed, int stars, @Nullable String words) {
        rate(typed, stars, words, false);
    }

    /** @param open whether everybody may read the words */
    public void rate(String typed, int stars, @Nullable String words, boolean open) {
        ResidentCode code = code(typed);
        CurrentDistrict.run(districtOf(code), () -> desk.rate(code, stars, words, open));
    }

    public void letRead(String typed, boolean open) {
        ResidentCode code = code(typed);
        CurrentDistrict.run(districtOf(code), () -> desk.letRead(code, open));
    }

    private DistrictId districtOf(ResidentCode code) {
        return codes.districtOf(code, ResidentCodes.Purpose.RATE).orElseThrow(Refused::missing);
    }

    private static ResidentCode code(String typed) {
        return ResidentCode.typed(typed).orElseThrow(Refused::missing);
    }
}

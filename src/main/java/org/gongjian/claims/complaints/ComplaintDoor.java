package org.gongjian.claims.complaints;

import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.claims.rating.ResidentCodes;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Refused;
import org.springframework.stereotype.Service;

/** Lets whoever complained read the answer, with the code they were given, from an address that names no district. */
@Service
public class ComplaintDoor {

    private final ResidentCodes codes;
    private final ComplaintDesk desk;

    ComplaintDoor(ResidentCodes codes, ComplaintDesk desk) {
        this.codes = codes;
        this.desk = desk;
    }

    /** A code of nothing is a 404. */
    public Complaint open(String typed) {
        ResidentCode code = ResidentCode.typed(typed).orElseThrow(Refused::missing);
        DistrictId district =
                codes.districtOf(code, ResidentCodes.Purpose.ANSWER).orElseThrow(Refused::missing);
        return CurrentDistrict.within(district, () -> desk.by(code)).orElseThrow(Refused::missing);
    }
}

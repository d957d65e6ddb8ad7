package org.gongjian.giving.drives;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;

/**
 * What is to be gathered.
 *
 * @param id made when the form was rendered: opening it again changes nothing
 * @param holder who gathers and receives
 * @param purpose what it is for; gifts that name the drive are given for it
 * @param target how many, 1 to a million
 * @param places of the holder to which things can be brought
 */
public record OpenDrive(
        DriveId id,
        UnitId holder,
        Localized title,
        Localized purpose,
        UnitOfMeasure unit,
        int target,
        LocalDate from,
        LocalDate until,
        List<PlaceId> places) {

    public OpenDrive {
        places = List.copyOf(places);
    }
}

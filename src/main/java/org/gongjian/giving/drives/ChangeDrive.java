package org.gongjian.giving.drives;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.places.PlaceId;

/**
 * Other terms for a drive; what it gathers and what for stays, because gifts were given for it.
 *
 * @param target how many, 1 to a million
 * @param places of the holder to which things can be brought
 * @param reason why; everybody reads it
 */
public record ChangeDrive(
        Localized title,
        int target,
        LocalDate until,
        List<PlaceId> places,
        @Longest(ChangeDrive.REASON) String reason) {

    public static final int REASON = 500;

    public ChangeDrive {
        places = List.copyOf(places);
    }
}

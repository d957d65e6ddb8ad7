package org.gongjian.volunteers;

import java.util.List;
import java.util.Map;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.people.PersonEntry;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param registered how many of those asked for are here, and {@code active} how many of them took part in something lately
 * @param areas what the areas of those shown are called
 * @param next the number of the last one where there are more
 */
public record VolunteerPage(
        List<Line> lines,
        long registered,
        long active,
        Map<AreaId, Localized> areas,
        @Nullable String next) {

    /** A volunteer and the person behind, masked. */
    public record Line(VolunteerView volunteer, PersonEntry person) {}

    public VolunteerPage {
        lines = List.copyOf(lines);
    }

    public @Nullable Localized areaOf(VolunteerView volunteer) {
        AreaId area = volunteer.profile().area();
        return area == null ? null : areas.get(area);
    }
}

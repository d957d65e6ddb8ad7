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
 * @param counts of those asked for who are here; null where so many are called as was typed that nobody counts them
 * @param areas what the areas of those shown are called
 * @param next the number of the last one where there are more
 */
public record VolunteerPage(
        List<Line> lines,
        VolunteerLists.@Nullable Counts counts,
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

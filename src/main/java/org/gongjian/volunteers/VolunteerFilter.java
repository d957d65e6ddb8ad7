package org.gongjian.volunteers;

import org.gongjian.district.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * Which volunteers to list; null leaves a question open.
 *
 * @param typed a number, a whole telephone or ID number, or the beginning of a name, also in pinyin; empty for everybody
 * @param area with all below it
 */
public record VolunteerFilter(
        String typed,
        @Nullable AreaId area,
        @Nullable Skill skill,
        @Nullable ServiceCategory category,
        Standing standing) {

    /** How they stand. The message {@code volunteers.standing.STANDING} names it. */
    public enum Standing {
        HERE,
        ACTIVE,
        QUIET,
        LEFT
    }

    public static final VolunteerFilter HERE = new VolunteerFilter("", null, null, null, Standing.HERE);

    public VolunteerFilter {
        typed = typed.strip();
    }

    public boolean isOpen() {
        return equals(HERE);
    }

    VolunteerFilter in(Standing other) {
        return new VolunteerFilter(typed, area, skill, category, other);
    }
}

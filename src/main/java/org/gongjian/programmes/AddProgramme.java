package org.gongjian.programmes;

import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A programme to add; the meaning of each field is that of {@link Programme}.
 *
 * @param id made when the form was opened: adding it twice adds one programme
 */
public record AddProgramme(
        ProgrammeId id,
        Programme.Kind kind,
        Localized name,
        @Nullable Localized otherName,
        @Longest(1_000) @Nullable Localized aim,
        @Nullable Localized motto,
        @Nullable Integer stars,
        @Nullable UnitId owner,
        @Nullable ProgrammeId parent) {

    /** One without a motto and stars. */
    public AddProgramme(
            ProgrammeId id,
            Programme.Kind kind,
            Localized name,
            @Nullable Localized otherName,
            @Nullable Localized aim,
            @Nullable UnitId owner,
            @Nullable ProgrammeId parent) {
        this(id, kind, name, otherName, aim, null, null, owner, parent);
    }

    Programme programme() {
        return new Programme(id, kind, name, otherName, aim, motto, stars, owner, parent, 0);
    }
}

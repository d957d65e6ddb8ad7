package org.gongjian.programmes;

import java.util.Locale;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What activities hang on: a brand holds programmes, a programme or a series holds activities.
 *
 * @param otherName what somebody else calls it, such as a report
 * @param motto in one line, such as 奉献、友爱、互助、进步
 * @param stars the grade of a brand, 1 to 5; null where it is not graded or no brand
 * @param owner the unit that runs it; null where the district itself does
 * @param parent the brand or programme it belongs to
 * @param version rises with every change
 */
public record Programme(
        ProgrammeId id,
        Kind kind,
        Localized name,
        @Nullable Localized otherName,
        @Nullable Localized aim,
        @Nullable Localized motto,
        @Nullable Integer stars,
        @Nullable UnitId owner,
        @Nullable ProgrammeId parent,
        int version) {

    /** One without a motto and stars. */
    public Programme(
            ProgrammeId id,
            Kind kind,
            Localized name,
            @Nullable Localized otherName,
            @Nullable Localized aim,
            @Nullable UnitId owner,
            @Nullable ProgrammeId parent,
            int version) {
        this(id, kind, name, otherName, aim, null, null, owner, parent, version);
    }

    /** The message {@code programmes.kind.KIND} names it. */
    public enum Kind {
        BRAND,
        PROGRAMME,
        SERIES;

        public Reason label() {
            return Reason.of("programmes.kind." + name().toLowerCase(Locale.ROOT));
        }

        /** How it stands in the database and in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RecordRef ref() {
        return id.ref();
    }

    /** Below the district. */
    public String path() {
        return id.path();
    }
}

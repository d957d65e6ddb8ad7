package org.gongjian.organizations;

import java.util.Locale;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit: a community or one that pairs with it.
 *
 * @param otherName what somebody else calls it, such as a report
 * @param code null where it has none of its own, as a Party branch, or where nobody entered it yet
 * @param area where it lies; null for one that belongs to the whole district
 * @param parent the unit it is part of
 * @param enteredBy the community whose coordinator registered it, null where somebody else did
 * @param version rises with every change
 */
public record Organization(
        UnitId id,
        Kind kind,
        Localized name,
        @Nullable Localized shortName,
        @Nullable Localized otherName,
        @Nullable Uscc code,
        @Nullable AreaId area,
        @Nullable UnitId parent,
        @Nullable UnitId enteredBy,
        int version) {

    /** The message {@code organizations.kind.KIND} names it. */
    public enum Kind {
        COMMUNITY,
        PARTY_COMMITTEE,
        PARTY_BRANCH,
        ARCHIVE,
        LIBRARY,
        SCHOOL,
        COMPANY,
        HOSPITAL,
        SHOP,
        SOCIAL_ORGANIZATION,
        GOVERNMENT_OFFICE,
        OTHER;

        public Reason label() {
            return Reason.of(
                    "organizations.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        /** How it stands in the database and in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isCommunity() {
        return kind == Kind.COMMUNITY;
    }

    /** The short name where there is one. */
    public Localized called() {
        return shortName == null ? name : shortName;
    }

    public RecordRef ref() {
        return id.ref();
    }

    /** Below the district. */
    public String path() {
        return "units/" + id.value();
    }
}

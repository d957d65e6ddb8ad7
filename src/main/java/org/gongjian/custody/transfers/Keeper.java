package org.gongjian.custody.transfers;

import java.util.Locale;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;

/**
 * Somebody outside the district, without an account, who keeps or carries things.
 *
 * @param unit the one that sent there first and keeps the address
 * @param address sealed in the database; told to those who act for the unit
 */
public record Keeper(KeeperId id, UnitId unit, Kind kind, Localized name, String address) {

    /** What the public is told of a keeper. */
    public enum Kind {
        SCHOOL,
        LIBRARY,
        COMMUNITY,
        UNIT,
        PERSON;

        public Reason label() {
            return Reason.of("custody.keeper." + code());
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

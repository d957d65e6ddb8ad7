package org.gongjian.district;

import org.jspecify.annotations.Nullable;

/** A level inside a district: an officer of an area sees everything below it. */
public record Area(AreaId id, @Nullable AreaId parent, Kind kind, Localized name) {

    public enum Kind {
        /** Of a city that is one tenant: its streets and towns lie in it. */
        DISTRICT,
        STREET,
        TOWN,
        COMMUNITY
    }
}

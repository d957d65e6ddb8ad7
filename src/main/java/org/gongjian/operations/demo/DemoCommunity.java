package org.gongjian.operations.demo;

import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * A community as every story has one: in a street or town, with its own unit and the place where it is at home.
 *
 * @param street or the town
 */
record DemoCommunity(AreaId street, AreaId area, UnitId unit, PlaceId place) {

    /** {@code otherName} is what a report in other words calls it. */
    static DemoCommunity register(
            DemoRegisters registers,
            AreaId street,
            Localized name,
            Localized shortName,
            @Nullable Localized otherName) {
        AreaId area = registers.area(Area.Kind.COMMUNITY, street, shortName);
        UnitId unit = registers.unit(Organization.Kind.COMMUNITY, name, shortName, otherName, area, null);
        PlaceId place = registers.place(Place.Kind.COMMUNITY, shortName, area, unit);
        return new DemoCommunity(street, area, unit, place);
    }
}

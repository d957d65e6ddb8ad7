package org.gongjian.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gongjian.RoomTest;
import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.TestDistrict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The levels of a city that is one tenant: districts, their streets and towns, their communities. */
@RoomTest
class AreaDeskTests {

    @Autowired
    private AreaDesk desk;

    @Autowired
    private Areas areas;

    private final TestDistrict here;

    AreaDeskTests(@Autowired TestGifts gifts) {
        here = gifts.hunchun().district();
    }

    @Test
    void streetsAndTownsLieInADistrictOfTheCityOrInNone() {
        AreaId district = listed(Area.Kind.DISTRICT, null, "朝阳区");
        AreaId street = listed(Area.Kind.STREET, district, "清和街道");
        AreaId town = listed(Area.Kind.TOWN, null, "乐山镇");
        AreaId community = listed(Area.Kind.COMMUNITY, street, "同志街社区");
        assertThat(here.within(() -> areas.paths()))
                .filteredOn(path -> path.area().id().equals(community))
                .singleElement()
                .satisfies(path -> assertThat(path.path().zh()).isEqualTo("朝阳区 › 清和街道 › 同志街社区"));
        refused(Area.Kind.STREET, town, "places.area.parent.street");
        refused(Area.Kind.TOWN, community, "places.area.parent.street");
        refused(Area.Kind.COMMUNITY, district, "places.area.parent.missing");
        refused(Area.Kind.COMMUNITY, null, "places.area.parent.missing");
        refused(Area.Kind.DISTRICT, district, "places.area.parent.given");
    }

    private AreaId listed(Area.Kind kind, @Nullable AreaId parent, String name) {
        AreaId id = AreaId.next();
        here.run(() -> desk.add(here.officer(), new Area(id, parent, kind, Localized.zh(name))));
        return id;
    }

    private void refused(Area.Kind kind, @Nullable AreaId parent, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> listed(kind, parent, "别处"))
                .satisfies(refused -> assertThat(refused.fields().get("parent"))
                        .isNotNull()
                        .extracting(reason -> reason.code())
                        .isEqualTo(code));
    }
}

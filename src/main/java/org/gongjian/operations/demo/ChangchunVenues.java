package org.gongjian.operations.demo;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.jspecify.annotations.Nullable;

/**
 * The venues that declare themselves beside the city library. The report names none of them: what they are called, where they lie
 * and how they do are the demo's.
 *
 * @param measured those that are admitted, community by community
 * @param tooYoung one that does not meet an entry bar
 * @param closing one that withdraws
 */
record ChangchunVenues(List<UnitId> measured, UnitId tooYoung, UnitId closing) {

    private static final List<Localized> PARTS = List.of(
            Localized.of("城东", "East"),
            Localized.of("城南", "South"),
            Localized.of("城西", "West"),
            Localized.of("城北", "North"));
    private static final List<Localized> KINDS = List.of(
            Localized.of("文化馆", "Culture Centre"),
            Localized.of("博物馆", "Museum"),
            Localized.of("科技馆", "Science Hall"),
            Localized.of("体育馆", "Sports Hall"),
            Localized.of("美术馆", "Art Gallery"),
            Localized.of("纪念馆", "Memorial Hall"),
            Localized.of("影剧院", "Theatre"),
            Localized.of("青少年宫", "Youth Palace"),
            Localized.of("展览馆", "Exhibition Hall"),
            Localized.of("音乐厅", "Concert Hall"));
    /** How many venues are measured in each community, two communities in each part of the city. */
    private static final int[] IN_COMMUNITY = {5, 4, 4, 4, 4, 4, 4, 2};

    ChangchunVenues {
        measured = List.copyOf(measured);
    }

    static ChangchunVenues register(DemoRegisters registers) {
        List<UnitId> measured = new ArrayList<>();
        @Nullable AreaId last = null;
        int inPart = 0;
        for (int community = 0; community < IN_COMMUNITY.length; community++) {
            Localized part = PARTS.get(community / 2);
            if (community % 2 == 0 || last == null) {
                inPart = 0;
                AreaId district = registers.area(
                        Area.Kind.DISTRICT, null, Localized.of(part.zh() + "区（演示）", part.en() + " District (demo)"));
                last = registers.area(
                        Area.Kind.STREET, district, Localized.of(part.zh() + "街道（演示）", part.en() + " Street (demo)"));
            }
            int number = community % 2 + 1;
            AreaId area = registers.area(
                    Area.Kind.COMMUNITY,
                    last,
                    Localized.of(
                            part.zh() + "第" + number + "社区（演示）", part.en() + " community no. " + number + " (demo)"));
            for (int venue = 0; venue < IN_COMMUNITY[community]; venue++) {
                measured.add(venue(registers, part, KINDS.get(inPart++), area));
            }
        }
        Localized north = PARTS.getLast();
        return new ChangchunVenues(
                measured, venue(registers, north, KINDS.get(8), last), venue(registers, north, KINDS.get(9), last));
    }

    private static UnitId venue(DemoRegisters registers, Localized part, Localized kind, @Nullable AreaId area) {
        return registers.unit(
                Organization.Kind.OTHER,
                Localized.of("演示·" + part.zh() + kind.zh(), "Demo: " + part.en() + " " + kind.en()),
                null,
                null,
                area,
                null);
    }
}

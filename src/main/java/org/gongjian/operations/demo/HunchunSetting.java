package org.gongjian.operations.demo;

import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.PostId;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.TagId;

/** Where the first story plays: the community, the Archives, their posts, the reading room, the words. */
record HunchunSetting(
        AreaId street,
        UnitId community,
        UnitId archives,
        PostId secretary,
        PostId archivesBranch,
        PlaceId communityHall,
        PlaceId readingRoom,
        TagId unity,
        TagId readers,
        TagId allianceTag,
        AudienceId residents) {

    static HunchunSetting register(DemoRegisters registers) {
        registers.categories();
        AreaId street = registers.area(Area.Kind.STREET, null, Localized.of("靖和街道", "Jinghe Street"));
        AreaId area = registers.area(Area.Kind.COMMUNITY, street, Localized.of("文化社区", "Cultural Community"));
        UnitId community = registers.unit(
                Organization.Kind.COMMUNITY,
                Localized.of("珲春市靖和街道文化社区", "Jinghe Street Cultural Community, Hunchun"),
                Localized.of("文化社区", "Cultural Community"),
                Localized.en("Huichun Jinghe Street Cultural Community"),
                area,
                null);
        registers.unit(
                Organization.Kind.PARTY_COMMITTEE,
                Localized.of("文化社区党委", "Party Committee of the Cultural Community"),
                null,
                null,
                area,
                community);
        UnitId archives = registers.unit(
                Organization.Kind.ARCHIVE,
                Localized.of("珲春市档案馆", "Hunchun Municipal Archives"),
                Localized.of("市档案馆", "Municipal Archives"),
                null,
                null,
                null);
        registers.unit(
                Organization.Kind.PARTY_BRANCH,
                Localized.of("珲春市档案馆党支部", "Party branch of the Hunchun Municipal Archives"),
                null,
                null,
                null,
                archives);
        return new HunchunSetting(
                street,
                community,
                archives,
                registers.post(community, Localized.of("党委书记", "Party secretary")),
                registers.post(archives, Localized.of("党支部党员", "Party members of the branch")),
                registers.place(Place.Kind.COMMUNITY, Localized.of("文化社区", "Cultural Community"), area, community),
                registers.place(
                        Place.Kind.READING_ROOM,
                        Localized.of("文化社区图书阅览室", "Cultural Community reading room"),
                        area,
                        community),
                registers.tag(Localized.of("民族团结", "ethnic unity")),
                registers.tag(Localized.of("书香社区", "community of readers")),
                registers.tag(Localized.of("党建联盟", "Party-building alliance")),
                registers.audience(Localized.of("社区各族居民", "residents of all ethnic groups")));
    }
}

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
        DemoCommunity community,
        UnitId archives,
        PostId secretary,
        PostId archivesBranch,
        PlaceId readingRoom,
        TagId unity,
        TagId readers,
        TagId allianceTag,
        AudienceId residents) {

    static HunchunSetting register(DemoRegisters registers) {
        registers.categories();
        AreaId street = registers.area(Area.Kind.STREET, null, Localized.of("靖和街道", "Jinghe Street"));
        DemoCommunity community = DemoCommunity.register(
                registers,
                street,
                Localized.of("珲春市靖和街道文化社区", "Jinghe Street Cultural Community, Hunchun"),
                Localized.of("文化社区", "Cultural Community"),
                Localized.en("Huichun Jinghe Street Cultural Community"));
        registers.locate(community.place(), 42.8655, 130.3582);
        registers.unit(
                Organization.Kind.PARTY_COMMITTEE,
                Localized.of("文化社区党委", "Party Committee of the Cultural Community"),
                null,
                null,
                community.area(),
                community.unit());
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
                community,
                archives,
                registers.post(community.unit(), Localized.of("党委书记", "Party secretary")),
                registers.post(archives, Localized.of("党支部党员", "Party members of the branch")),
                registers.place(
                        Place.Kind.READING_ROOM,
                        Localized.of("文化社区图书阅览室", "Cultural Community reading room"),
                        community.area(),
                        community.unit()),
                registers.tag(Localized.of("民族团结", "ethnic unity")),
                registers.tag(Localized.of("书香社区", "community of readers")),
                registers.tag(Localized.of("党建联盟", "Party-building alliance")),
                registers.audience(Localized.of("社区各族居民", "residents of all ethnic groups")));
    }
}

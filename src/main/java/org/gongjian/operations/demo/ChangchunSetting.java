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
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.TagId;

/**
 * Where the third story plays: a city with its library, the library's brands, and what the year of its campaign hangs on.
 *
 * @param city the district its library lies in; the demo has no streets here
 * @param matrix the brand that holds the library's brands
 * @param drills the theme activity of the library's staff
 * @param services of its volunteers
 * @param spokesperson who spoke for the library; the report names no post
 */
record ChangchunSetting(
        AreaId city,
        UnitId publicity,
        UnitId civilisation,
        UnitId library,
        PlaceId building,
        PostId spokesperson,
        ProgrammeId matrix,
        ProgrammeId drills,
        ProgrammeId services,
        TagId civilised,
        AudienceId venues,
        AudienceId readers,
        AudienceId staff) {

    static ChangchunSetting register(DemoRegisters registers) {
        registers.categories();
        AreaId city = registers.area(Area.Kind.DISTRICT, null, Localized.of("长春城区（演示）", "City of Changchun (demo)"));
        UnitId publicity = registers.unit(
                Organization.Kind.PARTY_COMMITTEE,
                Localized.of("中共长春市委宣传部", "Publicity Department of the CPC Changchun Municipal Committee"),
                Localized.of("市委宣传部", "Publicity Department"),
                null,
                null,
                null);
        UnitId civilisation = registers.unit(
                Organization.Kind.GOVERNMENT_OFFICE,
                Localized.of("长春市文明办", "Changchun Civilisation Office"),
                Localized.of("市文明办", "Civilisation Office"),
                null,
                null,
                null);
        UnitId library = registers.unit(
                Organization.Kind.LIBRARY,
                Localized.of("长春市图书馆", "Changchun Library"),
                Localized.of("市图书馆", "city library"),
                Localized.of("长图", "Changtu"),
                city,
                null);
        PlaceId building =
                registers.place(Place.Kind.CULTURAL_VENUE, Localized.of("长春市图书馆", "Changchun Library"), city, library);
        registers.locate(building, 43.8868, 125.3245);
        ProgrammeId matrix = registers.programme(
                Programme.Kind.BRAND,
                Localized.of("“阅读HUI·长图”品牌矩阵", "“Reading HUI · Changtu” brand matrix"),
                null,
                Localized.of("让市民多读书、读好书、爱读书", "So that people read more, read well and love reading"),
                library,
                null);
        return new ChangchunSetting(
                city,
                publicity,
                civilisation,
                library,
                building,
                registers.postOf(
                        library, Localized.of("◇市图书馆负责人（职务报道未载）", "◇ for Changchun Library (post not stated)"), "姚淑慧"),
                matrix,
                registers.programme(
                        Programme.Kind.PROGRAMME,
                        Localized.of("“三比三创”主题活动", "Theme activity “three comparisons and three creations”"),
                        Localized.of("“三比三创新”主题活动", "Theme activity “three comparisons and three innovations”"),
                        Localized.of(
                                "练兵比武、竞赛、交流培训，以“三比三创”带队伍",
                                "Skills drills and contests, exchange and training: a team that compares and creates"),
                        library,
                        null),
                registers.programme(
                        Programme.Kind.SERIES,
                        Localized.of("市图书馆文明创建志愿服务", "The city library’s volunteer services"),
                        null,
                        Localized.of("人人参与创建、共享文明", "Everyone takes part, everyone shares"),
                        library,
                        null),
                registers.tag(Localized.of("文明城市创建", "building a civilised city")),
                registers.audience(Localized.of("获评场馆", "venues honoured")),
                registers.audience(Localized.of("读者", "readers")),
                registers.audience(Localized.of("馆员", "library staff")));
    }
}

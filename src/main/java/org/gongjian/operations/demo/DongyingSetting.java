package org.gongjian.operations.demo;

import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.PostId;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.TagId;

/**
 * Where the second story plays: the zone, the town's community, the brand with its programme and its fair, the words.
 *
 * @param spokesperson who speaks for the zone; the report has the zone itself say it, the post is the demo's
 */
record DongyingSetting(
        DemoCommunity community,
        UnitId zone,
        PostId spokesperson,
        ProgrammeId bank,
        ProgrammeId fair,
        TagId welfare,
        TagId volunteering,
        TagId fairs,
        AudienceId residents,
        AudienceId units,
        AudienceId members) {

    static DongyingSetting register(DemoRegisters registers) {
        registers.categories();
        AreaId town = registers.area(Area.Kind.TOWN, null, Localized.of("仙河镇", "Xianhe Town"));
        DemoCommunity community = DemoCommunity.register(
                registers,
                town,
                Localized.of("仙河镇幸福社区", "Xianhe Town Happiness Community"),
                Localized.of("幸福社区", "Happiness Community"),
                Localized.en("Xianhe Town Happy Community"));
        registers.locate(community.place(), 37.9870, 118.7330);
        UnitId zone = registers.unit(
                Organization.Kind.GOVERNMENT_OFFICE,
                Localized.of("东营港经济开发区", "Dongying Port Economic Development Zone"),
                Localized.of("东营港开发区", "Dongying Port Zone"),
                Localized.en("Xinying Port Economic Development Zone"),
                null,
                null);
        ProgrammeId bank = bank(registers, zone);
        return new DongyingSetting(
                community,
                zone,
                registers.post(zone, Localized.of("党建工作负责人", "Head of Party-building work")),
                bank,
                fair(registers, bank, community.unit()),
                registers.tag(Localized.of("党建公益", "Party building for public welfare")),
                registers.tag(Localized.of("志愿服务", "volunteer service")),
                registers.tag(Localized.of("公益集市", "public-welfare fair")),
                registers.audience(Localized.of("社区居民", "residents of the community")),
                registers.audience(Localized.of("企业和单位代表", "representatives of companies and units")),
                registers.audience(Localized.of("辖区党员群众", "Party members and people of the area")));
    }

    /** The bank of micro-projects, within the brand. */
    private static ProgrammeId bank(DemoRegisters registers, UnitId zone) {
        ProgrammeId brand = registers.programme(
                Programme.Kind.BRAND,
                Localized.of("“党建+公益”", "“Party building + public welfare”"),
                null,
                Localized.of(
                        "打造有力度、有温度、有深度、有广度的党建公益品牌",
                        "A Party-building public-welfare brand with strength, warmth, depth and breadth"),
                zone,
                null);
        return registers.programme(
                Programme.Kind.PROGRAMME,
                Localized.of("“党建公益智库”", "Party-building Public Welfare Think Tank"),
                Localized.en("Party Construction Public Welfare Think Tank"),
                Localized.of(
                        "把居民身边的小事做成微项目，由基层党组织、企业、社会组织等爱心单位认领，做完一项、销号一项",
                        "A bank of micro-projects that Party organizations, companies and social organizations claim; each is closed by number when it is done"),
                zone,
                brand);
    }

    /** The fair, within the programme it was opened with. */
    private static ProgrammeId fair(DemoRegisters registers, ProgrammeId bank, UnitId community) {
        return registers.programme(
                Programme.Kind.SERIES,
                Localized.of("“和善公益集市”", "Harmony and Kindness public-welfare fair"),
                Localized.en("Public Welfare Market"),
                Localized.of(
                        "理性公益，向善而行：志愿者把服务送到居民身边",
                        "Considered giving, doing good: volunteers bring their services to the residents"),
                community,
                bank);
    }
}

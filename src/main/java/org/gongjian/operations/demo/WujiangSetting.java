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

/**
 * Where the fifth story plays: a community, a company and a school, each with its Party branch and the branch's secretary.
 *
 * @param office the place at the company where the morning was
 */
record WujiangSetting(
        DemoCommunity community,
        UnitId company,
        UnitId school,
        PostId communitySecretary,
        PostId companySecretary,
        PostId schoolSecretary,
        PostId communityLiaison,
        PostId companyLiaison,
        PostId schoolLiaison,
        PlaceId office,
        TagId centenary,
        TagId partyHistory,
        TagId partyBrand,
        AudienceId members) {

    static WujiangSetting register(DemoRegisters registers) {
        registers.categories();
        AreaId street = registers.area(Area.Kind.STREET, null, Localized.of("江陵街道", "Jiangling Street"));
        DemoCommunity community = DemoCommunity.register(
                registers,
                street,
                Localized.of("江陵街道湖东社区", "Hudong Community, Jiangling Street"),
                Localized.of("湖东社区", "Hudong Community"),
                null);
        registers.locate(community.place(), 31.1482, 120.6585);
        UnitId company = registers.unit(
                Organization.Kind.COMPANY,
                Localized.of("东南电梯股份有限公司", "Southeast Elevator Co., Ltd."),
                Localized.of("东南电梯", "Southeast Elevator"),
                null,
                street,
                null);
        UnitId school = registers.unit(
                Organization.Kind.SCHOOL,
                Localized.of("吴江开发区江陵实验初级中学", "Jiangling Experimental Junior High School, Wujiang Development Zone"),
                Localized.of("江陵实验初中", "Jiangling Experimental Junior High School"),
                null,
                street,
                null);
        branch(registers, Localized.of("湖东社区党支部", "Party branch of Hudong Community"), community.unit());
        branch(registers, Localized.of("东南电梯党支部", "Party branch of Southeast Elevator"), company);
        branch(
                registers,
                Localized.of("江陵实验初级中学党支部", "Party branch of Jiangling Experimental Junior High School"),
                school);
        Localized secretary = Localized.of("党支部书记", "Party branch secretary");
        Localized liaison = Localized.of("党建联络员", "liaison for Party building");
        return new WujiangSetting(
                community,
                company,
                school,
                registers.postOf(community.unit(), secretary, "杨丽丽"),
                registers.postOf(company, secretary, "秦健聪"),
                registers.postOf(school, secretary, "孙建奎"),
                registers.post(community.unit(), liaison),
                registers.post(company, liaison),
                registers.post(school, liaison),
                registers.place(Place.Kind.FACTORY, Localized.of("东南电梯", "Southeast Elevator"), street, company),
                registers.tag(Localized.of("庆祝建党100周年", "centenary of the Party")),
                registers.tag(Localized.of("党史学习教育", "study of Party history")),
                registers.tag(Localized.of("党建品牌", "Party-building brand")),
                registers.audience(Localized.of("三方党员", "Party members of the three branches")));
    }

    private static void branch(DemoRegisters registers, Localized name, UnitId of) {
        registers.unit(Organization.Kind.PARTY_BRANCH, name, null, null, null, of);
    }
}

package org.gongjian.operations.demo;

import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.PostId;

/**
 * Where the fourth story plays: the community and its Party committee, Kangcheng Century and its car team, their posts.
 *
 * @param secretary of the community's Party committee, whom the report names
 * @param contactPost the post at Kangcheng Century that speaks for it; the report names nobody
 * @param teamLeader the post that leads the car team
 */
record ZhongbeiSetting(
        DemoCommunity community,
        UnitId partyCommittee,
        UnitId kangcheng,
        UnitId carTeam,
        PostId secretary,
        PostId coordinatorPost,
        PostId contactPost,
        PostId teamLeader) {

    static ZhongbeiSetting register(DemoRegisters registers) {
        registers.categories();
        AreaId street = registers.area(Area.Kind.STREET, null, Localized.of("酒仙桥街道", "Jiuxianqiao Street"));
        DemoCommunity community = DemoCommunity.register(
                registers,
                street,
                Localized.of("酒仙桥街道中北路社区", "Zhongbei Road Community, Jiuxianqiao Street"),
                Localized.of("中北路社区", "Zhongbei Road Community"),
                null);
        UnitId partyCommittee = registers.unit(
                Organization.Kind.PARTY_COMMITTEE,
                Localized.of("中北路社区党委", "Party Committee of Zhongbei Road Community"),
                null,
                null,
                community.area(),
                community.unit());
        UnitId kangcheng = registers.unit(
                Organization.Kind.COMPANY,
                Localized.of("康城世纪", "Kangcheng Century"),
                null,
                null,
                community.area(),
                null);
        UnitId carTeam = registers.unit(
                Organization.Kind.SOCIAL_ORGANIZATION,
                Localized.of("康城世纪雷锋车队", "Kangcheng Century Lei Feng car team"),
                Localized.of("雷锋车队", "Lei Feng car team"),
                Localized.en("Kangcheng Century Lei Feng Racing Team"),
                community.area(),
                kangcheng);
        return new ZhongbeiSetting(
                community,
                partyCommittee,
                kangcheng,
                carTeam,
                registers.postOf(community.unit(), Localized.of("党委书记", "Party secretary"), "于伟"),
                registers.post(community.unit(), Localized.of("共建联络员", "liaison for co-building")),
                registers.post(kangcheng, Localized.of("共建工作负责人", "head of co-building work")),
                registers.post(carTeam, Localized.of("队长", "team leader")));
    }
}

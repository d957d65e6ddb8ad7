package org.gongjian.alliances.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.AgreementText;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Alliances;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.CommitmentId;
import org.gongjian.alliances.Measure;
import org.gongjian.alliances.Target;
import org.gongjian.alliances.TestFulfilment;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.FormToken;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class AlliancePagesTests extends AlliancePages {

    @Test
    void aVisitorSeesPromisesAndWhatBecameOfThem() {
        AgreementId id = agreed();
        fulfilment.held(
                hunchun.community,
                List.of(TestFulfilment.session("元宵读书会", "2024-02-24"), TestFulfilment.session("世界读书日", "2024-04-23")));

        Document page = open("alliances/agreements/" + id.value(), Role.VOLUNTEER, "zh-CN");

        assertThat(page.select(".gj-panel--state").text()).contains("执行中，还有 209 天到期", "2024年6月5日商定");
        assertThat(page.select(".gj-parties li")).hasSize(2);
        assertThat(page.select(".gj-seeds li")).hasSize(6);
        assertThat(page.select(".gj-seeds li a .visually-hidden").eachText())
                .containsExactly("2024年2月24日：元宵读书会，已办", "2024年4月23日：世界读书日，已办");
        assertThat(page.select(".gj-commit").get(0).text())
                .contains("各方一起", "一年不少于 6 场", "2 / 6 场", "按计划", "按计划应到 2 场", "打开 2 条记录");
        assertThat(page.select(".gj-commit").get(2).text()).contains("未约定数量", "没有约定数量");
        assertThat(page.select(".gj-record__acts")).isEmpty();
    }

    @Test
    void theSamePageIsThereInEnglish() {
        AgreementId id = agreed();

        Document page = open("alliances/agreements/" + id.value(), Role.VOLUNTEER, "en");

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select(".gj-panel--state").text()).contains("In force, 209 days to go");
        assertThat(page.select(".gj-commit").get(0).text())
                .contains(
                        "at least 6 sessions a year", "0 of 6 sessions", "Well behind", "By plan 2 sessions, none yet");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void aDraftIsNotThereForOthers() {
        AgreementId id = drafted();

        assertThat(pages.get()
                        .uri(address("alliances/agreements/" + id.value()))
                        .with(as(Role.VOLUNTEER)))
                .hasStatus(404);
        assertThat(pages.get()
                        .uri(address("alliances/agreements/" + id.value()))
                        .with(as(Role.EDITOR)))
                .hasStatus(404);
        Document page = open("alliances/agreements/" + id.value(), Role.UNIT_CONTACT, "zh-CN");
        assertThat(page.select(".gj-panel--state").text()).contains("草稿，2 方中已有 0 方确认", "接下来：等文化社区、珲春市档案馆确认");
        assertThat(page.select(".gj-refused").text()).contains("登记书面签字", "只有签约社区的经办人");
    }

    @Test
    void thePartiesConfirmFromThePageAndItIsInForce() {
        AgreementId id = drafted();

        confirm(id, Role.COORDINATOR);
        confirm(id, Role.UNIT_CONTACT);

        Document page = open("alliances/agreements/" + id.value(), Role.COORDINATOR, "zh-CN");
        assertThat(page.select(".gj-panel--state").text()).contains("执行中");
        assertThat(page.select(".gj-parties").text()).contains("2024年6月5日在本单位账号确认");
        assertThat(page.select(".gj-refused").text()).contains("修改文本", "各方已经商定", "起草续签", "到期前 60 天开放");
        assertThat(page.select(".gj-history").text()).contains("起草协议", "确认文本", "各方全部商定");
    }

    @Test
    void theListFindsByStateAndUnit() {
        AgreementId id = agreed();
        district.run(() -> alliances.found(hunchun.coordinator, hunchun.redPomegranate()));

        Document all = open("alliances", Role.VOLUNTEER, "zh-CN");
        assertThat(all.select("#h-alliances").text()).isEqualTo("联盟");
        assertThat(all.text()).contains("“红石榴”党建联盟", "1 个成员单位", "共 1 份协议");
        assertThat(all.select(".gj-table a").attr("href")).isEqualTo(address("alliances/agreements/" + id.value()));
        Document expired = open("alliances?state=EXPIRED&unit=nonsense", Role.VOLUNTEER, "zh-CN");
        assertThat(expired.select(".gj-empty").text()).contains("没有这样的协议");
        Document other = open("alliances?unit=" + NewId.uuid(), Role.VOLUNTEER, "en");
        assertThat(other.text()).contains("0 agreements");
    }

    @Test
    void anAlliancesPageListsItsMembersAndIsChangedByItsFounder() {
        AllianceId id = district.within(() -> alliances.found(hunchun.coordinator, hunchun.redPomegranate()));
        Document page = open("alliances/" + id.value(), Role.COORDINATOR, "zh-CN");
        assertThat(page.text()).contains("1 个成员单位", "党建联盟单位", "2023年3月1日加入", "起草协议", "修改联盟");

        Document form = open("alliances/" + id.value() + "/edit", Role.COORDINATOR, "zh-CN");
        assertThat(form.select("input[name=members[0].since]").attr("value")).isEqualTo("2023-03-01");
        assertThat(pages.get().uri(address("alliances/" + id.value() + "/edit")).with(as(Role.UNIT_CONTACT)))
                .hasStatus(403);
        assertThat(pages.post()
                        .uri(address("alliances/" + id.value()))
                        .with(as(Role.COORDINATOR))
                        .with(FormToken.sent())
                        .param("version", "1")
                        .param("name.zh", "石榴联盟")
                        .param("founder", hunchun.community.value().toString()))
                .hasStatus(303);
        assertThat(open("alliances/" + id.value(), Role.VOLUNTEER, "zh-CN").text())
                .contains("石榴联盟", "目前没有成员单位");
    }

    @Test
    void aUnitsPageShowsWhatItStandsInAndWhatItAgreedTo() {
        AgreementId id = agreed();
        district.run(() -> {
            AllianceId alliance = alliances.found(hunchun.coordinator, hunchun.redPomegranate());
            assertThat(panels.relatedTo(hunchun.archives.ref()))
                    .extracting(group -> group.heading())
                    .contains("alliances.related.alliances", "alliances.related.agreements");
            assertThat(panels.titleOf(Agreements.ref(id))).isPresent();
            assertThat(panels.titleOf(Alliances.ref(alliance))).isPresent();
        });
        AgreementId draft = drafted();
        district.run(() -> assertThat(panels.titleOf(Agreements.ref(draft))).isEmpty());
    }

    @Test
    void aLargeTargetIsABarAndEarlierPeriodsOpenToo() {
        Commitment volumes = new Commitment(
                CommitmentId.next(),
                hunchun.archives,
                Localized.zh("赠书"),
                new Target(Measure.VOLUMES_GIVEN, 40, Target.Per.YEAR));
        AgreementText text = hunchun.text("两年协议", "2023-01-01", "2024-12-31", List.of(volumes));
        AgreementId id = agreed(new WriteAgreement(AgreementId.next(), null, text));
        fulfilment.gave(
                hunchun.archives,
                List.of(
                        TestFulfilment.volumes("去年的书", "2023-05-01", 40, false),
                        TestFulfilment.volumes("今年的书", "2024-03-01", 12, true)));

        Document page = read("alliances/agreements/" + id.value());

        assertThat(page.select("svg.gj-bar").attr("aria-label")).isEqualTo("12 / 40 册，今天按计划应到 17 册");
        assertThat(page.select("svg.gj-bar rect").get(1).attr("width")).isEqualTo("30%");
        assertThat(page.select("svg.gj-bar line").attr("x1")).isEqualTo("42%");
        assertThat(page.select(".gj-commit").text())
                .contains("至少 12 / 40 册", "滞后", "按计划应到 17 册，少 5 册", "今年的书", "未清点")
                .contains("以前各期", "2023年1月1日至2023年12月31日", "40 / 40 册", "已兑现", "2023年5月1日达到");
    }

    @Test
    void anyoneReadsWithoutSigningIn() {
        AgreementId id = agreed();

        assertThat(read("alliances/agreements/" + id.value()).select("h1").text())
                .isEqualTo("文化社区与市档案馆结对共建协议");
        assertThat(read("alliances").select("h1").text()).isEqualTo("联盟和共建协议");
        assertThat(pages.get().uri(address("alliances/agreements/" + drafted().value())))
                .hasStatus(404);
        assertThat(pages.get().uri(address("alliances/" + NewId.uuid()))).hasStatus(404);
    }
}

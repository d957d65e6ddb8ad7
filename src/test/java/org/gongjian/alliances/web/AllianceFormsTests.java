package org.gongjian.alliances.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.alliances.AgreementId;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.FormToken;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AllianceFormsTests extends AlliancePages {

    @Test
    void anAllianceAndAnAgreementAreEnteredWithoutScript() {
        String alliance = NewId.uuid().toString();
        assertThat(pages.post()
                        .uri(address("alliances"))
                        .with(as(Role.COORDINATOR))
                        .with(FormToken.sent())
                        .param("id", alliance)
                        .param("name.zh", "“红石榴”党建联盟")
                        .param("founder", hunchun.community.value().toString())
                        .param("members[0].unit", "")
                        .param("members[1].unit", hunchun.archives.value().toString())
                        .param("members[1].standing.zh", "党建联盟单位")
                        .param("members[1].since", "2023年3月1日"))
                .hasStatus(303)
                .hasRedirectedUrl(address("alliances/" + alliance));

        Document form = open("alliances/agreements/new?alliance=" + alliance, Role.COORDINATOR, "zh-CN");
        assertThat(form.select("select[name=parties[0].unit] option[selected]").text())
                .isEqualTo("文化社区");
        assertThat(form.select("select[name=parties[1].unit] option[selected]").text())
                .isEqualTo("珲春市档案馆");
        assertThat(form.select("select[name=parties[1].representative] option").eachText())
                .hasSize(2)
                .last()
                .isEqualTo("珲春市档案馆馆长");

        String id = form.select("input[name=id]").attr("value");
        assertThat(pages.post()
                        .uri(address("alliances/agreements"))
                        .with(as(Role.COORDINATOR))
                        .with(FormToken.sent())
                        .param("id", id)
                        .param("alliance", alliance)
                        .param("title.zh", "结对共建协议")
                        .param("startsOn", "2024-01-01")
                        .param("endsOn", "2024年12月31日")
                        .param("parties[0].unit", hunchun.community.value().toString())
                        .param("parties[1].unit", "")
                        .param("parties[2].unit", hunchun.archives.value().toString())
                        .param("focus.zh", "书香社区\n文化建设")
                        .param("commitments[0].by", "all")
                        .param("commitments[1].by", "3")
                        .param("commitments[1].wording.zh", "赠书")
                        .param("commitments[1].measure", "VOLUMES_GIVEN")
                        .param("commitments[1].target", "40")
                        .param("commitments[1].per", "YEAR"))
                .hasStatus(303)
                .hasRedirectedUrl(address("alliances/agreements/" + id));

        district.run(() -> {
            var written = agreements.byId(new AgreementId(UUID.fromString(id))).orElseThrow();
            assertThat(written.text().focus()).hasSize(2);
            assertThat(written.text().commitments()).singleElement().satisfies(commitment -> {
                assertThat(commitment.by()).isEqualTo(hunchun.archives);
                assertThat(commitment.target()).isNotNull();
            });
        });
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        Document page = Jsoup.parse(body(pages.post()
                .uri(address("alliances/agreements"))
                .with(as(Role.COORDINATOR))
                .with(FormToken.sent())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .param("id", NewId.uuid().toString())
                .param("title.zh", "结对共建协议")
                .param("startsOn", "2024-02-30")
                .param("endsOn", "2024-12-31")
                .param("parties[0].unit", hunchun.community.value().toString())
                .param("focus.zh", "书香社区\n文化建设")
                .param("focus.en", "a community of readers")
                .param("commitments[0].by", "all")
                .param("commitments[0].wording.zh", "办活动")
                .param("commitments[0].target", "-3")));

        assertThat(page.select(".gj-errors li a").eachAttr("href"))
                .containsExactlyInAnyOrder("#startsOn", "#focus-zh", "#commitments-0-target");
        assertThat(page.select("#startsOn").attr("value")).isEqualTo("2024-02-30");
        assertThat(page.select("#commitments-0-target").attr("value")).isEqualTo("-3");
        assertThat(page.select("#startsOn-e").text()).contains("没有");
    }

    @Test
    void addingALineKeepsWhatWasTyped() {
        Document page = Jsoup.parse(body(pages.post()
                .uri(address("alliances/agreements"))
                .with(as(Role.COORDINATOR))
                .with(FormToken.sent())
                .param("id", NewId.uuid().toString())
                .param("title.zh", "三方协议")
                .param("parties[0].unit", hunchun.community.value().toString())
                .param("parties[1].unit", hunchun.archives.value().toString())
                .param("add", "parties")));

        assertThat(page.select("select[name$=.unit]")).hasSize(3);
        assertThat(page.select("input[name=title.zh]").attr("value")).isEqualTo("三方协议");
        assertThat(page.select(".gj-errors")).isEmpty();
        assertThat(page.select("select[name=commitments[0].by] option").eachText())
                .contains("各方一起", "第 1 方：文化社区", "第 3 方");
    }

    @Test
    void aPaperIsRecordedAndAStaleFormIsToldSo() {
        AgreementId id = drafted();
        Document form = open("alliances/agreements/" + id.value() + "/paper", Role.COORDINATOR, "zh-CN");
        assertThat(form.select("select[name=signers[0]] option[selected]").text())
                .isEqualTo("党委书记");

        assertThat(paper(id, "7")).hasStatus(409);
        assertThat(paper(id, "1")).hasStatus(303);
        Document page = open("alliances/agreements/" + id.value(), Role.VOLUNTEER, "zh-CN");
        assertThat(page.select(".gj-parties").text()).contains("2024年6月3日书面签字，签字人：馆长");
    }

    @Test
    void endedEarlyItSaysWhy() {
        AgreementId id = agreed();
        assertThat(pages.post()
                        .uri(address("alliances/agreements/" + id.value() + "/end"))
                        .with(as(Role.COORDINATOR))
                        .with(FormToken.sent())
                        .param("version", "1"))
                .hasStatus(422);
        assertThat(pages.post()
                        .uri(address("alliances/agreements/" + id.value() + "/end"))
                        .with(as(Role.COORDINATOR))
                        .with(FormToken.sent())
                        .param("version", "1")
                        .param("reason.zh", "档案馆迁址"))
                .hasStatus(303);

        Document page = open("alliances/agreements/" + id.value(), Role.VOLUNTEER, "zh-CN");
        assertThat(page.select(".gj-panel--state").text()).contains("已于2024年6月5日终止", "原因：档案馆迁址");
    }

    @Test
    void aChangedDraftAsksToClearConfirmations() {
        AgreementId id = drafted();
        confirm(id, Role.UNIT_CONTACT);
        Document form = open("alliances/agreements/" + id.value() + "/edit", Role.COORDINATOR, "zh-CN");
        assertThat(form.text()).contains("已经确认的：珲春市档案馆");

        assertThat(change(id, false)).hasStatus(422);
        assertThat(change(id, true)).hasStatus(303);
        Document page = open("alliances/agreements/" + id.value(), Role.COORDINATOR, "zh-CN");
        assertThat(page.text()).contains("2024年6月5日确认过较早的文本，之后文本有改动", "改过的协议");
    }

    @Test
    void theNextTermIsDrawnUpFromThisOne() {
        AgreementId id = agreed();
        Document form = open("alliances/agreements/new?from=" + id.value(), Role.COORDINATOR, "zh-CN");

        assertThat(form.select("#startsOn").attr("value")).isEqualTo("2025-01-01");
        assertThat(form.select("#endsOn").attr("value")).isEqualTo("2025-12-31");
        assertThat(form.select("#commitments-1-target").attr("value")).isEqualTo("40");
    }

    @Test
    void nobodyElseOpensTheForms() {
        assertThat(pages.get().uri(address("alliances/new")).with(as(Role.EDITOR)))
                .hasStatus(403);
        assertThat(pages.get().uri(address("alliances/agreements/new")).with(as(Role.VOLUNTEER)))
                .hasStatus(403);
        assertThat(open("alliances/new", Role.COORDINATOR, "en").select("form[method=post]"))
                .isNotEmpty();
        assertThat(pages.get().uri(address("alliances/" + NewId.uuid())).with(as(Role.VOLUNTEER)))
                .hasStatus(404);
        assertThat(pages.get().uri("/nowhere-here/alliances").with(as(Role.VOLUNTEER)))
                .hasStatus(404);
    }

    private MvcTestResult change(AgreementId id, boolean clearing) {
        var request = pages.post()
                .uri(address("alliances/agreements/" + id.value()))
                .with(as(Role.COORDINATOR))
                .with(FormToken.sent())
                .param("version", "1")
                .param("title.zh", "改过的协议")
                .param("startsOn", LocalDate.of(2024, 1, 1).toString())
                .param("endsOn", "2024-12-31")
                .param("parties[0].unit", hunchun.community.value().toString())
                .param("parties[1].unit", hunchun.archives.value().toString());
        return (clearing ? request.param("clearing", "true") : request).exchange();
    }

    private MvcTestResult paper(AgreementId id, String version) {
        return pages.post()
                .uri(address("alliances/agreements/" + id.value() + "/paper"))
                .with(as(Role.COORDINATOR))
                .with(FormToken.sent())
                .param("version", version)
                .param("on", "6月3日")
                .param("signers[0]", hunchun.secretary.value().toString())
                .param("signers[1]", hunchun.curator.value().toString())
                .exchange();
    }
}

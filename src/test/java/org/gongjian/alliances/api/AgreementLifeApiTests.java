package org.gongjian.alliances.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.alliances.DescribeAlliance;
import org.gongjian.alliances.Hunchun;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.district.NewId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Asking;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Alliances, and what lies around an agreement, as programs see and change them. */
@RoomTest
class AgreementLifeApiTests {

    private final TestDistrict district;
    private final Hunchun hunchun;
    private final WriteAgreement agreement;
    private final Asking api;
    private final String path;

    AgreementLifeApiTests(
            @Autowired MockMvcTester site,
            @Autowired TestPrograms programs,
            @Autowired TestAccounts accounts,
            @Autowired TestClock clock,
            @Autowired Organizations organizations,
            @Autowired Posts posts) {
        clock.set(TestClock.STORY);
        district = accounts.aDistrict();
        hunchun = district.within(() -> Hunchun.registered(organizations, posts, district));
        agreement = hunchun.agreement();
        api = new Asking(site, programs, "/api/v1/" + district.slug());
        path = "/agreements/" + agreement.id().value();
    }

    @Test
    void anAllianceIsFoundedChangedAndReadByEverybody() {
        DescribeAlliance described = hunchun.redPomegranate();
        String alliance = "/alliances/" + described.id().value();
        assertThat(api.post(hunchun.contact, "/alliances", described)).hasStatus(403);
        assertThat(api.post(hunchun.coordinator, "/alliances", described)).hasStatus(201);
        Map<String, Object> facts = Map.of(
                "name", described.name(), "founder", hunchun.community.value().toString(), "members", List.of());
        assertThat(api.put(hunchun.contact, alliance, 1, facts)).hasStatus(403);
        assertThat(api.put(hunchun.coordinator, alliance, 9, facts)).hasStatus(412);
        MvcTestResult changed = api.put(hunchun.coordinator, alliance, 1, facts);
        assertThat(changed).hasStatusOk();
        assertThat(api.read(Actor.visitor(), alliance).path("members")).isEmpty();
        assertThat(api.read(Actor.visitor(), "/alliances").path("items")).hasSize(1);
    }

    @Test
    void anEditionIsKeptWhenTheTextChanges() {
        api.post(hunchun.coordinator, "/agreements", agreement);
        assertThat(api.get(Actor.visitor(), path + "/editions")).as("a draft").hasStatus(404);
        api.put(
                hunchun.coordinator,
                path,
                1,
                Map.of("text", hunchun.text("改后的协议", "2024-01-01", "2024-12-31"), "clearing", false));
        JsonNode editions = api.read(hunchun.contact, path + "/editions").path("items");
        assertThat(editions).hasSize(2);
        assertThat(editions.get(0).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void aReceiverNotesWhatNoRecordShowsAndStrikesWhatWasWrong() {
        agreed();
        UUID note = NewId.uuid();
        Map<String, Object> noted = Map.of(
                "id", note.toString(),
                "commitment", commitment(2),
                "receiver", hunchun.community.value().toString(),
                "on", "2024-06-01",
                "quantity", 1,
                "words", Map.of("zh-CN", "上门服务"));
        assertThat(api.post(hunchun.contact, path + "/notes", noted))
                .as("not the giver")
                .hasStatus(403);
        assertThat(api.post(hunchun.coordinator, path + "/notes", noted)).hasStatus(201);
        assertThat(api.post(hunchun.coordinator, path + "/notes", noted))
                .as("sent again")
                .hasStatus(201);
        assertThat(api.read(Actor.visitor(), path + "/notes").path("items")).hasSize(1);

        Map<String, Object> struck = Map.of("note", note.toString(), "reason", Map.of("zh-CN", "记错了"));
        assertThat(api.post(hunchun.contact, path + "/notes/struck", struck)).hasStatus(403);
        MvcTestResult gone = api.post(hunchun.coordinator, path + "/notes/struck", struck);
        assertThat(gone).hasStatusOk();
        assertThat(api.read(gone).get(0).path("struck").path("zh-CN").asString())
                .isEqualTo("记错了");
    }

    @Test
    void theJointPlanIsWrittenChangedAndDropped() {
        agreed();
        UUID id = NewId.uuid();
        Map<String, Object> item = Map.of(
                "id", id.toString(),
                "month", "2024-09",
                "kind", "PROJECT",
                "title", Map.of("zh-CN", "阅读角"),
                "unit", hunchun.community.value().toString());
        assertThat(api.post(district.volunteer(), path + "/plan", item)).hasStatus(403);
        assertThat(api.post(hunchun.contact, path + "/plan", item)).hasStatus(201);
        String one = path + "/plan/" + id;
        MvcTestResult read = api.get(Actor.visitor(), one);
        assertThat(Asking.tag(read)).startsWith("\"1-");

        Map<String, Object> later = Map.of(
                "month",
                "2024-10",
                "kind",
                "GIFT",
                "title",
                Map.of("zh-CN", "赠书"),
                "unit",
                hunchun.archives.value().toString());
        assertThat(api.put(hunchun.coordinator, one, 3, later)).hasStatus(412);
        assertThat(api.read(api.put(hunchun.coordinator, one, 1, later))
                        .path("kind")
                        .asString())
                .isEqualTo("GIFT");
        assertThat(api.put(
                        hunchun.coordinator,
                        one,
                        2,
                        Map.of(
                                "month",
                                "2025-10",
                                "kind",
                                "GIFT",
                                "title",
                                Map.of("zh-CN", "赠书"),
                                "unit",
                                hunchun.archives.value().toString())))
                .as("after the term")
                .hasStatus(422)
                .bodyText()
                .contains("month");
        Map<String, Object> why = Map.of("reason", Map.of("zh-CN", "改到明年"));
        assertThat(api.step(district.volunteer(), one + "/dropping", 2, why)).hasStatus(403);
        assertThat(api.read(api.step(hunchun.contact, one + "/dropping", 2, why))
                        .path("dropped")
                        .path("zh-CN")
                        .asString())
                .isEqualTo("改到明年");
        assertThat(api.step(hunchun.contact, one + "/dropping", 3, why))
                .as("once")
                .hasStatus(409);
        String elsewhere = "/agreements/" + another() + "/plan/" + id;
        assertThat(api.get(hunchun.coordinator, elsewhere))
                .as("of another agreement")
                .hasStatus(404);
    }

    @Test
    void aQuartersReportIsDraftedUntilSomebodyWritesItDown() {
        api.post(hunchun.coordinator, "/agreements", agreement);
        assertThat(api.read(hunchun.contact, path + "/reports").path("items"))
                .as("not agreed")
                .isEmpty();
        api.step(hunchun.coordinator, path + "/confirmations", 1, party(hunchun.community.value()));
        api.step(hunchun.contact, path + "/confirmations", 1, party(hunchun.archives.value()));

        JsonNode quarters = api.read(Actor.visitor(), path + "/reports").path("items");
        assertThat(quarters).hasSize(2);
        assertThat(quarters.get(0).path("quarter").asInt()).isEqualTo(2);
        assertThat(quarters.get(0).path("version").asInt()).isZero();
        String second = path + "/reports/2024/2";
        JsonNode draft = api.read(Actor.visitor(), second);
        assertThat(draft.path("body").path("zh-CN").asString()).contains("2024年第2季度");
        assertThat(draft.has("writtenAt")).isFalse();

        Map<String, Object> text = Map.of("body", Map.of("zh-CN", "定稿", "en", "As written"));
        assertThat(api.put(district.volunteer(), second, 0, text)).hasStatus(403);
        MvcTestResult written = api.put(hunchun.contact, second, 0, text);
        assertThat(written).hasStatusOk();
        assertThat(Asking.tag(written)).startsWith("\"1-");
        assertThat(api.put(hunchun.coordinator, second, 0, text))
                .as("made on the draft")
                .hasStatus(412);
        assertThat(api.put(hunchun.coordinator, second, 1, text)).hasStatusOk();
        assertThat(api.read(Actor.visitor(), path + "/reports")
                        .path("items")
                        .get(0)
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(api.read(Actor.visitor(), second).path("body").path("en").asString())
                .isEqualTo("As written");
    }

    @Test
    void aQuarterThatIsNoneIsNotThere() {
        agreed();
        for (String none : List.of("2024/3", "2024/5", "2024/0", "1023/1", "2023/4")) {
            assertThat(api.get(hunchun.coordinator, path + "/reports/" + none))
                    .as(none)
                    .hasStatus(404);
        }
        assertThat(api.get(hunchun.coordinator, path + "/reports/2024/second")).hasStatus(404);
    }

    @Test
    void anAgreementEndsBeforeItsTermWithAReason() {
        agreed();
        Map<String, Object> why = Map.of("reason", Map.of("zh-CN", "一方撤并"));
        assertThat(api.step(district.volunteer(), path + "/termination", 1, why))
                .hasStatus(403);
        assertThat(api.step(hunchun.contact, path + "/termination", 1, Map.of()))
                .hasStatus(422);
        MvcTestResult ended = api.step(hunchun.contact, path + "/termination", 1, why);
        assertThat(api.read(ended).path("state").asString()).isEqualTo("TERMINATED");
        assertThat(api.get(hunchun.contact, path + "/scan")).as("there is none").hasStatus(404);
    }

    private void agreed() {
        api.post(hunchun.coordinator, "/agreements", agreement);
        api.step(hunchun.coordinator, path + "/confirmations", 1, party(hunchun.community.value()));
        assertThat(api.step(hunchun.contact, path + "/confirmations", 1, party(hunchun.archives.value())))
                .hasStatusOk();
    }

    private UUID another() {
        WriteAgreement other = hunchun.agreement();
        assertThat(api.post(hunchun.coordinator, "/agreements", other)).hasStatus(201);
        return other.id().value();
    }

    private String commitment(int index) {
        return agreement.text().commitments().get(index).id().value().toString();
    }

    private static Map<String, String> party(UUID unit) {
        return Map.of("party", unit.toString());
    }
}

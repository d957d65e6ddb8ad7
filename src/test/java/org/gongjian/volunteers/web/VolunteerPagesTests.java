package org.gongjian.volunteers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.people.TestPersons;
import org.gongjian.volunteers.TestVolunteers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The coordinator's pages of volunteers, and a resident's own registration. */
@RoomTest
class VolunteerPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestPersons persons;

    private final TestDistrict here;

    VolunteerPagesTests(@Autowired TestAccounts accounts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 志愿者, 还没有志愿者", "en, Volunteers, No volunteer yet"})
    void anEmptyListSaysWhatToDo(String language, String title, String empty) throws Exception {
        Document page = page("/volunteers?lang=" + language, Role.COORDINATOR);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("main").text()).contains(empty).doesNotContain("??");
        assertThat(get("/volunteers?lang=en", Role.EDITOR))
                .hasStatus(403)
                .bodyText()
                .contains("Volunteers are kept by coordinators and officers.", "Your own registration");
    }

    @Test
    void aResidentRegistersOnTheirOwnPageAndNothingTypedIsLost() throws Exception {
        Document form = page("/me/volunteer?lang=en", Role.VOLUNTEER);
        assertThat(form.select("main").text())
                .contains("Two minutes", "ID number")
                .doesNotContain("??");
        String id = form.select("form.gj-form input[name=id]").attr("value");
        String number = TestVolunteers.woman(TestVolunteers.BORN).value();
        MvcTestResult wrong = send(
                "/me/volunteer",
                Role.VOLUNTEER,
                Map.of("id", List.of(id), "idNumber", List.of("123"), "skills", List.of("REPAIR")));
        assertThat(wrong).hasStatus(422);
        Document kept = Jsoup.parse(wrong.getResponse().getContentAsString());
        assertThat(kept.select("input[name=idNumber]").attr("value")).isEqualTo("123");
        assertThat(kept.select("input[name=skills][value=REPAIR]").hasAttr("checked"))
                .isTrue();
        assertThat(kept.select(".gj-errors").text()).contains("Sex").contains("Area");
        Map<String, List<String>> fields = Map.of(
                "id", List.of(id),
                "idNumber", List.of(number),
                "phone", List.of("13800138000"),
                "sex", List.of("FEMALE"),
                "area", List.of(here.community().value().toString()),
                "skills", List.of("REPAIR", "FIRST_AID"),
                "agreed", List.of("volunteer-record"));
        assertThat(Jsoup.parse(send("/me/volunteer", Role.VOLUNTEER, fields)
                                .getResponse()
                                .getContentAsString())
                        .select(".gj-errors")
                        .text())
                .contains("Process sensitive data");
        Map<String, List<String>> all = new HashMap<>(fields);
        all.put("agreed", List.of("volunteer-record", "sensitive-data"));
        assertThat(send("/me/volunteer", Role.VOLUNTEER, all))
                .hasStatus(303)
                .hasRedirectedUrl("/" + here.slug() + "/me?registered=true");
        assertThat(page("/me/volunteer?lang=en", Role.VOLUNTEER).select("main").text())
                .contains("20240000001", "Repairs", "First aid", "Cultural Community")
                .doesNotContain(number, "??");
        assertThat(page("/me/volunteer?lang=zh-CN", Role.VOLUNTEER)
                        .select("main")
                        .text())
                .contains("我的志愿者登记", "维修", "急救")
                .doesNotContain("??");
        assertThat(page("/me?registered=true&lang=en", Role.VOLUNTEER)
                        .select("main")
                        .text())
                .contains("Your number is 20240000001");
    }

    @Test
    void aCoordinatorRegistersSomebodyWhoIsThenFoundLeavesAndComesBack() throws Exception {
        String form = page("/volunteers/new?lang=en", Role.COORDINATOR)
                .select("form.gj-form input[name=id]")
                .attr("value");
        here.run(() -> persons.with("王芳", null, "13800138000", null, null));
        Map<String, List<String>> fields = new HashMap<>(Map.of(
                "id", List.of(form),
                "name", List.of("王芳"),
                "idNumber", List.of(TestVolunteers.woman(TestVolunteers.BORN).value()),
                "phone", List.of("13800138000"),
                "unit", List.of(here.communityUnit().value().toString()),
                "sex", List.of("FEMALE"),
                "area", List.of(here.community().value().toString()),
                "way", List.of("PAPER"),
                "agreed", List.of("volunteer-record", "sensitive-data")));
        MvcTestResult asked = send("/volunteers", Role.COORDINATOR, fields);
        assertThat(asked).hasStatus(422);
        Document who = Jsoup.parse(asked.getResponse().getContentAsString());
        assertThat(who.select("input[name=sameAs]")).hasSize(2);
        assertThat(who.select(".gj-errors").text()).contains("One record may be this person");
        fields.put("sameAs", List.of("none"));
        MvcTestResult done = send("/volunteers", Role.COORDINATOR, fields);
        assertThat(done).hasStatus(303);
        String path =
                Objects.requireNonNull(done.getResponse().getRedirectedUrl()).substring(("/" + here.slug()).length());
        assertThat(page("/volunteers?lang=en&skill=&q=wang", Role.COORDINATOR)
                        .select("tbody")
                        .text())
                .contains("王芳", "20240000001", "138****8000");
        assertThat(page("/desk?lang=en", Role.COORDINATOR)
                        .select("a[href$=standing=HERE] strong")
                        .text())
                .isEqualTo("1");
        Document volunteer = page(path + "?lang=en", Role.COORDINATOR);
        assertThat(volunteer.select("main").text())
                .contains("王芳", "20240000001", "Personal record", "Registered as a volunteer")
                .doesNotContain("??");
        assertThat(send(path + "/leave", Role.COORDINATOR, Map.of("version", List.of("0"), "on", List.of("2099-1-1"))))
                .hasStatus(422);
        assertThat(page(path + "/leave?lang=en", Role.COORDINATOR)
                        .select("main")
                        .text())
                .contains("Registered twice")
                .doesNotContain("??");
        assertThat(send(
                        path + "/leave",
                        Role.COORDINATOR,
                        Map.of("version", List.of("0"), "on", List.of("2024-6-5"), "reason", List.of("HEALTH"))))
                .hasStatus(303);
        assertThat(page(path + "?lang=en", Role.COORDINATOR).select("main").text())
                .contains("Left on 5 June 2024", "Health", "Come back");
        assertThat(send(path + "/return", Role.COORDINATOR, Map.of("version", List.of("0"))))
                .hasStatus(409);
        assertThat(send(path + "/return", Role.COORDINATOR, Map.of("version", List.of("1"))))
                .hasStatus(303);
        assertThat(page(path + "/change?lang=en", Role.COORDINATOR).select("input[name=sex][checked]"))
                .hasSize(1);
        assertThat(send(
                        path + "/change",
                        Role.COORDINATOR,
                        Map.of(
                                "version",
                                List.of("2"),
                                "sex",
                                List.of("FEMALE"),
                                "area",
                                List.of(here.community().value().toString()),
                                "skills",
                                List.of("LAW"))))
                .hasStatus(303);
        assertThat(page(path + "?lang=zh-CN", Role.COORDINATOR).select("main").text())
                .contains("法律", "修改")
                .doesNotContain("??");
    }

    @Test
    void aPersonsRecordLeadsToTheRegistrationWithoutTypingAnythingTwice() throws Exception {
        String number = TestVolunteers.woman(TestVolunteers.BORN).value();
        String person = here.within(() -> persons.with("李明", null, "13800138000", number, null))
                .value()
                .toString();
        assertThat(page("/persons/" + person + "?lang=en", Role.DISTRICT_OFFICER)
                        .select("a[href$=person=" + person + "]")
                        .text())
                .isEqualTo("Register as a volunteer");
        Document form = page("/volunteers/new?person=" + person + "&lang=en", Role.DISTRICT_OFFICER);
        assertThat(form.select("input[name=name], input[name=idNumber], input[name=phone]"))
                .isEmpty();
        assertThat(form.select("main").text()).contains("李明", "138****8000").doesNotContain(number, "??");
        assertThat(send(
                        "/volunteers",
                        Role.DISTRICT_OFFICER,
                        Map.of(
                                "id",
                                List.of(NewId.uuid().toString()),
                                "person",
                                List.of(person),
                                "sex",
                                List.of("FEMALE"),
                                "area",
                                List.of(here.community().value().toString()),
                                "way",
                                List.of("IN_PERSON"),
                                "agreed",
                                List.of("volunteer-record", "sensitive-data"))))
                .hasStatus(303);
        assertThat(page("/persons/" + person + "?lang=en", Role.DISTRICT_OFFICER)
                        .select(".gj-record__acts")
                        .text())
                .contains("Registered as a volunteer");
    }

    private Document page(String path, Role role) throws Exception {
        MvcTestResult answer = get(path, role);
        assertThat(answer).as(path).hasStatus(200);
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult get(String path, Role role) {
        return pages.get()
                .uri("/" + here.slug() + path)
                .cookie(sessions.of(here.account(role)))
                .exchange();
    }

    private MvcTestResult send(String path, Role role, Map<String, List<String>> fields) {
        var request = pages.post().uri("/" + here.slug() + path).queryParam("lang", "en");
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.cookie(sessions.of(here.account(role)))
                .with(FormToken.sent())
                .exchange();
    }
}

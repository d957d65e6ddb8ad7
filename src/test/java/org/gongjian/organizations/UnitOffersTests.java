package org.gongjian.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.frame.Offer;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** In a district with many units nobody gets all of them in a form: they are found by a part of their name. */
@RoomTest
class UnitOffersTests {

    private static final int UNITS = Offer.MOST + 10;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private OrganizationRegister register;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    private final List<UnitId> schools = new ArrayList<>();
    private TestDistrict here;

    @BeforeEach
    void aDistrictWithManySchools() {
        here = accounts.aDistrict();
        schools.addAll(many(Organization.Kind.SCHOOL, "小学", "School"));
    }

    private List<UnitId> many(Organization.Kind kind, String chinese, String english) {
        List<RegisterOrganization> all = new ArrayList<>();
        for (int number = 0; number < UNITS; number++) {
            all.add(new RegisterOrganization(
                    UnitId.next(),
                    kind,
                    Localized.of("第" + number + chinese, english + " " + number),
                    null,
                    null,
                    null,
                    here.street(),
                    null));
        }
        here.run(() -> transaction.executeWithoutResult(status -> register.register(here.officer(), all)));
        return all.stream().map(RegisterOrganization::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/places/new,keptBy",
        "/gifts/new,receiver",
        "/gifts/new,donor",
        "/drives/new,holder",
        "/programmes/new,owner",
        "/rounds/new,host",
        "/office,unit",
        "/office/invitations/new,unit"
    })
    void aFormShowsTheFirstFewAndAFieldToFindOthers(String page, String field) {
        Document form = read(page);

        assertThat(form.select("select[name=" + field + "] option")).hasSize(Offer.FOUND + 1);
        assertThat(form.select("input[type=search][name='find." + field + "']").attr("aria-label"))
                .isNotBlank();
        assertThat(form.select("button[name=find][value=" + field + "]")).hasSize(1);
    }

    @Test
    void whatIsFoundIsShownAndWhatWasChosenStays() {
        String chosen = schools.getFirst().value().toString();
        Document found = Jsoup.parse(body(pages.post()
                .uri("/" + here.slug() + "/places?lang=en")
                .cookie(sessions.of(here.account(Role.DISTRICT_OFFICER)))
                .with(FormToken.sent())
                .param("id", UUID.randomUUID().toString())
                .param("keptBy", chosen)
                .param("find.keptBy", "School 6")
                .param("find", "keptBy")
                .exchange()));

        assertThat(found.select("select[name=keptBy] option").eachText())
                .contains("School 0", "School 6", "School 69")
                .doesNotContain("School 7");
        assertThat(found.select("select[name=keptBy] option[selected]").attr("value"))
                .isEqualTo(chosen);
        assertThat(found.select(".gj-errors")).isEmpty();
    }

    @Test
    void anOfficerFindsTheCommunityThatKeepsSomebodyOrThanks() {
        many(Organization.Kind.COMMUNITY, "社区", "Community");
        String letter = "/units/" + schools.getFirst().value() + "/years/2024/letter";
        for (var asked : Map.of("/persons/new", "unit", "/volunteers/new", "unit", letter, "from")
                .entrySet()) {
            assertThat(read(asked.getKey()).select("select[name=" + asked.getValue() + "] option"))
                    .as(asked.getKey())
                    .hasSize(Offer.FOUND + 1);
        }
        assertThat(read(letter + "?find=from&find.from=Community%206", "&lang=en")
                        .select("select[name=from] option")
                        .eachText())
                .contains("Community 6", "Community 69")
                .doesNotContain("Community 7", "School 6");
    }

    private Document read(String page) {
        return read(page, "?lang=en");
    }

    private Document read(String page, String language) {
        return Jsoup.parse(body(pages.get()
                .uri(URI.create("/" + here.slug() + page + language))
                .cookie(sessions.of(here.account(Role.DISTRICT_OFFICER)))
                .exchange()));
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

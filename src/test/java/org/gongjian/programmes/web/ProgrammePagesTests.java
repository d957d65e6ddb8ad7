package org.gongjian.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.RegisterOrganization;
import org.gongjian.programmes.Audiences;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.Tag;
import org.gongjian.programmes.TagId;
import org.gongjian.programmes.Tags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class ProgrammePagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Tags tags;

    @Autowired
    private Audiences audiences;

    @Autowired
    private Categories categories;

    @Autowired
    private TestSessions sessions;

    private TestDistrict here;

    @BeforeEach
    void aDistrictWithALibrary() {
        here = accounts.aDistrict();
        here.within(() -> organizations.register(
                here.officer(),
                new RegisterOrganization(
                        here.partner(),
                        Organization.Kind.LIBRARY,
                        Localized.of("长春市图书馆", "Changchun Library"),
                        null,
                        null,
                        null,
                        here.street(),
                        null)));
    }

    @Test
    void aBrandHoldsAProgrammeAndTheUnitsPageShowsBoth() {
        String brand = NewId.uuid().toString();
        String seedling = NewId.uuid().toString();
        String owner = here.partner().value().toString();
        Map<String, String> ofTheBrand =
                Map.of("id", brand, "kind", "brand", "name.zh", "“阅读HUI·长图”品牌矩阵", "owner", owner);

        assertThat(post(Role.UNIT_CONTACT, "programmes", ofTheBrand)).hasStatus(303);
        assertThat(post(Role.UNIT_CONTACT, "programmes", ofTheBrand)).hasStatus(303);
        assertThat(post(
                        Role.UNIT_CONTACT,
                        "programmes",
                        Map.of(
                                "id", seedling,
                                "kind", "programme",
                                "name.zh", "“小树苗”亲子阅读",
                                "name.en", "“Little Tree Seedling” parent-child reading",
                                "aim.en", "Families read together",
                                "owner", owner,
                                "parent", brand)))
                .hasStatus(303)
                .hasRedirectedUrl(at("programmes/" + seedling));

        assertThat(here.within(programmes::all)).hasSize(2);
        assertThat(get(null, "programmes/" + seedling + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Families read together", "Changchun Library", "lang=\"zh-CN\">“阅读HUI·长图”品牌矩阵")
                .doesNotContain("/edit");
        assertThat(get(null, "programmes/" + brand + "?lang=en")).bodyText().contains("What belongs to it");
        assertThat(get(null, "units/" + owner + "?lang=en"))
                .bodyText()
                .contains("Programmes it runs", "Little Tree Seedling");
        assertThat(get(null, "programmes?lang=en&kind=brand&owner=" + owner))
                .bodyText()
                .contains("Found: 1<");
    }

    @Test
    void aFormIsRefusedWithItsReasonsAndKeepsWhatWasTyped() {
        assertThat(get(Role.UNIT_CONTACT, "programmes/new?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("selected=\"selected\">Changchun Library");
        assertThat(post(
                        Role.UNIT_CONTACT,
                        "programmes?lang=en",
                        Map.of("id", NewId.uuid().toString(), "kind", "series")))
                .hasStatus(422)
                .bodyText()
                .contains("This is not filled in");
        assertThat(post(
                        Role.UNIT_CONTACT,
                        "programmes?lang=en",
                        Map.of("id", NewId.uuid().toString(), "kind", "series", "name.en", "Ours")))
                .hasStatus(403);
        assertThat(get(Role.VOLUNTEER, "programmes/new")).hasStatus(403);
        assertThat(get(null, "programmes?lang=en")).bodyText().contains("No programmes yet");
        assertThat(get(Role.DISTRICT_OFFICER, "programmes?lang=en&kind=series"))
                .bodyText()
                .contains("No programme fits these filters", "programmes/new");
    }

    @Test
    void aStaleFormIsNotSaved() {
        String id = NewId.uuid().toString();
        post(Role.DISTRICT_OFFICER, "programmes", Map.of("id", id, "kind", "brand", "name.en", "Brand"));
        assertThat(get(Role.DISTRICT_OFFICER, "programmes/" + id + "/edit?lang=en"))
                .bodyText()
                .contains("value=\"Brand\"");
        Map<String, String> renamed = Map.of("version", "0", "kind", "brand", "name.en", "Great brand");
        assertThat(post(Role.DISTRICT_OFFICER, "programmes/" + id, renamed)).hasStatus(303);

        assertThat(post(
                        Role.DISTRICT_OFFICER,
                        "programmes/" + id + "?lang=en",
                        Map.of("version", "0", "kind", "brand", "name.en", "Small brand")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody changed this meanwhile", "value=\"Small brand\"");
        assertThat(get(Role.UNIT_CONTACT, "programmes/" + id + "/edit")).hasStatus(403);
    }

    @Test
    void wordsAreAddedByCoordinatorsAndRenamedByOfficers() {
        String id = NewId.uuid().toString();
        assertThat(get(Role.COORDINATOR, "office/words?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("No tags yet", "Add a tag", "Add an audience", "No categories yet")
                .doesNotContain("Load the usual categories");
        assertThat(get(Role.COORDINATOR, "office/words/tags/new?lang=en")).hasStatusOk();
        assertThat(post(Role.COORDINATOR, "office/words/tags", Map.of("id", id, "name.zh", "民族团结")))
                .hasStatus(303)
                .hasRedirectedUrl(at("office/words#tags"));
        assertThat(post(
                        Role.COORDINATOR,
                        "office/words/tags?lang=en",
                        Map.of("id", NewId.uuid().toString(), "name.zh", "民族团结")))
                .hasStatus(422)
                .bodyText()
                .contains("There is “民族团结” already", "value=\"民族团结\"");
        assertThat(post(
                        Role.COORDINATOR,
                        "office/words/audiences",
                        Map.of("id", NewId.uuid().toString(), "name.zh", "居民")))
                .hasStatus(303);
        assertThat(get(Role.COORDINATOR, "office/words/tags/" + id + "/edit")).hasStatus(403);

        assertThat(get(Role.DISTRICT_OFFICER, "office/words/tags/" + id + "/edit?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"民族团结\"");
        assertThat(post(
                        Role.DISTRICT_OFFICER,
                        "office/words/tags/" + id,
                        Map.of("version", "0", "name.zh", "民族团结", "name.en", "ethnic unity")))
                .hasStatus(303);
        assertThat(post(
                        Role.DISTRICT_OFFICER,
                        "office/words/tags/" + id + "?lang=en",
                        Map.of("version", "0", "name.zh", "团结")))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"团结\"");
        assertThat(here.within(tags::all))
                .containsExactly(new Tag(new TagId(UUID.fromString(id)), Localized.of("民族团结", "ethnic unity"), 1));
        assertThat(here.within(audiences::all)).hasSize(1);
    }

    @Test
    void categoriesAreLoadedAndAddedByDistrictOfficersOnly() {
        assertThat(get(Role.DISTRICT_OFFICER, "office/words?lang=en"))
                .bodyText()
                .contains("Load the usual categories");
        assertThat(post(Role.COORDINATOR, "office/words/categories/defaults", Map.of()))
                .hasStatus(403);
        assertThat(post(Role.DISTRICT_OFFICER, "office/words/categories/defaults", Map.of()))
                .hasStatus(303);
        assertThat(get(Role.DISTRICT_OFFICER, "office/words?lang=en"))
                .bodyText()
                .contains("Village annals", "Rename");
        String books = here.within(() -> categories.byCode("books"))
                .orElseThrow()
                .id()
                .value()
                .toString();
        assertThat(get(Role.DISTRICT_OFFICER, "office/words/categories/new?lang=en"))
                .bodyText()
                .contains("Books › Local records › Yearbooks");

        assertThat(post(
                        Role.DISTRICT_OFFICER,
                        "office/words/categories",
                        Map.of("id", NewId.uuid().toString(), "name.zh", "连环画", "parent", books)))
                .hasStatus(303);
        assertThat(post(
                        Role.DISTRICT_OFFICER,
                        "office/words/categories?lang=en",
                        Map.of("id", NewId.uuid().toString(), "name.zh", "票证")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose what the things in it are");
        assertThat(post(
                        Role.DISTRICT_OFFICER,
                        "office/words/categories?lang=en",
                        Map.of("id", NewId.uuid().toString(), "name.zh", "票证", "thing", "castle")))
                .hasStatus(422)
                .bodyText()
                .contains("This choice is not known here");
    }

    @Test
    void whoHasNoDeskSeesNoWordsAndAnUnknownListIsNotThere() {
        assertThat(get(Role.UNIT_CONTACT, "office/words?lang=en"))
                .hasStatus(403)
                .bodyText()
                .contains("kept by officers and coordinators");
        assertThat(get(Role.DISTRICT_OFFICER, "office/words/spells/new")).hasStatus(404);
        assertThat(get(Role.DISTRICT_OFFICER, "office/words/tags/" + NewId.uuid() + "/edit"))
                .hasStatus(404);
    }

    private String at(String below) {
        return "/" + here.slug() + "/" + below;
    }

    private MvcTestResult get(@Nullable Role as, String below) {
        var request = pages.get().uri(at(below));
        return (as == null ? request : request.cookie(sessions.of(here.account(as)))).exchange();
    }

    private MvcTestResult post(Role as, String below, Map<String, String> typed) {
        var request = pages.post()
                .uri(at(below))
                .cookie(sessions.of(here.account(as)))
                .with(FormToken.sent());
        typed.forEach(request::param);
        return request.exchange();
    }
}

package org.gongjian.organizations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.organizations.FindOrganizations;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.Posts;
import org.gongjian.organizations.RegisterOrganization;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class UnitPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Posts posts;

    @Autowired
    private TestSessions sessions;

    private TestDistrict here;

    @BeforeEach
    void aDistrictWithACommunity() {
        here = accounts.aDistrict();
        here.within(() -> organizations.register(
                here.officer(),
                new RegisterOrganization(
                        here.communityUnit(),
                        Organization.Kind.COMMUNITY,
                        Localized.of("珲春市靖和街道文化社区", "Jinghe Street Cultural Community, Hunchun"),
                        Localized.of("文化社区", "Cultural Community"),
                        null,
                        null,
                        here.community(),
                        null)));
    }

    @Test
    void aPartnerIsRegisteredOnceThroughTheFormAndShownWithItsOtherName() {
        String id = NewId.uuid().toString();
        Map<String, String> typed = Map.of(
                "id", id,
                "kind", "archive",
                "name.zh", "珲春市档案馆",
                "name.en", "Hunchun Municipal Archives",
                "otherName.en", "Hunchun City Archives",
                "code", "11320000 mb151840xj",
                "parent", "");

        assertThat(post(Role.COORDINATOR, "units", typed)).hasStatus(303).hasRedirectedUrl(at("units/" + id));
        assertThat(post(Role.COORDINATOR, "units", typed)).hasStatus(303);

        assertThat(here.within(this::partners)).hasSize(1);
        assertThat(get(null, "units/" + id + "?lang=zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("珲春市档案馆", "11320000MB151840XJ", "lang=\"en\">Hunchun City Archives", "全区县")
                .doesNotContain("登记了单位", "/edit");
        assertThat(get(Role.COORDINATOR, "units/" + id + "?lang=en"))
                .bodyText()
                .contains("Registered the unit", "/edit\"", "/posts/new");
    }

    @Test
    void aWrongCodeIsNamedBesideItsFieldAndNothingTypedIsLost() {
        assertThat(post(
                        Role.COORDINATOR,
                        "units?lang=en",
                        Map.of(
                                "id", NewId.uuid().toString(),
                                "kind", "company",
                                "name.en", "Southeast Elevator",
                                "code", "91310115MA1H8R7C6D")))
                .hasStatus(422)
                .bodyText()
                .contains("The check character does not fit", "id=\"code-e\"", "href=\"#code\"")
                .contains("value=\"Southeast Elevator\"", "value=\"91310115MA1H8R7C6D\"");
        assertThat(post(
                        Role.COORDINATOR,
                        "units?lang=en",
                        Map.of("id", NewId.uuid().toString(), "code", "9131O", "kind", "castle")))
                .hasStatus(422)
                .bodyText()
                .contains("has 5 characters", "This choice is not known here", "This is not filled in");
    }

    @Test
    void amongManyUnitsOneIsFoundByAPartOfItsNameAndNothingIsSentForIt() {
        for (int shop = 1; shop <= 70; shop++) {
            register(UnitId.next(), Organization.Kind.SHOP, "便民店" + shop);
        }
        UnitId library = UnitId.next();
        register(library, Organization.Kind.LIBRARY, "珲春市图书馆");

        assertThat(get(Role.COORDINATOR, "units/new?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("便民店1<", "20 of 72 are shown", "name=\"find.parent\"")
                .doesNotContain("珲春市图书馆");
        assertThat(post(
                        Role.COORDINATOR,
                        "units?lang=en",
                        Map.of(
                                "id", NewId.uuid().toString(),
                                "name.en", "Children’s room",
                                "find", "parent",
                                "find.parent", "图书")))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Children’s room\"", "珲春市图书馆", "1 of 72 are shown")
                .doesNotContain("便民店5<", "This is not filled in");
        assertThat(here.within(organizations::count)).isEqualTo(72);
    }

    private void register(UnitId id, Organization.Kind kind, String name) {
        here.within(() -> organizations.register(
                here.officer(),
                new RegisterOrganization(id, kind, Localized.zh(name), null, null, null, here.community(), null)));
    }

    @Test
    void aCommunityIsNotACoordinatorsToRegister() {
        assertThat(post(
                        Role.COORDINATOR,
                        "units?lang=en",
                        Map.of("id", NewId.uuid().toString(), "kind", "community", "name.zh", "新安社区")))
                .hasStatus(403)
                .bodyText()
                .contains("Communities are registered and moved by officers");
        assertThat(get(Role.UNIT_CONTACT, "units/new")).hasStatus(403);
        assertThat(get(Role.COORDINATOR, "units/new?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Once it is here");
    }

    @Test
    void aStaleFormIsNotSavedAndKeepsWhatWasTyped() {
        String address = "units/" + here.communityUnit().value();
        assertThat(get(Role.COORDINATOR, address + "/edit?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Cultural Community\"", "name=\"version\" value=\"0\"");
        Map<String, String> typed = Map.of(
                "version",
                "0",
                "kind",
                "community",
                "name.en",
                "The Community",
                "area",
                here.community().value().toString());
        assertThat(post(Role.COORDINATOR, address, typed)).hasStatus(303);

        assertThat(post(
                        Role.DISTRICT_OFFICER,
                        address + "?lang=en",
                        Map.of("version", "0", "kind", "community", "name.en", "Another name")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody changed this meanwhile", "value=\"Another name\"");
    }

    @Test
    void aPostIsAddedWithoutAHolderAndLaterGivenToSomebodyNew() {
        String unit = "units/" + here.communityUnit().value();
        String id = NewId.uuid().toString();
        assertThat(get(Role.COORDINATOR, unit + "/posts/new?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Add a post", "演示·coordinator");

        Map<String, String> typed = Map.of("id", id, "title.zh", "党委书记", "title.en", "Party secretary");
        assertThat(post(Role.COORDINATOR, unit + "/posts", typed)).hasStatus(303);
        assertThat(post(Role.COORDINATOR, unit + "/posts", typed)).hasStatus(303);

        assertThat(get(null, unit + "?lang=en")).bodyText().contains("Party secretary", "Nobody named");
        String post = unit + "/posts/" + id;
        assertThat(get(Role.COORDINATOR, post + "/edit?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Party secretary\"");
        assertThat(post(
                        Role.COORDINATOR,
                        post,
                        Map.of("version", "0", "title.zh", "党委书记", "title.en", "Party secretary", "name", "杨丽莉")))
                .hasStatus(303);
        assertThat(get(null, unit + "?lang=zh-CN")).bodyText().contains("党委书记", "杨丽莉");
        Post held = here.within(() -> posts.of(here.communityUnit())).getFirst();
        assertThat(held.version()).isEqualTo(1);
        assertThat(post(Role.COORDINATOR, post + "?lang=en", Map.of("version", "0", "title.zh", "书记")))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"书记\"");
        assertThat(post(Role.COORDINATOR, post + "?lang=en", Map.of("version", "1")))
                .hasStatus(422);
    }

    @Test
    void somebodyNewHoldsAPostFromTheStart() {
        String unit = "units/" + here.communityUnit().value();
        Map<String, String> typed = Map.of("id", NewId.uuid().toString(), "title.zh", "党委书记", "name", "杨丽莉");

        assertThat(post(Role.COORDINATOR, unit + "/posts", typed)).hasStatus(303);
        assertThat(post(Role.COORDINATOR, unit + "/posts", typed)).hasStatus(303);

        assertThat(here.within(() -> posts.holders(posts.of(here.communityUnit()))))
                .containsValue("杨丽莉");
        assertThat(get(Role.UNIT_CONTACT, unit + "/posts/new")).hasStatus(403);
        assertThat(get(Role.COORDINATOR, unit + "/posts/" + NewId.uuid() + "/edit"))
                .hasStatus(404);
    }

    @Test
    void theListIsFilteredCountedAndPaged() {
        for (int i = 0; i < 20; i++) {
            String name = "Branch " + i;
            here.within(() -> organizations.register(
                    here.officer(),
                    new RegisterOrganization(
                            UnitId.next(),
                            Organization.Kind.PARTY_BRANCH,
                            Localized.en(name),
                            null,
                            null,
                            null,
                            here.street(),
                            here.communityUnit())));
        }

        assertThat(get(null, "units?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Found: 21", "rel=\"next\"", "units?after=", "Jinghe Street › Cultural Community")
                .doesNotContain("units/new");
        assertThat(get(
                        null,
                        "units?lang=en&kind=party_branch&q=branch&area="
                                + here.street().value()))
                .bodyText()
                .contains("Found: 20")
                .doesNotContain("rel=\"next\"");
        assertThat(get(null, "units?lang=en&q=nobody")).bodyText().contains("No unit fits these filters");
        assertThat(get(null, "units/" + here.communityUnit().value() + "?lang=en"))
                .bodyText()
                .contains("Its parts", "Branch 19");
    }

    @Test
    void anotherDistrictsUnitIsNotThere() {
        TestDistrict other = accounts.aDistrict();
        String below = "/" + other.slug() + "/units/" + here.communityUnit().value();

        assertThat(pages.get().uri(below).exchange()).hasStatus(404);
        assertThat(pages.post()
                        .uri(below + "/posts")
                        .cookie(sessions.of(other.account(Role.DISTRICT_OFFICER)))
                        .with(FormToken.sent())
                        .exchange())
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

    private List<Organization> partners() {
        return organizations.find(FindOrganizations.all(), null, 50).organizations().stream()
                .filter(unit -> !unit.isCommunity())
                .toList();
    }
}

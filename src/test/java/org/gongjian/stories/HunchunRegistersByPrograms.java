package org.gongjian.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.stories.Program.tag;
import static org.gongjian.stories.Program.text;

import gongjian.client.api.AgreementsApi;
import gongjian.client.api.AlliancesApi;
import gongjian.client.api.AreasApi;
import gongjian.client.api.AudiencesApi;
import gongjian.client.api.CategoriesApi;
import gongjian.client.api.PlacesApi;
import gongjian.client.api.TagsApi;
import gongjian.client.api.UnitsApi;
import gongjian.client.model.AddCategory;
import gongjian.client.model.AddPlace;
import gongjian.client.model.AgreementStanding;
import gongjian.client.model.AgreementText;
import gongjian.client.model.AgreementsApiSignature;
import gongjian.client.model.AgreementsApiSignedPaper;
import gongjian.client.model.Area;
import gongjian.client.model.AudiencesApiNewAudience;
import gongjian.client.model.Commitment;
import gongjian.client.model.DescribeAlliance;
import gongjian.client.model.Localized;
import gongjian.client.model.Membership;
import gongjian.client.model.Party;
import gongjian.client.model.RegisterOrganization;
import gongjian.client.model.TagsApiNewTag;
import gongjian.client.model.Target;
import gongjian.client.model.Term;
import gongjian.client.model.UnitsApiNewPost;
import gongjian.client.model.WriteAgreement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.NewId;

/** The first half of the story as programs play it: what is registered once, before anything happens. */
final class HunchunRegistersByPrograms {

    private final HunchunIds ids;

    HunchunRegistersByPrograms(HunchunIds ids) {
        this.ids = ids;
    }

    void listTheCommunity(Program officer) {
        officer.ask(
                AreasApi::new,
                (areas, here, key) -> areas.addAreas(
                        here,
                        key,
                        new Area().id(ids.street).kind(Area.KindEnum.STREET).name(text("靖和街道", "Jinghe Street"))));
        officer.ask(
                UnitsApi::new,
                (units, here, key) -> units.registerUnits(
                        here,
                        key,
                        new RegisterOrganization()
                                .id(ids.community)
                                .kind(RegisterOrganization.KindEnum.COMMUNITY)
                                .name(text("珲春市靖和街道文化社区", "Jinghe Street Cultural Community, Hunchun"))
                                .shortName(text("文化社区", "Cultural Community"))
                                .area(ids.street)));
        category(officer, ids.yearbooks, AddCategory.ThingEnum.BOOK, text("年鉴", "yearbooks"));
        category(officer, ids.annals, AddCategory.ThingEnum.BOOK, text("村志", "village annals"));
        category(officer, ids.pictures, AddCategory.ThingEnum.PICTURE, text("图片", "pictures"));
    }

    void listTheArchivesPostsAndPlaces(Program coordinator) {
        coordinator.ask(
                UnitsApi::new,
                (units, here, key) -> units.registerUnits(
                        here,
                        key,
                        new RegisterOrganization()
                                .id(ids.archives)
                                .kind(RegisterOrganization.KindEnum.ARCHIVE)
                                .name(text("珲春市档案馆", "Hunchun Municipal Archives"))
                                .shortName(text("市档案馆", "Municipal Archives"))));
        post(coordinator, ids.archives, ids.members, text("党支部党员", "Party members of the branch"));
        post(coordinator, ids.community, ids.secretary, text("党委书记", "Party secretary"));
        place(coordinator, ids.premises, AddPlace.KindEnum.COMMUNITY, text("社区本部", "Community premises"));
        place(
                coordinator,
                ids.room,
                AddPlace.KindEnum.READING_ROOM,
                text("文化社区图书阅览室", "Cultural Community reading room"));
    }

    void listTheWords(Program coordinator) {
        word(coordinator, text("民族团结", "ethnic unity"));
        word(coordinator, text("书香社区", "community of readers"));
        word(coordinator, text("党建联盟", "Party-building alliance"));
        UUID audience = NewId.uuid();
        ids.words.put("audience", audience);
        coordinator.ask(
                AudiencesApi::new,
                (audiences, here, key) -> audiences.addAudiences(
                        here,
                        key,
                        new AudiencesApiNewAudience()
                                .id(audience)
                                .name(text("社区各族居民", "residents of all ethnic groups"))));
    }

    void pairUp(Program coordinator) {
        coordinator.ask(
                AlliancesApi::new,
                (alliances, here, key) -> alliances.foundAlliances(
                        here,
                        key,
                        new DescribeAlliance()
                                .id(ids.alliance)
                                .name(text("“红石榴”党建联盟", "“Red-pomegranate” Party-building alliance"))
                                .founder(ids.community)
                                .addMembersItem(new Membership()
                                        .unit(ids.archives)
                                        .standing(text("党建联盟单位", "Party-building alliance unit"))
                                        .since(LocalDate.parse("2024-01-15")))));
        coordinator.ask(
                AgreementsApi::new,
                (agreements, here, key) -> agreements.draftAgreements(
                        here,
                        key,
                        new WriteAgreement()
                                .id(ids.agreement)
                                .alliance(ids.alliance)
                                .text(agreementText())));
        AgreementStanding signed = coordinator.ask(
                AgreementsApi::new,
                (agreements, here, key) -> agreements.signAgreements(
                        ids.agreement,
                        here,
                        key,
                        tag(1),
                        new AgreementsApiSignedPaper()
                                .on(LocalDate.parse("2024-02-28"))
                                .addSignaturesItem(new AgreementsApiSignature()
                                        .party(ids.community)
                                        .signer(ids.secretary))
                                .addSignaturesItem(new AgreementsApiSignature()
                                        .party(ids.archives)
                                        .signer(ids.members))));
        assertThat(signed.getState()).isEqualTo(AgreementStanding.StateEnum.IN_FORCE);
    }

    private AgreementText agreementText() {
        return new AgreementText()
                .title(text("文化社区与市档案馆结对共建协议", "Pairing agreement of the Cultural Community and the Archives"))
                .term(new Term().startsOn(LocalDate.parse("2024-03-01")).endsOn(LocalDate.parse("2027-02-28")))
                .addPartiesItem(new Party().unit(ids.community).representative(ids.secretary))
                .addPartiesItem(new Party().unit(ids.archives).representative(ids.members))
                .addFocusItem(text("文化交流", "cultural exchange"))
                .addPrinciplesItem(text("以群众需求为导向", "guided by what residents need"))
                .pillars(List.of())
                .addCommitmentsItem(new Commitment()
                        .id(NewId.uuid())
                        .wording(text("常态化、长效化服务群众", "To serve residents regularly and for the long term"))
                        .target(new Target()
                                .measure(Target.MeasureEnum.JOINT_ACTIVITIES)
                                .quantity(4L)
                                .per(Target.PerEnum.YEAR)));
    }

    private static void category(Program officer, UUID id, AddCategory.ThingEnum thing, Localized name) {
        officer.ask(
                CategoriesApi::new,
                (categories, here, key) -> categories.addCategories(
                        here, key, new AddCategory().id(id).thing(thing).name(name)));
    }

    private static void post(Program coordinator, UUID unit, UUID id, Localized title) {
        coordinator.ask(
                UnitsApi::new,
                (units, here, key) -> units.addPostUnits(
                        unit, here, key, new UnitsApiNewPost().id(id).title(title)));
    }

    private void place(Program coordinator, UUID id, AddPlace.KindEnum kind, Localized name) {
        coordinator.ask(
                PlacesApi::new,
                (places, here, key) -> places.addPlaces(
                        here, key, new AddPlace().id(id).kind(kind).name(name).keptBy(ids.community)));
    }

    private void word(Program coordinator, Localized name) {
        UUID id = NewId.uuid();
        ids.words.put(String.valueOf(name.getZhCN()), id);
        coordinator.ask(
                TagsApi::new,
                (tags, here, key) ->
                        tags.addTags(here, key, new TagsApiNewTag().id(id).name(name)));
    }
}

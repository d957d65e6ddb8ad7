package org.gongjian.stories;

import static gongjian.client.model.ContributorsApiNewContributor.CreditsEnum.CORRESPONDENT;
import static gongjian.client.model.ContributorsApiNewContributor.CreditsEnum.EDITOR;
import static gongjian.client.model.ContributorsApiNewContributor.CreditsEnum.PHOTOGRAPHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.stories.HunchunWords.HEADLINE;
import static org.gongjian.stories.HunchunWords.HEADLINE_EN;
import static org.gongjian.stories.HunchunWords.LEAD;
import static org.gongjian.stories.HunchunWords.LEAD_EN;
import static org.gongjian.stories.HunchunWords.PHOTO;
import static org.gongjian.stories.HunchunWords.PHOTO_EN;
import static org.gongjian.stories.HunchunWords.PURPOSE;
import static org.gongjian.stories.HunchunWords.PURPOSE_EN;
import static org.gongjian.stories.HunchunWords.THANKS;
import static org.gongjian.stories.HunchunWords.THANKS_EN;
import static org.gongjian.stories.HunchunWords.TITLE;
import static org.gongjian.stories.HunchunWords.TITLE_EN;
import static org.gongjian.stories.Program.tag;
import static org.gongjian.stories.Program.text;

import gongjian.client.api.ActivitiesApi;
import gongjian.client.api.BulletinsApi;
import gongjian.client.api.ContributorsApi;
import gongjian.client.api.FilesApi;
import gongjian.client.api.GiftsApi;
import gongjian.client.api.PlacementsApi;
import gongjian.client.api.VoicesApi;
import gongjian.client.model.ActivitiesApiFollowing;
import gongjian.client.model.ActivitiesApiReport;
import gongjian.client.model.ActivityDetails;
import gongjian.client.model.ActivityTime;
import gongjian.client.model.ActivityView;
import gongjian.client.model.AttachFile;
import gongjian.client.model.BulletinText;
import gongjian.client.model.BulletinView;
import gongjian.client.model.BulletinsApiSuggestion;
import gongjian.client.model.ByLine;
import gongjian.client.model.ByWhom;
import gongjian.client.model.ContributorsApiNewContributor;
import gongjian.client.model.DraftBulletin;
import gongjian.client.model.FileDetails;
import gongjian.client.model.FilesApiSent;
import gongjian.client.model.FilesConsent;
import gongjian.client.model.GiftDetails;
import gongjian.client.model.GiftLine;
import gongjian.client.model.GiftView;
import gongjian.client.model.GiftsApiRegistration;
import gongjian.client.model.Hosts;
import gongjian.client.model.HostsHost;
import gongjian.client.model.Localized;
import gongjian.client.model.PlacementsApiNewPlacement;
import gongjian.client.model.PlacementsApiPlacementFacts;
import gongjian.client.model.PlanActivity;
import gongjian.client.model.ProgrammeItem;
import gongjian.client.model.PublicationTime;
import gongjian.client.model.ReceiveGift;
import gongjian.client.model.RecordRef;
import gongjian.client.model.VoicesApiSaying;
import gongjian.client.model.VoicesConsent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.NewId;
import org.jspecify.annotations.Nullable;

/** The morning itself as programs play it: each fact is sent once, where it belongs. */
final class HunchunMorningByPrograms {

    private static final LocalDate DAY = LocalDate.parse("2024-06-05");

    private final HunchunIds ids;

    HunchunMorningByPrograms(HunchunIds ids) {
        this.ids = ids;
    }

    void planAndHold(Program coordinator) {
        ActivityView planned = coordinator.ask(
                ActivitiesApi::new,
                (activities, here, key) -> activities.planActivities(
                        here, key, new PlanActivity().id(ids.activity).details(activityDetails())));
        ActivityView held = coordinator.ask(
                ActivitiesApi::new,
                (activities, here, key) -> activities.reportActivities(
                        ids.activity,
                        here,
                        key,
                        tag(planned.getVersion()),
                        new ActivitiesApiReport()
                                .outcome(text("丰富了社区图书阅览室的图书种类", "The reading room now covers more subjects"))));
        assertThat(held.getState()).isEqualTo(ActivityView.StateEnum.HELD);
        coordinator.ask(
                ActivitiesApi::new,
                (activities, here, key) -> activities.followActivities(
                        ids.activity,
                        here,
                        key,
                        new ActivitiesApiFollowing()
                                .id(NewId.uuid())
                                .what(text(
                                        "先问居民想读什么，再办下一次活动",
                                        "Ask residents what they want to read, then plan the next one"))));
    }

    private ActivityDetails activityDetails() {
        return new ActivityDetails()
                .title(text(TITLE, TITLE_EN))
                .purpose(text(PURPOSE, PURPOSE_EN))
                .place(ids.premises)
                .time(new ActivityTime()
                        .day(DAY)
                        .startsAt(OffsetDateTime.parse("2024-06-05T01:00:00Z"))
                        .endsAt(OffsetDateTime.parse("2024-06-05T02:00:00Z")))
                .hosts(new Hosts()
                        .addAllItem(new HostsHost().unit(ids.community).role(HostsHost.RoleEnum.HOST))
                        .addAllItem(new HostsHost().unit(ids.archives).role(HostsHost.RoleEnum.HOST)))
                .tags(ids.words.entrySet().stream()
                        .filter(word -> !word.getKey().equals("audience"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet()))
                .audiences(Set.of(Objects.requireNonNull(ids.words.get("audience"))))
                .addItemsItem(new ProgrammeItem()
                        .what(text("赠送图书和图片", "Books and pictures are given"))
                        .post(ids.members));
    }

    void photograph(Program coordinator, Path picture) {
        FilesApiSent sent =
                coordinator.send("about=activity:" + ids.activity + "&kind=PHOTO&name=IMG_0605.jpg", picture);
        coordinator.ask(
                FilesApi::new,
                (files, here, key) -> files.attachFiles(
                        here,
                        key,
                        new AttachFile()
                                .id(ids.photo)
                                .upload(sent.getId())
                                .details(new FileDetails()
                                        .description(text(PHOTO, PHOTO_EN))
                                        .consent(new FilesConsent()
                                                .basis(FilesConsent.BasisEnum.NOBODY)
                                                .saidBy("演示·社区经办人")
                                                .on(DAY)))));
    }

    void give(Program coordinator, Program contact, Program secretarysProgram) {
        GiftView registered = coordinator.ask(
                GiftsApi::new,
                (gifts, here, key) -> gifts.registerGifts(
                        here, key, new GiftsApiRegistration().id(ids.gift).details(giftDetails())));
        GiftView confirmed = contact.ask(
                GiftsApi::new,
                (gifts, here, key) -> gifts.confirmGifts(ids.gift, here, key, tag(registered.getVersion())));
        secretarysProgram.ask(
                GiftsApi::new,
                (gifts, here, key) -> gifts.receiveGifts(
                        ids.gift,
                        here,
                        key,
                        tag(confirmed.getVersion()),
                        new ReceiveGift()
                                .receivedBy(ids.secretary)
                                .thanks(text(THANKS, THANKS_EN))
                                .onBehalfOf(text("社区里的各族居民", "residents of every ethnic group"))));
    }

    private GiftDetails giftDetails() {
        return new GiftDetails()
                .activity(ids.activity)
                .donor(ids.archives)
                .anonymous(false)
                .handler(new ByWhom().post(ids.members))
                .receiver(ids.community)
                .shelf(ids.room)
                .purpose(text("充实社区图书阅览室，供居民借阅", "for the reading room, for residents to borrow"))
                .givenOn(DAY)
                .receipt(GiftDetails.ReceiptEnum.ISSUED)
                .addLinesItem(line(text("《珲春年鉴》", "Hunchun Yearbook"), ids.yearbooks, GiftLine.UnitEnum.VOLUME, 4))
                .addLinesItem(line(text("《防川村志》", "Fangchuan Village Annals"), ids.annals, GiftLine.UnitEnum.VOLUME, 6))
                .addLinesItem(line(
                        text("红石榴党建联盟图片", "Red-pomegranate alliance pictures"),
                        ids.pictures,
                        GiftLine.UnitEnum.SET,
                        null));
    }

    void quote(Program coordinator) {
        coordinator.ask(
                VoicesApi::new,
                (voices, here, key) -> voices.recordVoices(
                        here,
                        key,
                        new VoicesApiSaying()
                                .id(ids.quote)
                                .kind(VoicesApiSaying.KindEnum.QUOTE)
                                .about(new RecordRef().kind("activity").id(ids.activity))
                                .words(text("代表社区各族居民对赠书表示感谢", "thanked for the books on behalf of the residents"))
                                .reported(true)
                                .post(ids.secretary)
                                .consent(new VoicesConsent()
                                        .basis(VoicesConsent.BasisEnum.SPOKEN_IN_OFFICE)
                                        .on(DAY))));
    }

    void publish(Program editor, Program reviewer) {
        contributor(editor, ids.correspondent, text("铁伟文", "Tie Weiwen"), Set.of(CORRESPONDENT, PHOTOGRAPHER));
        contributor(editor, ids.editorOfTheMedium, text("梁欢欢", "Liang Huanhuan"), Set.of(EDITOR));
        BulletinsApiSuggestion suggestion =
                editor.ask(BulletinsApi::new, (bulletins, here, key) -> bulletins.suggestBulletins(ids.activity, here));
        assertThat(suggestion.getLead().getZhCN()).contains("《珲春年鉴》");
        BulletinView draft = editor.ask(
                BulletinsApi::new,
                (bulletins, here, key) -> bulletins.draftBulletins(
                        here,
                        key,
                        new DraftBulletin()
                                .id(ids.bulletin)
                                .activity(ids.activity)
                                .text(new BulletinText()
                                        .headline(text(HEADLINE, HEADLINE_EN))
                                        .lead(text(LEAD, LEAD_EN))
                                        .addByLinesItem(by(ids.correspondent, ByLine.CreditEnum.CORRESPONDENT))
                                        .addByLinesItem(by(ids.correspondent, ByLine.CreditEnum.PHOTOGRAPHER))
                                        .addByLinesItem(by(ids.editorOfTheMedium, ByLine.CreditEnum.EDITOR)))));
        BulletinView reviewed = reviewer.ask(
                BulletinsApi::new,
                (bulletins, here, key) -> bulletins.reviewBulletins(ids.bulletin, here, key, tag(draft.getVersion())));
        editor.ask(
                BulletinsApi::new,
                (bulletins, here, key) ->
                        bulletins.publishBulletins(ids.bulletin, here, key, tag(reviewed.getVersion())));
        editor.ask(
                PlacementsApi::new,
                (placements, here, key) -> placements.addPlacements(
                        ids.bulletin,
                        here,
                        key,
                        new PlacementsApiNewPlacement().id(ids.placement).facts(placed())));
    }

    private PlacementsApiPlacementFacts placed() {
        return new PlacementsApiPlacementFacts()
                .outlet(text("中国吉林网", "China Jilin Network"))
                .channelPath(text("首页 > 珲春站 > 城事", "Home > Hunchun Station > City affairs"))
                .articleNumber("3854463")
                .hotline("0431-82902222")
                .published(new PublicationTime()
                        .at(OffsetDateTime.parse("2024-06-05T02:53:00Z"))
                        .hourKnown(true))
                .addByLinesItem(by(ids.correspondent, ByLine.CreditEnum.CORRESPONDENT))
                .addByLinesItem(by(ids.editorOfTheMedium, ByLine.CreditEnum.EDITOR));
    }

    private static void contributor(
            Program editor, UUID id, Localized name, Set<ContributorsApiNewContributor.CreditsEnum> credits) {
        editor.ask(
                ContributorsApi::new,
                (contributors, here, key) -> contributors.addContributors(
                        here,
                        key,
                        new ContributorsApiNewContributor().id(id).name(name).credits(credits)));
    }

    private static GiftLine line(Localized title, UUID category, GiftLine.UnitEnum unit, @Nullable Integer quantity) {
        return new GiftLine().title(title).category(category).unit(unit).quantity(quantity);
    }

    private static ByLine by(UUID contributor, ByLine.CreditEnum credit) {
        return new ByLine().contributor(contributor).credit(credit);
    }
}

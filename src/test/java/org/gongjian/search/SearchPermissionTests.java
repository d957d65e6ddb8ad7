package org.gongjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.Hunchun;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.Gifts;
import org.gongjian.giving.GivingDesk;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.gongjian.publishing.BulletinDesk;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.Bulletins;
import org.gongjian.publishing.TestBulletins;
import org.gongjian.voices.RecordVoice;
import org.gongjian.voices.Speaker;
import org.gongjian.voices.VoiceId;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.Voices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody finds a record just where its page opens for them. */
@RoomTest
class SearchPermissionTests {

    @Autowired
    private Search search;

    @Autowired
    private TestGifts test;

    @Autowired
    private GivingDesk giving;

    @Autowired
    private Gifts gifts;

    @Autowired
    private TestBulletins press;

    @Autowired
    private BulletinDesk publishing;

    @Autowired
    private Bulletins bulletins;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Posts posts;

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Voices voices;

    private final TestGifts.Hunchun here;
    private final TestGifts.Hunchun there;

    SearchPermissionTests(@Autowired TestGifts gifts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        here = gifts.hunchun();
        there = gifts.hunchun();
    }

    @Test
    void aGiftIsFoundByWhoeverMaySeeIt() {
        List<GiftId> all = new ArrayList<>();
        all.add(test.registered(here, here.books()));
        all.add(test.received(here, here.anonymous()));
        GiftId returned = test.registered(here, here.books());
        here.run(() -> giving.askToCorrect(here.contact(), returned, 1, "数目不对"));
        GiftId withdrawn = test.registered(here, here.counted());
        here.run(() -> giving.withdraw(here.coordinator(), withdrawn, 1));
        all.add(returned);
        all.add(withdrawn);

        compare(
                "珲春年鉴",
                "gift",
                all,
                GiftId::value,
                (reader, id) -> gifts.byId(reader, id).isPresent());
    }

    @Test
    void anAnonymousDonorLeadsNobodyToTheGift() {
        GiftId named = test.received(here, here.counted());
        GiftId anonymous = test.received(here, here.anonymous());

        readers(here)
                .values()
                .forEach(reader -> assertThat(found(here, reader, "档案馆", "gift"))
                        .contains(named.value())
                        .doesNotContain(anonymous.value()));
    }

    @Test
    void aBulletinIsFoundByWhoeverMayReadItUnlessItWasWithdrawn() {
        BulletinId published = press.published(here);
        BulletinId draft = press.drafted(here);
        BulletinId withdrawn = press.published(here);
        here.run(() -> publishing.withdraw(here.district().editor(), withdrawn, 2, Localized.of("重复", "a duplicate")));

        compare(
                "文化社区",
                "bulletin",
                List.of(published, draft, withdrawn),
                BulletinId::value,
                (reader, id) -> bulletins
                        .byId(reader, id)
                        .filter(bulletin -> !bulletin.isWithdrawn())
                        .isPresent());
    }

    @Test
    void anAgreementIsFoundByWhoeverMayReadIt() {
        Hunchun pair = here.within(() -> Hunchun.registered(organizations, posts, here.district()));
        AgreementId draft = here.within(() -> desk.draft(pair.coordinator, pair.agreement()));
        AgreementId agreed = here.within(() -> desk.draft(pair.coordinator, pair.agreement()));
        here.run(() -> {
            desk.confirm(here.coordinator(), agreed, here.community(), 1);
            desk.confirm(here.contact(), agreed, here.archives(), 1);
        });

        compare("结对共建", "agreement", List.of(draft, agreed), AgreementId::value, (reader, id) -> {
            try {
                return agreements.open(reader, id).id().equals(id);
            } catch (Refused hidden) {
                return false;
            }
        });
    }

    @Test
    void aVoiceWithoutConsentIsFoundByNobody() {
        VoiceId voice = VoiceId.next();
        here.run(() -> voices.record(
                here.coordinator(),
                new RecordVoice(
                        voice,
                        VoiceKind.QUOTE,
                        here.activity().ref(),
                        Localized.zh("这些书真好看"),
                        false,
                        new Speaker.Resident(here.community()),
                        null,
                        null)));

        readers(here)
                .values()
                .forEach(reader ->
                        assertThat(found(here, reader, "真好看", "voice")).isEmpty());
    }

    @Test
    void peopleWithMandatesAreFoundByTheOfficeAlone() {
        String name = here.district().account(Role.VOLUNTEER).userName();

        readers(here)
                .forEach((who, reader) -> assertThat(found(here, reader, name, "person"))
                        .as(who)
                        .hasSize(reader.isDistrictOfficer() ? 1 : 0));
    }

    @Test
    void nothingOfAnotherDistrictIsFound() {
        GiftId elsewhere = test.received(there, there.books());

        readers(here).values().forEach(reader -> {
            assertThat(found(here, reader, "珲春年鉴", "gift")).isEmpty();
            assertThat(found(there, Actor.visitor(), "珲春年鉴", "gift")).containsExactly(elsewhere.value());
        });
    }

    private <I> void compare(
            String typed, String kind, List<I> all, Function<I, UUID> value, BiPredicate<Actor, I> opens) {
        readers(here)
                .forEach((who, reader) -> assertThat(found(here, reader, typed, kind))
                        .as(who)
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(id -> here.within(() -> opens.test(reader, id)))
                                .map(value)
                                .toList()));
    }

    private List<UUID> found(TestGifts.Hunchun district, Actor reader, String typed, String kind) {
        return district.within(() -> search.find(reader, new SearchQuery(typed, kind, 1))).hits().stream()
                .map(hit -> hit.record().id())
                .toList();
    }

    private static Map<String, Actor> readers(TestGifts.Hunchun district) {
        Map<String, Actor> readers = new LinkedHashMap<>();
        readers.put("visitor", Actor.visitor());
        readers.put("system", Actor.system());
        readers.put("secretary", district.secretary());
        for (Role role : Role.values()) {
            readers.put(role.name(), district.district().actor(role));
        }
        return readers;
    }
}

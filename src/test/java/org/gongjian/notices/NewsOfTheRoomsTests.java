package org.gongjian.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.alliances.AgreementCalendar;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Hunchun;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wordings;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GivingDesk;
import org.gongjian.giving.ReceiptChoice;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.DelegationId;
import org.gongjian.identity.Delegations;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.OfferDelegation;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.accounts.HandOvers;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.identity.accounts.Invitations;
import org.gongjian.identity.accounts.InvitePerson;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.gongjian.publishing.BulletinDesk;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.DraftBulletin;
import org.gongjian.publishing.TestBulletins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each room tells, to whom. */
@RoomTest
class NewsOfTheRoomsTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestGifts gifts;

    @Autowired
    private GivingDesk giving;

    @Autowired
    private TestBulletins bulletins;

    @Autowired
    private BulletinDesk publishing;

    @Autowired
    private AgreementDesk agreements;

    @Autowired
    private AgreementCalendar calendar;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Posts posts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Delegations delegations;

    @Autowired
    private People people;

    @Autowired
    private Wordings wordings;

    @Autowired
    private TestClock clock;

    private TestDistrict district;

    @BeforeEach
    void begin() {
        clock.set(TestClock.STORY);
        district = accounts.aDistrict();
    }

    @Test
    void whoeverIsAskedToActForSomebodyHearsOfItAndWhoeverAskedHearsTheAnswer() {
        Actor holder = district.coordinator();
        TestAccount colleague = district.account(Role.EDITOR);
        DelegationId id = DelegationId.next();
        LocalDate today = district.within(delegations::today);
        district.run(() -> delegations.offer(
                holder,
                new OfferDelegation(
                        id, holder.mandates().getFirst().id(), colleague.person(), today, today.plusDays(7), null)));
        assertThat(kinds(colleague.actor())).containsExactly("delegation-offered");
        assertThat(kinds(holder)).isEmpty();

        district.run(() -> delegations.accept(colleague.actor(), id));
        assertThat(kinds(holder)).containsExactly("delegation-accepted");
        assertThat(kinds(colleague.actor())).containsExactly("delegation-offered");
    }

    @Test
    void ofAHandOverBothAreToldAtOnceWhenItIsOfferedAndWhenItIsAccepted() {
        Actor holder = district.coordinator();
        TestAccount successor = district.account(Role.EDITOR);
        InvitationId id = InvitationId.next();
        district.run(
                () -> handOvers.start(holder, id, holder.mandates().getFirst().id(), successor.person()));
        assertThat(kinds(successor.actor())).containsExactly("hand-over-offered");
        assertThat(first(successor.actor()).urgent()).isTrue();
        assertThat(first(successor.actor()).title())
                .isEqualTo(
                        Localized.zh("演示·" + district.account(Role.COORDINATOR).userName()));
        assertThat(kinds(holder)).as("who started it knows").isEmpty();

        district.run(() -> handOvers.accept(successor.actor(), id));
        assertThat(kinds(holder)).containsExactly("hand-over-accepted");
        assertThat(first(holder).title()).isEqualTo(Localized.zh("演示·" + successor.userName()));
        assertThat(kinds(successor.actor())).containsExactly("hand-over-taken", "hand-over-offered");
        assertThat(says(holder, Locale.ENGLISH)).contains("The successor has accepted");
        assertThat(says(successor.actor(), Locale.SIMPLIFIED_CHINESE)).contains("从现在起由您行使");
        assertThat(kinds(district.officer())).as("who had no part in it").isEmpty();
    }

    @Test
    void aHandOverThatTheOfficeStartsIsToldToItsHolderAndItsEndToAllThree() {
        Actor holder = district.coordinator();
        TestAccount successor = district.account(Role.EDITOR);
        MandateId mandate = holder.mandates().getFirst().id();
        InvitationId declined = InvitationId.next();
        district.run(() -> handOvers.start(district.officer(), declined, mandate, successor.person()));
        assertThat(kinds(holder)).containsExactly("hand-over-started");

        district.run(() -> handOvers.undo(successor.actor(), declined));
        assertThat(kinds(holder)).containsExactly("hand-over-withdrawn", "hand-over-started");
        assertThat(kinds(district.officer())).containsExactly("hand-over-withdrawn");
        assertThat(kinds(successor.actor())).as("who declined knows").containsExactly("hand-over-offered");

        InvitationId again = InvitationId.next();
        district.run(() -> handOvers.start(district.officer(), again, mandate, successor.person()));
        district.run(() -> handOvers.accept(successor.actor(), again));
        assertThat(kinds(district.officer())).containsExactly("hand-over-accepted", "hand-over-withdrawn");
        assertThat(kinds(holder)).first().isEqualTo("hand-over-accepted");
    }

    @Test
    void aGiftGoesFromSideToSideAndEndsWithItsReceipt() {
        TestGifts.Hunchun here = gifts.hunchun(district);
        GiftId gift = gifts.registered(here, here.books());
        assertThat(kinds(here.contact())).containsExactly("gift-to-confirm");
        assertThat(kinds(here.coordinator())).isEmpty();

        here.run(() -> giving.askToCorrect(here.contact(), gift, 1, "四本"));
        assertThat(kinds(here.coordinator())).containsExactly("gift-to-correct");
        assertThat(kinds(here.secretary())).containsExactly("gift-to-correct");

        here.run(() -> giving.correct(here.coordinator(), gift, 2, here.counted()));
        here.run(() -> giving.correct(here.coordinator(), gift, 3, here.books()));
        assertThat(kinds(here.contact())).containsExactly("gift-to-confirm", "gift-to-confirm");

        here.run(() -> giving.confirm(here.contact(), gift, 4));
        assertThat(kinds(here.coordinator())).containsExactly("gift-to-receive", "gift-to-correct");

        here.run(() -> giving.receive(here.secretary(), gift, 5, here.thanks()));
        assertThat(kinds(here.contact())).first().isEqualTo("gift-received");
        assertThat(kinds(here.secretary())).doesNotContain("gift-received");
        assertThat(says(here.contact(), Locale.SIMPLIFIED_CHINESE)).contains("文化社区", "谨致谢意", "2024", "1");
        assertThat(says(here.contact(), Locale.ENGLISH)).contains("has received your gift", "no. 1");
    }

    @Test
    void aDonorWhoWaivedTheReceiptIsThankedWithoutOne() {
        TestGifts.Hunchun here = gifts.hunchun(district);
        gifts.received(here, here.details(false, ReceiptChoice.WAIVED, List.of(here.yearbook(4))));
        assertThat(says(here.contact(), Locale.ENGLISH)).endsWith("with thanks.");
    }

    @Test
    void aBulletinWaitsForTheEditorsAndIsTellingItsHostsOnceItIsPublished() {
        TestGifts.Hunchun here = gifts.hunchun(district);
        BulletinId bulletin = bulletins.drafted(here);
        assertThat(kinds(district.editor())).containsExactly("bulletin-to-review");
        assertThat(kinds(district.officer())).isEmpty();

        here.run(() -> publishing.review(district.editor(), bulletin, 0));
        here.run(() -> publishing.change(here.coordinator(), bulletin, 1, TestBulletins.text(Localized.zh("地方志书进社区"))));
        assertThat(kinds(district.editor())).containsExactly("bulletin-to-review", "bulletin-to-review");

        here.run(() -> publishing.review(district.editor(), bulletin, 2));
        here.run(() -> publishing.publish(district.editor(), bulletin, 3));
        assertThat(kinds(here.contact())).containsExactly("bulletin-published");
        assertThat(kinds(here.coordinator())).containsExactly("bulletin-published");
        assertThat(first(here.contact()).title()).isEqualTo(Localized.zh("地方志书进社区"));

        here.run(() -> publishing.withdraw(district.editor(), bulletin, 4, Localized.zh("有误")));
        Told withdrawn = first(here.contact());
        assertThat(withdrawn.kind().code()).isEqualTo("bulletin-withdrawn");
        assertThat(withdrawn.urgent()).isTrue();
        assertThat(withdrawn.title()).isNotNull().isNotEqualTo(Localized.zh("地方志书进社区"));
    }

    @Test
    void aDraftTheEditorsDoNotTakeIsToldToWhoWroteIt() {
        TestGifts.Hunchun here = gifts.hunchun(district);
        BulletinId bulletin = bulletins.drafted(here);
        here.run(() -> publishing.withdraw(district.editor(), bulletin, 0, Localized.zh("已有一篇")));
        assertThat(kinds(here.coordinator())).containsExactly("bulletin-withdrawn");
        assertThat(kinds(here.contact())).isEmpty();
    }

    @Test
    void theOnlyEditorsOwnDraftWaitsForTheOfficers() {
        TestGifts.Hunchun here = gifts.hunchun(district);
        here.run(() -> publishing.draft(
                district.editor(),
                new DraftBulletin(BulletinId.next(), here.activity(), TestBulletins.text(List.of()))));
        assertThat(kinds(district.editor())).isEmpty();
        assertThat(kinds(district.officer())).containsExactly("bulletin-to-review");
    }

    @Test
    void anAgreementWaitsForItsPartiesAndIsReached() {
        Hunchun pair = district.within(() -> Hunchun.registered(organizations, posts, district));
        WriteAgreement draft = pair.agreement();
        AgreementId id = district.within(() -> agreements.draft(district.coordinator(), draft));
        assertThat(kinds(district.contact())).containsExactly("agreement-to-confirm");
        assertThat(kinds(district.coordinator())).isEmpty();
        assertThat(first(district.contact()).title()).isEqualTo(draft.text().title());

        district.run(() -> agreements.confirm(district.coordinator(), id, pair.community, 1));
        district.run(() -> agreements.confirm(district.contact(), id, pair.archives, 1));
        assertThat(kinds(district.coordinator())).containsExactly("agreement-agreed");
        assertThat(kinds(district.contact())).containsExactly("agreement-to-confirm");
    }

    @Test
    void theCalendarTellsOfTheFirstDayAndOfTheRenewalOnce() {
        Hunchun pair = district.within(() -> Hunchun.registered(organizations, posts, district));
        WriteAgreement draft =
                new WriteAgreement(AgreementId.next(), null, pair.text("协议", "2024-07-01", "2024-12-31"));
        AgreementId id = district.within(() -> agreements.draft(district.coordinator(), draft));
        district.run(() -> agreements.confirm(district.coordinator(), id, pair.community, 1));
        district.run(() -> agreements.confirm(district.contact(), id, pair.archives, 1));

        look("2024-06-30T00:00:00");
        assertThat(kinds(district.coordinator())).containsExactly("agreement-agreed");
        look("2024-07-02T00:00:00");
        look("2024-07-02T01:00:00");
        assertThat(kinds(district.coordinator())).containsExactly("agreement-in-force", "agreement-agreed");
        look("2024-10-31T00:00:00");
        assertThat(kinds(district.coordinator())).hasSize(2);
        look("2024-11-01T00:00:00");
        look("2024-12-01T00:00:00");
        assertThat(kinds(district.coordinator()))
                .containsExactly("agreement-renewal", "agreement-in-force", "agreement-agreed");
        assertThat(says(district.coordinator(), Locale.ENGLISH)).contains("31 December 2024");
    }

    @Test
    void theRenewalReachesWhoeverHoldsThePostsOfRepresentativeAndLiaisonOnce() {
        Hunchun pair = district.within(() -> Hunchun.registered(organizations, posts, district));
        TestAccount curator = district.account(Role.EDITOR);
        TestAccount secretary = district.account(Role.COORDINATOR);
        district.run(() -> {
            hold(pair.archives, pair.curator, curator);
            hold(pair.community, pair.secretary, secretary);
        });
        WriteAgreement draft =
                new WriteAgreement(AgreementId.next(), null, pair.text("协议", "2024-06-01", "2024-12-31"));
        AgreementId id = district.within(() -> agreements.draft(district.coordinator(), draft));
        district.run(() -> agreements.confirm(district.coordinator(), id, pair.community, 1));
        district.run(() -> agreements.confirm(district.contact(), id, pair.archives, 1));
        assertThat(kinds(curator.actor())).isEmpty();

        look("2024-10-31T00:00:00");
        assertThat(kinds(curator.actor())).isEmpty();
        look("2024-11-01T00:00:00");
        look("2024-11-02T00:00:00");
        look("2024-12-30T00:00:00");
        assertThat(kinds(curator.actor())).containsExactly("agreement-renewal");
        assertThat(says(curator.actor(), Locale.SIMPLIFIED_CHINESE)).contains("2024年12月31日");
        assertThat(first(curator.actor()).title()).isEqualTo(draft.text().title());
        assertThat(kinds(secretary.actor()).stream().filter("agreement-renewal"::equals))
                .hasSize(1);
        assertThat(kinds(district.contact())).contains("agreement-renewal");
    }

    @Test
    void anAgreementThatWentOnIsNotCalledForRenewal() {
        Hunchun pair = district.within(() -> Hunchun.registered(organizations, posts, district));
        WriteAgreement old = new WriteAgreement(AgreementId.next(), null, pair.text("协议", "2023-07-01", "2024-06-30"));
        WriteAgreement next =
                new WriteAgreement(AgreementId.next(), null, pair.text("续签", "2024-07-01", "2025-06-30"), old.id());
        for (WriteAgreement written : List.of(old, next)) {
            district.run(() -> agreements.draft(district.coordinator(), written));
            district.run(() -> agreements.confirm(district.coordinator(), written.id(), pair.community, 1));
            district.run(() -> agreements.confirm(district.contact(), written.id(), pair.archives, 1));
        }
        look("2024-06-20T00:00:00");
        assertThat(kinds(district.contact())).doesNotContain("agreement-renewal");
    }

    private void hold(UnitId unit, PostId id, TestAccount holder) {
        Post post = posts.byId(id).orElseThrow();
        posts.change(
                Actor.system(), new Post(id, unit, post.title(), holder.actor().personId(), post.version()));
    }

    @Test
    void whoeverInvitedSomebodyIsToldThatTheyCame() {
        PersonId invited =
                district.within(() -> people.register(Author.SYSTEM, RegisterPerson.named(PersonId.next(), "王芳")));
        InvitePerson command = new InvitePerson(InvitationId.next(), invited, Role.VOLUNTEER, null, null);
        var link = (Invitations.Outcome.Invited)
                district.<Invitations.Outcome>within(() -> invitations.invite(district.officer(), command));
        assertThat(kinds(district.officer())).isEmpty();

        TestDistrict elsewhere = accounts.aDistrict();
        invitations.accept(link.path().substring("/invitation/".length()), elsewhere.editor());
        Told told = first(district.officer());
        assertThat(told.kind().code()).isEqualTo("invitation-accepted");
        assertThat(told.title()).isEqualTo(Localized.zh("王芳"));
        assertThat(kinds(district.streetOfficer())).isEmpty();
    }

    private void look(String local) {
        clock.set(LocalDateTime.parse(local)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant()
                .plus(Duration.ofHours(9)));
        district.run(() -> calendar.look());
    }

    /** Latest first. */
    private List<String> kinds(Actor actor) {
        return district.within(() -> inbox.page(actor, null, 50).lines().stream()
                .map(line -> line.kind().code())
                .toList());
    }

    private Told first(Actor actor) {
        return district.within(() -> inbox.page(actor, null, 1).lines().getFirst());
    }

    private String says(Actor actor, Locale language) {
        return wordings.in(language, ZoneId.of("Asia/Shanghai"))
                .reason(first(actor).says());
    }
}

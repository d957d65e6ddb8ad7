package org.gongjian.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GivingDesk;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Actors;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class NoticesTests {

    private static final NoticeKind KIND = new NoticeKind("gift-to-confirm", "gifts");

    @Autowired
    private Notices notices;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Retention retention;

    @Autowired
    private NoticePolicies policies;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestGifts gifts;

    @Autowired
    private GivingDesk desk;

    @Autowired
    private Actors actors;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private TestDistrict district;

    @BeforeEach
    void begin() {
        clock.set(TestClock.STORY);
        district = accounts.aDistrict();
    }

    @Test
    void aUnitsOwnPeopleAreToldAndNobodyElse() {
        tell(notice(Audience.peopleOf(district.partner())));
        assertThat(unread(district.contact())).isEqualTo(1);
        assertThat(unread(district.coordinator())).isZero();
        assertThat(unread(district.officer())).isZero();
    }

    @Test
    void everybodyWithARoleIsToldAlsoThoseWhoseAreaLiesAbove() {
        tell(notice(
                Audience.everybody(Role.EDITOR).and(new Audience.Watching(Role.STREET_OFFICER, district.community()))));
        assertThat(unread(district.editor())).isEqualTo(1);
        assertThat(unread(district.streetOfficer())).isEqualTo(1);
        assertThat(unread(district.contact())).isZero();
    }

    @Test
    void nobodyIsToldOfWhatTheyDidThemselves() {
        tell(notice(Audience.peopleOf(district.partner(), district.communityUnit()))
                .doneBy(district.contact().author()));
        assertThat(unread(district.contact())).isZero();
        assertThat(unread(district.coordinator())).isEqualTo(1);
    }

    @Test
    void theSameIsToldOnceAndAnotherRoundAgain() {
        Notice notice = notice(Audience.peopleOf(district.partner()));
        tell(notice);
        tell(notice);
        assertThat(unread(district.contact())).isEqualTo(1);
        tell(notice.round(2));
        assertThat(unread(district.contact())).isEqualTo(2);
    }

    @Test
    void whatIsUndoneIsNotTold() {
        assertThatThrownBy(() -> district.run(() -> transaction.executeWithoutResult(status -> {
                    notices.tell(notice(Audience.peopleOf(district.partner())));
                    throw Refused.stale();
                })))
                .isInstanceOf(Refused.class);
        assertThat(unread(district.contact())).isZero();
    }

    @Test
    void noticesAreToldWithinAChangeOnly() {
        assertThatThrownBy(() -> district.run(() -> notices.tell(notice(Audience.peopleOf(district.partner())))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void nothingCrossesDistricts() {
        TestDistrict other = accounts.aDistrict();
        accounts.alsoIn(other.district(), district.account(Role.UNIT_CONTACT).id());
        tell(notice(Audience.account(district.account(Role.UNIT_CONTACT).id())));

        Actor there =
                other.within(() -> actors.of(district.account(Role.UNIT_CONTACT).id()));
        assertThat(unread(district.contact())).isEqualTo(1);
        assertThat(other.<Integer>within(() -> inbox.page(there, null, 10).unread()))
                .isZero();
        NoticeId id = lines(district.contact()).getFirst().id();
        assertThatThrownBy(() -> other.run(() -> inbox.read(there, id))).isInstanceOf(Refused.class);

        district.run(() -> transaction.executeWithoutResult(status -> notices.tell(
                notice(Audience.account(other.account(Role.EDITOR).id())).round("stranger"))));
        assertThat(other.<Integer>within(
                        () -> inbox.page(other.editor(), null, 10).unread()))
                .isZero();
    }

    @Test
    void unreadOnesComeFirstAndPagesFollowEachOther() {
        for (int i = 1; i <= 5; i++) {
            clock.advance(Duration.ofMinutes(1));
            tell(notice(Audience.peopleOf(district.partner())).round(i));
        }
        List<Told> all = lines(district.contact());
        assertThat(all).extracting(Told::toldAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
        NoticeId newest = all.getFirst().id();
        district.run(() -> inbox.read(district.contact(), newest));

        Inbox.Page first = district.within(() -> inbox.page(district.contact(), null, 3));
        Inbox.Page second = district.within(() -> inbox.page(district.contact(), first.next(), 3));
        assertThat(first.unread()).isEqualTo(4);
        assertThat(first.lines()).hasSize(3).noneMatch(Told::read);
        assertThat(second.lines()).hasSize(2);
        assertThat(second.lines().getFirst().read()).isFalse();
        assertThat(second.lines().getLast().id()).isEqualTo(newest);
        assertThat(second.next()).isNull();
    }

    @Test
    void readingAllLeavesWhatCameWhileThePageWasOpen() {
        tell(notice(Audience.peopleOf(district.partner())).round(1));
        Instant opened =
                district.within(() -> inbox.page(district.contact(), null, 10).asOf());
        clock.advance(Duration.ofSeconds(5));
        tell(notice(Audience.peopleOf(district.partner())).round(2));
        district.run(() -> inbox.readAll(district.contact(), opened));
        assertThat(unread(district.contact())).isEqualTo(1);
        assertThat(lines(district.contact()).getFirst().toldAt()).isAfter(opened);
    }

    @Test
    void anotherPersonsNoticeIsNotThere() {
        tell(notice(Audience.peopleOf(district.partner())));
        NoticeId id = lines(district.contact()).getFirst().id();
        assertThatThrownBy(() -> district.run(() -> inbox.read(district.officer(), id)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.MISSING));
        assertThatThrownBy(() -> district.run(() -> inbox.page(Actor.visitor(), null, 10)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    @Test
    void aRecordOneMayNoLongerOpenIsNotNamed() {
        TestGifts.Hunchun here = gifts.hunchun(district);
        GiftId gift = gifts.registered(here, here.books());
        district.run(() -> transaction.executeWithoutResult(status -> notices.tell(
                Notice.of(KIND, gift.ref(), Reason.of("notices.says.gift-to-receive"), Audience.everybody(Role.EDITOR))
                        .round("editors"))));
        assertThat(lines(district.editor()).getFirst().title()).isNotNull();

        here.run(() -> desk.askToCorrect(here.contact(), gift, 1, "四本，不是三本"));
        Told told = lines(district.editor()).getFirst();
        assertThat(told.title()).isNull();
        assertThat(told.path()).isNull();
        assertThat(lines(here.contact()).getFirst().title()).isNotNull();
    }

    @Test
    void whatFillsAMessageComesBackAsItWas() {
        Reason says = Reason.of(
                "notices.says.gift-received",
                Localized.of("文化社区", "Cultural Community"),
                Reason.of("inner", "x"),
                LocalDate.of(2024, 6, 5),
                Instant.parse("2024-06-05T00:30:00Z"),
                new BigDecimal("480.00"),
                7L,
                "text");
        assertThat(ReasonJson.read(ReasonJson.write(says))).isEqualTo(says);
    }

    @Test
    void oldNoticesAreRemovedAsTheDistrictsRuleSays() {
        tell(notice(Audience.peopleOf(district.partner())));
        district.run(() -> policies.change(district.officer(), new NoticePolicy(NoticePolicy.USUAL.digestAt(), 90, 0)));
        clock.advance(Duration.ofDays(89));
        assertThat(district.<Integer>within(() -> retention.run())).isZero();
        clock.advance(Duration.ofDays(2));
        assertThat(district.<Integer>within(() -> retention.run())).isEqualTo(1);
        assertThat(lines(district.contact())).isEmpty();
    }

    @Test
    void aRuleThatChangedMeanwhileIsNotWrittenOver() {
        NoticePolicy later = new NoticePolicy(NoticePolicy.USUAL.digestAt(), 100, 0);
        district.run(() -> policies.change(district.officer(), later));
        assertThatThrownBy(() -> district.run(() -> policies.change(district.officer(), later)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
        assertThatThrownBy(() -> district.run(() -> policies.change(district.coordinator(), later)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        assertThatThrownBy(() -> new NoticePolicy(NoticePolicy.USUAL.digestAt(), 30, 0))
                .isInstanceOf(Refused.class);
    }

    private Notice notice(Audience to) {
        return Notice.of(
                        KIND,
                        new RecordRef("gift", UUID.fromString("0190a0a0-0000-7000-8000-000000000001")),
                        Reason.of("notices.says.gift-to-receive"),
                        to)
                .concerning(Set.of(district.partner()));
    }

    private void tell(Notice notice) {
        district.run(() -> transaction.executeWithoutResult(status -> notices.tell(notice)));
    }

    private int unread(Actor actor) {
        return district.<Integer>within(() -> inbox.page(actor, null, 10).unread());
    }

    private List<Told> lines(Actor actor) {
        return district.within(() -> inbox.page(actor, null, 50).lines());
    }
}

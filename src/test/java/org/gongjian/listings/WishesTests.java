package org.gongjian.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.people.PersonId;
import org.gongjian.people.TestPersons;
import org.gongjian.people.consents.ConsentId;
import org.gongjian.people.consents.Consents;
import org.gongjian.people.consents.GiveConsent;
import org.gongjian.people.consents.Way;
import org.gongjian.people.guardians.AddGuardian;
import org.gongjian.people.guardians.GuardianId;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Relation;
import org.gongjian.people.openings.Because;
import org.gongjian.people.openings.Openings;
import org.gongjian.people.openings.PermissionId;
import org.gongjian.people.openings.Purpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RoomTest
class WishesTests {

    private static final LocalDate DAY = TestListings.DAY;
    private static final String PHONE = "13800138000";
    private static final String STORY = "独居，眼睛不好，住三楼";
    private static final Because TO_VISIT = new Because(Purpose.SERVE, null);

    @Autowired
    private TestListings fixtures;

    @Autowired
    private TestPersons persons;

    @Autowired
    private Consents consents;

    @Autowired
    private Guardians guardians;

    @Autowired
    private Openings openings;

    @Autowired
    private ListingDesk desk;

    @Autowired
    private Listings listings;

    @Autowired
    private Wishes wishes;

    @Autowired
    private AuditLog audit;

    @Autowired
    private MockMvcTester pages;

    private TestDistrict here;
    private Actor officer = Actor.visitor();

    @BeforeEach
    void aDistrict() {
        here = fixtures.aDistrict();
        officer = here.officer();
    }

    @Test
    void aWishIsPublishedAfterACallAVisitAndAConsentAndNotBefore() {
        ListingId wish = fixtures.draft(here, ListingKind.WISH, fixtures.wish(here));
        assertThat(publishing(wish)).isEqualTo("listings.wish.nobody");

        PersonId grandmother = isOf(wish, LocalDate.of(1948, 3, 1));
        assertThat(publishing(wish)).isEqualTo("listings.wish.no-call");
        here.run(() -> wishes.verify(here.coordinator(), wish, false, DAY));
        assertThat(publishing(wish)).isEqualTo("listings.wish.no-visit");
        here.run(() -> wishes.verify(here.coordinator(), wish, true, DAY));
        assertThat(publishing(wish)).isEqualTo("people.consent.none");
        agrees(grandmother, grandmother);

        assertThat(publishing(wish)).isEqualTo("published");
    }

    @Test
    void thePublicReadsTheAliasAndTheWishAndNothingElse() {
        ListingId wish = published();

        String page = text("/listings/" + wish.value()) + text("/needs");

        assertThat(page).contains("向日葵", "一副老花镜").doesNotContain("演示·王奶奶", PHONE, PHONE.substring(0, 7), STORY);
    }

    @Test
    void eachOpeningOfTheFullRecordIsNoted() {
        ListingId wish = published();

        WishDossier opened = here.within(() -> wishes.open(officer, wish, TO_VISIT));

        assertThat(opened.name()).isEqualTo("演示·王奶奶");
        assertThat(opened.story()).isEqualTo(STORY);
        assertThat(Objects.requireNonNull(opened.fields().phone()).value()).isEqualTo(PHONE);
        assertThat(here.<Long>within(() -> wishes.openings(wish))).isOne();
        assertThat(here.within(() -> audit.historyOf(wish.ref())))
                .extracting(line -> line.verb())
                .contains("opened");
    }

    @Test
    void aUnitThatClaimedNothingOpensNothing() {
        ListingId wish = published();

        assertThat(opening(here.contact(), wish)).isEqualTo("listings.wish.refused");
        assertThat(here.<Long>within(() -> wishes.openings(wish))).isZero();
    }

    @Test
    void aMinorsWishNeedsTheGuardiansConsentAndASecondPersonToOpen() {
        ListingId wish = fixtures.draft(here, ListingKind.WISH, fixtures.wish(here));
        PersonId child = isOf(wish, LocalDate.of(2014, 9, 1));
        here.run(() -> wishes.verify(here.coordinator(), wish, false, DAY));
        here.run(() -> wishes.verify(here.coordinator(), wish, true, DAY));
        assertThat(publishing(wish)).isEqualTo("people.consent.none");

        PersonId mother = here.within(() -> persons.adult("演示·母亲"));
        here.run(() ->
                guardians.add(Author.SYSTEM, new AddGuardian(GuardianId.next(), child, mother, Relation.MOTHER, DAY)));
        agrees(child, mother);
        assertThat(publishing(wish)).isEqualTo("published");

        assertThat(opening(officer, wish)).isEqualTo("people.opening.needs-permission");
        PermissionId asked = PermissionId.next();
        here.run(() -> openings.ask(officer.author(), asked, child, TO_VISIT));
        here.run(() -> openings.decide(here.streetOfficer().author(), asked, true, 0));
        assertThat(opening(officer, wish)).isEqualTo("opened");
    }

    @Test
    void whoeverTakesTheirConsentBackIsOpenedNoMore() {
        ListingId wish = fixtures.draft(here, ListingKind.WISH, fixtures.wish(here));
        PersonId grandmother = isOf(wish, LocalDate.of(1948, 3, 1));
        here.run(() -> wishes.verify(here.coordinator(), wish, false, DAY));
        here.run(() -> wishes.verify(here.coordinator(), wish, true, DAY));
        ConsentId consent = agrees(grandmother, grandmother);
        assertThat(publishing(wish)).isEqualTo("published");

        here.run(() -> consents.withdraw(Author.SYSTEM, consent, Way.PAPER));

        assertThat(opening(officer, wish)).isEqualTo("people.consent.withdrawn");
    }

    @Test
    void anotherPersonHasToBeCalledAndVisitedAnew() {
        ListingId wish = published();

        here.run(() -> wishes.isOf(officer, wish, persons.adult("演示·李叔叔"), null, 3));

        assertThat(here.within(() -> wishes.of(officer, listings.byId(wish).orElseThrow())))
                .hasValueSatisfying(now -> {
                    assertThat(now.calledOn()).isNull();
                    assertThat(now.visitedOn()).isNull();
                    assertThat(now.hasStory()).isFalse();
                });
    }

    private ListingId published() {
        ListingId wish = fixtures.draft(here, ListingKind.WISH, fixtures.wish(here));
        PersonId grandmother = isOf(wish, LocalDate.of(1948, 3, 1));
        here.run(() -> wishes.verify(here.coordinator(), wish, false, DAY));
        here.run(() -> wishes.verify(here.coordinator(), wish, true, DAY));
        agrees(grandmother, grandmother);
        assertThat(publishing(wish)).isEqualTo("published");
        return wish;
    }

    private PersonId isOf(ListingId wish, LocalDate born) {
        return here.within(() -> {
            PersonId person = persons.with("演示·王奶奶", born, PHONE, null, "演示路 1 号");
            wishes.isOf(officer, wish, person, STORY, 0);
            return person;
        });
    }

    private ConsentId agrees(PersonId person, PersonId givenBy) {
        ConsentId id = ConsentId.next();
        here.run(() -> consents.give(
                Author.SYSTEM, new GiveConsent(id, person, WishChecks.CONSENT, givenBy, Way.PAPER, DAY, null)));
        return id;
    }

    private String publishing(ListingId wish) {
        return outcome(
                "published",
                () -> desk.publish(
                        here.coordinator(),
                        wish,
                        listings.byId(wish).orElseThrow().version()));
    }

    private String opening(Actor by, ListingId wish) {
        return outcome("opened", () -> wishes.open(by, wish, TO_VISIT));
    }

    private String outcome(String done, Runnable work) {
        try {
            here.run(work);
            return done;
        } catch (Refused refused) {
            return refused.reason().code();
        }
    }

    private String text(String path) {
        try {
            return pages.get()
                    .uri("/" + here.slug() + path)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.gongjian.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.gongjian.OnTheDatabase;
import org.gongjian.TestClock;
import org.gongjian.claims.rating.Rating;
import org.gongjian.claims.rating.RatingDesk;
import org.gongjian.claims.rating.Ratings;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.CaseState;
import org.gongjian.district.Refused;
import org.gongjian.identity.TestDistrict;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Listings;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A claim and its case, whatever either side presses in whatever order: only the asker accepts and closes; nothing is closed
 * that was not submitted and accepted, nor while an unsatisfied resident has no answer; a claim is let go only where there was
 * no contact in seven days; what is let go is free again, and what is closed stays closed.
 */
@SuppressWarnings("NullAway.Init") // begin() is called before every property
class ClaimPropertyTests extends OnTheDatabase {

    private static final int CONTACT_DAYS = 7;

    @Autowired
    private TestClaims fixtures;

    @Autowired
    private ClaimDesk desk;

    @Autowired
    private ContactWatch watch;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private RatingDesk ratingDesk;

    @Autowired
    private Ratings ratings;

    @Autowired
    private Listings listings;

    @Autowired
    private TestClock clock;

    private TestDistrict here;

    enum Event {
        CLAIMER_NOTES_CONTACT,
        ASKER_NOTES_CONTACT,
        ASKER_CONFIRMS_CONTACT,
        ASKER_DENIES_CONTACT,
        CLAIMER_WITHDRAWS,
        CLAIMER_SUBMITS,
        CLAIMER_ACCEPTS,
        CLAIMER_CLOSES,
        ASKER_SUBMITS,
        ASKER_ACCEPTS,
        ASKER_RETURNS,
        ASKER_CLOSES,
        RESIDENT_IS_SATISFIED,
        RESIDENT_IS_NOT,
        ASKER_ANSWERS,
        DAYS_PASS
    }

    /** What the domain says has come about. */
    private static final class Model {
        private boolean contact;
        private boolean said;
        private LocalDate since = TestClaims.DAY;
        private boolean submitted;
        private boolean accepted;
        private boolean over;
        private boolean closed;
        private final Set<UUID> unanswered = new HashSet<>();
    }

    @Override
    protected void begin() {
        here = fixtures.aDistrict();
    }

    @Property(tries = 40)
    void noSequenceOfEventsReachesAForbiddenState(@ForAll @Size(max = 30) List<Event> events) {
        clock.set(TestClock.STORY);
        Model model = new Model();
        ListingId track = fixtures.track(here);
        ClaimId id = fixtures.made(here, fixtures.of(here, track, 1));
        for (Event event : events) {
            happens(id, model, event);
            isAsTheDomainSays(id, track, model);
        }
    }

    private void happens(ClaimId id, Model model, Event event) {
        int claim = fixtures.claim(here, id).version();
        Case about = fixtures.of(here, id);
        int version = about.version();
        LocalDate today = today();
        switch (event) {
            case CLAIMER_NOTES_CONTACT -> {
                if (goes(() -> desk.noteContact(here.contact(), id, claim, today, null))) {
                    assertThat(model.over || model.contact).isFalse();
                    model.said = true;
                }
            }
            case ASKER_NOTES_CONTACT -> {
                if (goes(() -> desk.noteContact(here.coordinator(), id, claim, today, null))) {
                    assertThat(model.over).isFalse();
                    model.contact = true;
                }
            }
            case ASKER_CONFIRMS_CONTACT -> {
                if (goes(() -> desk.confirmContact(here.coordinator(), id, claim))) {
                    assertThat(model.said && !model.over).isTrue();
                    model.contact = true;
                }
            }
            case ASKER_DENIES_CONTACT -> {
                if (goes(() -> desk.denyContact(here.coordinator(), id, claim, "没有联系"))) {
                    assertThat(model.said && !model.over && !model.contact).isTrue();
                    model.said = false;
                }
            }
            case CLAIMER_WITHDRAWS -> {
                if (goes(() -> desk.withdraw(here.contact(), id, claim, "做不了"))) {
                    assertThat(model.closed).isFalse();
                    model.over = true;
                }
            }
            case CLAIMER_SUBMITS -> {
                if (goes(() -> cases.submit(here.contact(), id.caseId(), version, "做完了"))) {
                    assertThat(model.contact && !model.over && !model.accepted).isTrue();
                    model.submitted = true;
                }
            }
            case CLAIMER_ACCEPTS ->
                assertThat(goes(() -> cases.accept(here.contact(), id.caseId(), version, null)))
                        .as("only the asker accepts")
                        .isFalse();
            case CLAIMER_CLOSES ->
                assertThat(goes(() -> cases.close(here.contact(), id.caseId(), version)))
                        .as("only the asker closes")
                        .isFalse();
            case ASKER_SUBMITS ->
                assertThat(goes(() -> cases.submit(here.coordinator(), id.caseId(), version, "算做完了")))
                        .as("only who works on it says that it is done")
                        .isFalse();
            case ASKER_ACCEPTS -> {
                if (goes(() -> cases.accept(here.coordinator(), id.caseId(), version, null))) {
                    assertThat(model.submitted && !model.over).isTrue();
                    model.submitted = false;
                    model.accepted = true;
                }
            }
            case ASKER_RETURNS -> {
                if (goes(() ->
                        cases.giveBack(here.coordinator(), id.caseId(), version, "还差两条", 60, today.plusDays(30)))) {
                    assertThat(model.submitted && !model.over).isTrue();
                    model.submitted = false;
                }
            }
            case ASKER_CLOSES -> {
                if (goes(() -> cases.close(here.coordinator(), id.caseId(), version))) {
                    assertThat(model.accepted && !model.over).isTrue();
                    assertThat(model.unanswered)
                            .as("somebody waits for an answer")
                            .isEmpty();
                    model.closed = true;
                    model.over = true;
                }
            }
            case RESIDENT_IS_SATISFIED -> rates(id, model, about, 5);
            case RESIDENT_IS_NOT -> rates(id, model, about, 1);
            case ASKER_ANSWERS -> {
                UUID one = model.unanswered.stream().findFirst().orElse(null);
                if (one != null && goes(() -> ratingDesk.answer(here.coordinator(), id.caseId(), one, "已经整改"))) {
                    model.unanswered.remove(one);
                }
            }
            case DAYS_PASS -> {
                clock.advance(Duration.ofDays(3));
                here.run(watch::look);
                Claim then = fixtures.claim(here, id);
                if (then.state() == ClaimState.RELEASED && !model.over) {
                    assertThat(model.contact || model.said)
                            .as("let go though there was contact")
                            .isFalse();
                    assertThat(today()).as("let go too early").isAfter(model.since.plusDays(CONTACT_DAYS));
                    model.over = true;
                }
            }
        }
    }

    private void rates(ClaimId id, Model model, Case about, int stars) {
        Set<UUID> before = rated(id);
        if (!goes(() -> {
            ratingDesk.makeCodes(here.coordinator(), id.caseId(), ratings.countCodes(about) + 1);
            ratingDesk.rate(ratings.unusedCodes(about).getFirst(), stars, null);
        })) {
            return;
        }
        assertThat(model.accepted && !model.over)
                .as("rated before it was accepted")
                .isTrue();
        Set<UUID> after = rated(id);
        after.removeAll(before);
        assertThat(after).hasSize(1);
        if (stars == 1) {
            model.unanswered.addAll(after);
        }
        if (fixtures.of(here, id).state() == CaseState.REOPENED) {
            assertThat(stars).as("a satisfied resident opens nothing again").isEqualTo(1);
            model.accepted = false;
        }
    }

    private void isAsTheDomainSays(ClaimId id, ListingId track, Model model) {
        Claim claim = fixtures.claim(here, id);
        Case about = fixtures.of(here, id);
        assertThat(about.state() == CaseState.CLOSED).isEqualTo(model.closed);
        assertThat(about.state() == CaseState.VOID).isEqualTo(model.over && !model.closed);
        assertThat(about.state() == CaseState.SUBMITTED).isEqualTo(model.submitted && !model.over);
        assertThat(about.state() == CaseState.ACCEPTED).isEqualTo(model.accepted && !model.over);
        assertThat(about.state() == CaseState.OPENED).isEqualTo(!model.contact && !model.over);
        if (model.closed) {
            assertThat(about.closedOn()).isNotNull();
        } else {
            assertThat(claim.isActive()).as("of an open case").isEqualTo(!model.over);
        }
        Listing listing = listing(track);
        assertThat(listing.taken().intValueExact())
                .as("what is let go is free again")
                .isEqualTo(model.over && !model.closed ? 0 : 1);
    }

    private Set<UUID> rated(ClaimId id) {
        return new HashSet<>(here.within(
                () -> ratings.all(id.caseId()).stream().map(Rating::id).toList()));
    }

    private boolean goes(Runnable verb) {
        try {
            here.run(verb);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private Listing listing(ListingId id) {
        return here.within(() -> listings.byId(id).orElseThrow());
    }

    private LocalDate today() {
        return here.within(listings::today);
    }
}

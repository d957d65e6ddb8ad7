package org.gongjian.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gongjian.OnTheDatabase;
import org.gongjian.TestClock;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever happens in whatever order: never is more taken than there is, nor more done than taken; nothing is taken of what is
 * not on the list or has run out; what is withdrawn stays so, and never while some of it is promised.
 */
@SuppressWarnings("NullAway.Init") // begin() is called before every property
class ListingPropertyTests extends OnTheDatabase {

    private static final int ALL = 60;
    private static final int PART = 5;

    @Autowired
    private TestListings fixtures;

    @Autowired
    private ListingDesk desk;

    @Autowired
    private ListingStock stock;

    @Autowired
    private Listings listings;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transactions;

    private TestDistrict here;

    enum Event {
        SUBMIT,
        PUBLISH,
        SEND_BACK,
        WITHDRAW,
        RENEW,
        TAKE,
        GIVE_BACK,
        FINISH,
        REOPEN,
        MONTHS_PASS
    }

    record Step(Event event, int quantity) {}

    /** What the domain says has come about. */
    private static final class Model {
        private boolean everPublic;
        private boolean onTheList;
        private boolean withdrawn;
        private int taken;
        private int done;
        private LocalDate validUntil = TestListings.VALID_UNTIL;
    }

    @Override
    protected void begin() {
        here = fixtures.aDistrict();
    }

    @Property(tries = 40)
    void noSequenceOfEventsReachesAForbiddenState(
            @ForAll @Size(max = 30) List<Event> events,
            @ForAll @Size(30) List<@IntRange(min = 1, max = 40) Integer> sizes) {
        clock.set(TestClock.STORY);
        Model model = new Model();
        ListingId id = fixtures.draft(here, ListingKind.NEED, fixtures.books(here));
        for (int i = 0; i < events.size(); i++) {
            happens(id, model, new Step(events.get(i), sizes.get(i)));
            isAsTheDomainSays(id, model);
        }
    }

    private void happens(ListingId id, Model model, Step step) {
        int version = now(id).version();
        int size = step.quantity();
        boolean current = !today().isAfter(model.validUntil);
        switch (step.event()) {
            case SUBMIT -> {
                if (goes(() -> desk.submit(here.coordinator(), id, version))) {
                    assertThat(model.everPublic || model.withdrawn).isFalse();
                }
            }
            case PUBLISH -> {
                if (goes(() -> desk.publish(here.coordinator(), id, version))) {
                    assertThat(model.withdrawn || model.onTheList).isFalse();
                    assertThat(current).as("past its last day").isTrue();
                    model.everPublic = true;
                    model.onTheList = true;
                }
            }
            case SEND_BACK -> {
                if (goes(() -> desk.sendBack(here.coordinator(), id, Localized.zh("请补充"), version))) {
                    assertThat(model.everPublic || model.withdrawn).isFalse();
                }
            }
            case WITHDRAW -> {
                if (goes(() -> desk.withdraw(here.coordinator(), id, Localized.zh("不需要了"), version))) {
                    assertThat(model.taken).as("some is still promised").isEqualTo(model.done);
                    assertThat(model.withdrawn).isFalse();
                    model.withdrawn = true;
                    model.onTheList = false;
                }
            }
            case RENEW -> {
                LocalDate until = today().plusDays(90);
                if (goes(() -> desk.renew(here.coordinator(), id, until, version))) {
                    assertThat(model.onTheList).isTrue();
                    model.validUntil = until;
                }
            }
            case TAKE -> {
                if (moves(() -> stock.take(id, Quantity.of(size)))) {
                    assertThat(model.onTheList && current).as("not to be had").isTrue();
                    assertThat(size >= PART || model.taken + size == ALL)
                            .as("less than a part")
                            .isTrue();
                    model.taken += size;
                }
            }
            case GIVE_BACK -> {
                if (moves(() -> stock.giveBack(id, Quantity.of(size)))) {
                    model.taken -= size;
                }
            }
            case FINISH -> {
                if (moves(() -> stock.finish(id, Quantity.of(size)))) {
                    model.done += size;
                }
            }
            case REOPEN -> {
                if (!model.withdrawn && moves(() -> stock.reopen(id, Quantity.of(size)))) {
                    model.done -= size;
                }
            }
            case MONTHS_PASS -> clock.advance(Duration.ofDays(70));
        }
    }

    private void isAsTheDomainSays(ListingId id, Model model) {
        Listing now = now(id);
        assertThat(now.taken().intValueExact()).isEqualTo(model.taken).isBetween(0, ALL);
        assertThat(now.done().intValueExact()).isEqualTo(model.done).isBetween(0, model.taken);
        assertThat(now.isPublic()).isEqualTo(model.everPublic);
        assertThat(here.within(() -> listings.read(Actor.visitor(), List.of(id))))
                .as("a draft is nobody else’s")
                .hasSize(model.everPublic ? 1 : 0);
        ListingState state = now.state(today());
        assertThat(state == ListingState.WITHDRAWN).isEqualTo(model.withdrawn);
        assertThat(state == ListingState.FULFILLED).isEqualTo(model.onTheList && model.done == ALL);
        assertThat(state == ListingState.EXPIRED)
                .isEqualTo(model.onTheList && model.done < ALL && today().isAfter(model.validUntil));
        assertThat(state == ListingState.PUBLISHED)
                .isEqualTo(model.onTheList && model.done < ALL && !today().isAfter(model.validUntil));
    }

    /** Refused to a person, or never done by the claims that move quantities. */
    private boolean goes(Runnable verb) {
        try {
            here.run(verb);
            return true;
        } catch (Refused | IllegalStateException refused) {
            return false;
        }
    }

    private boolean moves(Runnable quantities) {
        return goes(() -> transactions.executeWithoutResult(begun -> quantities.run()));
    }

    private Listing now(ListingId id) {
        return here.within(() -> listings.byId(id).orElseThrow());
    }

    private LocalDate today() {
        return here.within(listings::today);
    }
}

package org.gongjian.alliances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.gongjian.OnTheDatabase;
import org.gongjian.TestClock;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever people press in whatever order: an agreement is in force only with every party's yes to the text as it is, from its
 * first day to its last; what was agreed is never changed; what was ended stays ended; the next term is not agreed before the
 * sixty days.
 */
@SuppressWarnings("NullAway.Init") // begin() is called before every property
class AgreementPropertyTests extends OnTheDatabase {

    private static final LocalDate FIRST = LocalDate.parse("2024-07-01");
    private static final LocalDate LAST = LocalDate.parse("2025-06-30");
    private static final int RENEWAL_DAYS = 60;

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Posts posts;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestClock clock;

    private TestDistrict district;
    private Hunchun hunchun;

    enum Event {
        COMMUNITY_CONFIRMS,
        ARCHIVES_CONFIRM,
        CHANGE,
        PAPER,
        TERMINATE,
        RENEW,
        WEEKS_PASS,
        SEASON_PASSES
    }

    /** What the domain says has come about; written down from what went through, not from what the record says. */
    private static final class Model {
        private final Set<UnitId> yes = new HashSet<>();
        private String text = "协议";
        private int edition = 1;
        private boolean agreed;
        private boolean ended;
        private boolean goesOn;
        private @Nullable AgreementNumber number;
    }

    @Override
    protected void begin() {
        clock.set(TestClock.STORY);
        district = accounts.aDistrict();
        hunchun = district.within(() -> Hunchun.registered(organizations, posts, district));
    }

    @Property(tries = 40)
    void noSequenceOfEventsReachesAForbiddenState(@ForAll @Size(max = 24) List<Event> events) {
        clock.set(TestClock.STORY);
        AgreementId id = AgreementId.next();
        Model model = new Model();
        district.run(() -> desk.draft(hunchun.coordinator, new WriteAgreement(id, null, text("协议"))));
        isAsTheDomainSays(id, model);
        for (Event event : events) {
            happens(id, model, event);
            isAsTheDomainSays(id, model);
        }
    }

    private void happens(AgreementId id, Model model, Event event) {
        switch (event) {
            case COMMUNITY_CONFIRMS -> confirms(id, model, hunchun.coordinator, hunchun.community);
            case ARCHIVES_CONFIRM -> confirms(id, model, hunchun.contact, hunchun.archives);
            case CHANGE -> {
                String next = "协议" + (model.edition + 1);
                if (goes(() ->
                        desk.change(hunchun.contact, new WriteAgreement(id, null, text(next)), model.edition, true))) {
                    assertThat(model.agreed || model.ended)
                            .as("changed though fixed")
                            .isFalse();
                    model.text = next;
                    model.edition++;
                    model.yes.clear();
                }
            }
            case PAPER -> {
                if (goes(() -> desk.recordSigned(
                        hunchun.coordinator,
                        id,
                        new SignedOnPaper(
                                today(),
                                Map.of(hunchun.community, hunchun.secretary, hunchun.archives, hunchun.curator)),
                        model.edition))) {
                    assertThat(model.agreed || model.ended)
                            .as("signed though fixed")
                            .isFalse();
                    model.yes.add(hunchun.community);
                    model.yes.add(hunchun.archives);
                    model.agreed = true;
                }
            }
            case TERMINATE -> {
                if (goes(() -> desk.terminate(hunchun.contact, id, Localized.zh("不办了"), model.edition))) {
                    assertThat(model.ended).as("ended twice").isFalse();
                    assertThat(model.agreed && today().isAfter(LAST))
                            .as("ended after its last day")
                            .isFalse();
                    model.ended = true;
                }
            }
            case RENEW -> {
                AgreementId next = AgreementId.next();
                if (goes(() -> {
                    desk.draft(
                            hunchun.coordinator,
                            new WriteAgreement(next, null, hunchun.text("续签", "2025-07-01", "2026-06-30"), id));
                    desk.confirm(hunchun.coordinator, next, hunchun.community, 1);
                    desk.confirm(hunchun.contact, next, hunchun.archives, 1);
                })) {
                    assertThat(model.agreed).as("a draft goes on").isTrue();
                    assertThat(model.ended || model.goesOn)
                            .as("goes on once, and not when ended")
                            .isFalse();
                    assertThat(today()).as("not before it is time").isAfterOrEqualTo(LAST.minusDays(RENEWAL_DAYS));
                    model.goesOn = true;
                }
            }
            case WEEKS_PASS -> clock.advance(Duration.ofDays(25));
            case SEASON_PASSES -> clock.advance(Duration.ofDays(130));
        }
    }

    private void confirms(AgreementId id, Model model, Actor by, UnitId unit) {
        if (goes(() -> desk.confirm(by, id, unit, model.edition)) && model.yes.add(unit)) {
            assertThat(model.agreed || model.ended).as("confirmed though fixed").isFalse();
            model.agreed = model.yes.size() == 2;
        }
    }

    private void isAsTheDomainSays(AgreementId id, Model model) {
        Agreement now = district.within(() -> agreements.byId(id).orElseThrow());
        LocalDate today = today();
        boolean inTerm = !today.isBefore(FIRST) && !today.isAfter(LAST);
        AgreementState state = now.state(today);
        assertThat(state == AgreementState.TERMINATED).isEqualTo(model.ended);
        assertThat(state == AgreementState.IN_FORCE).isEqualTo(model.agreed && !model.ended && inTerm);
        assertThat(state == AgreementState.DRAFT).isEqualTo(!model.agreed && !model.ended);
        assertThat(state == AgreementState.RENEWED)
                .isEqualTo(model.agreed && !model.ended && model.goesOn && today.isAfter(LAST));
        assertThat(state == AgreementState.EXPIRED)
                .isEqualTo(model.agreed && !model.ended && !model.goesOn && today.isAfter(LAST));
        assertThat(state).as("no scan was ever attached").isNotEqualTo(AgreementState.SIGNED);
        assertThat(now.text().title().zh()).as("only what went through").isEqualTo(model.text);
        assertThat(now.number() != null).isEqualTo(model.agreed);
        if (model.number != null) {
            assertThat(now.number()).as("a number stays").isEqualTo(model.number);
        }
        model.number = now.number();
        if (model.agreed) {
            assertThat(now.unconfirmed()).isEmpty();
        }
    }

    /** Whether it goes through; refused is the only other thing that may come of it. */
    private boolean goes(Runnable verb) {
        try {
            district.run(verb);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private LocalDate today() {
        return district.within(agreements::today);
    }

    private AgreementText text(String title) {
        return hunchun.text(title, FIRST.toString(), LAST.toString());
    }
}

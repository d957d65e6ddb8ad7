package org.gongjian.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongjian.OnTheDatabase;
import org.gongjian.TestClock;
import org.gongjian.activities.checkin.TestRolls;
import org.gongjian.district.Refused;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever people press in whatever order: nothing counts twice at one time, nobody decides about what they did themselves,
 * nothing is decided twice on appeal, and an independent recomputation from the written steps agrees with every total.
 */
@SuppressWarnings("NullAway.Init") // begin() is called before every property
class HoursPropertyTests extends OnTheDatabase {

    private static final Instant NINE = Morning.NINE;
    private static final int VOLUNTEER = 3;

    @Autowired
    private ServiceDesk desk;

    @Autowired
    private ServiceChanges changes;

    @Autowired
    private ServiceLedger ledger;

    @Autowired
    private Morning morning;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private TestDistrict here;
    private TestRolls.Rolled first;
    private Actor second;

    enum Press {
        CONFIRM,
        CONFIRM_INSTEAD,
        DECLINE,
        ENTER,
        ASK_CORRECTION,
        REVOKE,
        APPEAL,
        YES,
        NO
    }

    /** Who presses what, about which of the four services; a correction is to the first hour or to the whole shift. */
    record Event(Press press, int service, int actor, boolean whole) {}

    /** What the domain says of one service. */
    private static final class Model {
        private final int person;
        private final Span shift;
        private final boolean attended;
        private String state = "none";
        private Span span;
        private @Nullable Span asked;
        private int lastActor = -1;
        private int refusedBy = -1;

        private Model(int person, Span shift, boolean attended) {
            this.person = person;
            this.shift = shift;
            this.attended = attended;
            this.span = shift;
        }

        private boolean counts() {
            return state.equals("counted") || state.equals("correction_asked");
        }
    }

    @Override
    protected void begin() {
        here = accounts.aDistrict();
        first = morning.begins(here);
        second = accounts.account(here.district(), Role.COORDINATOR, null, here.communityUnit())
                .actor();
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Press.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, VOLUNTEER),
                        Arbitraries.of(true, false))
                .as(Event::new)
                .list()
                .ofMaxSize(30);
    }

    /** Two people, and two shifts that share an hour; of the second one in the second shift the roll knows nothing. */
    private final class Try {
        private final List<TestRolls.Rolled> shifts = new ArrayList<>();
        private final List<ServiceId> services = new ArrayList<>();
        private final List<PersonId> persons = new ArrayList<>();
        private final List<Actor> volunteers = new ArrayList<>();
        private final List<Model> models = new ArrayList<>();

        private Try() {
            clock.set(TestClock.STORY);
            shifts.add(morning.shift(here, first, NINE, hours(2), true));
            shifts.add(morning.shift(here, first, hours(1), hours(3), true));
            for (int person = 0; person < 2; person++) {
                services.add(morning.signUp(here, shifts.getFirst(), "志愿者" + UUID.randomUUID()));
                PersonId id = personOf(services.getLast());
                persons.add(id);
                volunteers.add(Actor.person(AccountId.next(), id, "志愿者", List.of()));
                services.add(morning.signUp(here, shifts.getLast(), id));
            }
            clock.set(hours(4));
            for (int at = 0; at < 4; at++) {
                Span span = at % 2 == 0 ? new Span(NINE, hours(2)) : new Span(hours(1), hours(3));
                boolean attended = at < 3;
                models.add(new Model(at / 2, span, attended));
                if (attended) {
                    morning.served(here, shifts.get(at % 2), services.get(at), span.from(), span.until());
                }
            }
            clock.set(hours(5));
        }
    }

    @Property(tries = 40)
    void anIndependentRecomputationAgrees(@ForAll("histories") List<Event> events) {
        Try one = new Try();
        for (Event event : events) {
            happens(one, event);
            agrees(one);
        }
    }

    private void happens(Try one, Event event) {
        Model model = one.models.get(event.service());
        ServiceId id = one.services.get(event.service());
        TestRolls.Rolled shift = one.shifts.get(event.service() % 2);
        Actor by = actor(one, model, event.actor());
        boolean keeps = event.actor() != VOLUNTEER;
        Span span = event.whole()
                ? model.shift
                : new Span(model.shift.from(), model.shift.from().plus(Duration.ofHours(1)));
        int version =
                here.within(() -> ledger.byId(id)).map(ServiceRecord::version).orElse(0);
        switch (event.press()) {
            case CONFIRM -> {
                boolean may = keeps && model.state.equals("none") && model.attended && isFree(one, model, model.shift);
                assertThat(goes(() ->
                                desk.confirm(by, shift.activity(), shift.shift(), ConfirmHours.asTheRollSays(id))))
                        .as("%s", event)
                        .isEqualTo(may);
                if (may) {
                    becomes(model, "counted", model.shift, event.actor());
                }
            }
            case CONFIRM_INSTEAD -> {
                boolean may = keeps && model.state.equals("none") && model.attended;
                assertThat(goes(() -> desk.confirm(
                                by, shift.activity(), shift.shift(), new ConfirmHours(id, null, "以此为准", true))))
                        .as("%s", event)
                        .isEqualTo(may);
                if (may) {
                    others(one, model).stream()
                            .filter(other -> other.counts() && other.span.overlaps(model.shift))
                            .forEach(other -> {
                                becomes(other, "revoked", other.span, event.actor());
                                other.refusedBy = event.actor();
                            });
                    becomes(model, "counted", model.shift, event.actor());
                }
            }
            case DECLINE -> {
                boolean may = keeps && model.state.equals("none") && model.attended;
                assertThat(goes(() -> desk.decline(by, shift.activity(), shift.shift(), id, "不算")))
                        .as("%s", event)
                        .isEqualTo(may);
                if (may) {
                    becomes(model, "not_counted", model.shift, event.actor());
                    model.refusedBy = event.actor();
                }
            }
            case ENTER -> {
                PersonId person = one.persons.get(model.person);
                boolean may = keeps && model.state.equals("none") && !model.attended && isFree(one, model, span);
                boolean went = goes(
                        () -> desk.enter(by, shift.activity(), shift.shift(), new EnterHours(id, person, span, "有照片")));
                // What was said already is not said again, which is no refusal.
                assertThat(went).as("%s", event).isEqualTo(may || (keeps && !model.state.equals("none")));
                if (may) {
                    becomes(model, "entered", span, event.actor());
                }
            }
            case ASK_CORRECTION -> {
                boolean may = model.state.equals("counted") && !span.equals(model.span);
                assertThat(goes(() -> changes.askCorrection(by, id, version, span, "时间不对")))
                        .as("%s", event)
                        .isEqualTo(may);
                if (may) {
                    model.state = "correction_asked";
                    model.asked = span;
                    model.lastActor = event.actor();
                }
            }
            case REVOKE -> {
                boolean may = keeps && model.counts();
                assertThat(goes(() -> changes.revoke(by, id, version, "不实")))
                        .as("%s", event)
                        .isEqualTo(may);
                if (may) {
                    becomes(model, "revoked", model.span, event.actor());
                    model.refusedBy = event.actor();
                }
            }
            case APPEAL -> {
                boolean may = !keeps && (model.state.equals("revoked") || model.state.equals("not_counted"));
                assertThat(goes(() -> changes.appeal(by, id, version, "我在")))
                        .as("%s", event)
                        .isEqualTo(may);
                if (may) {
                    model.state = "appealed";
                    model.lastActor = event.actor();
                }
            }
            case YES -> decides(one, event, model, () -> changes.decide(by, id, version, true, null, "属实"), true);
            case NO -> decides(one, event, model, () -> changes.decide(by, id, version, false, null, "不属实"), false);
        }
    }

    private void decides(Try one, Event event, Model model, Runnable work, boolean yes) {
        Span span = model.state.equals("correction_asked") ? Objects.requireNonNull(model.asked) : model.span;
        boolean open = model.state.equals("entered")
                || model.state.equals("correction_asked")
                || model.state.equals("appealed");
        boolean may = event.actor() != VOLUNTEER
                && open
                && event.actor() != model.lastActor
                && !(model.state.equals("appealed") && event.actor() == model.refusedBy)
                && (!yes || isFree(one, model, span));
        assertThat(goes(work)).as("%s of %s", event, model.state).isEqualTo(may);
        if (!may) {
            return;
        }
        if (yes) {
            becomes(model, "counted", span, event.actor());
        } else if (model.state.equals("correction_asked")) {
            becomes(model, "counted", model.span, event.actor());
        } else {
            model.refusedBy = event.actor();
            becomes(model, model.state.equals("entered") ? "not_counted" : "final", model.span, event.actor());
        }
    }

    private static void becomes(Model model, String state, Span span, int actor) {
        model.state = state;
        model.span = span;
        model.asked = null;
        model.lastActor = actor;
    }

    private static List<Model> others(Try one, Model model) {
        return one.models.stream()
                .filter(other -> other != model && other.person == model.person)
                .toList();
    }

    private static boolean isFree(Try one, Model model, Span span) {
        return others(one, model).stream().noneMatch(other -> other.counts() && other.span.overlaps(span));
    }

    private Actor actor(Try one, Model model, int actor) {
        return switch (actor) {
            case 0 -> here.coordinator();
            case 1 -> second;
            case 2 -> here.streetOfficer();
            default -> one.volunteers.get(model.person);
        };
    }

    private void agrees(Try one) {
        Map<Integer, Long> minutes = new HashMap<>();
        Map<Integer, Integer> services = new HashMap<>();
        for (int at = 0; at < 4; at++) {
            Model model = one.models.get(at);
            ServiceId id = one.services.get(at);
            String state = here.within(() -> ledger.byId(id))
                    .map(record -> record.state().stored())
                    .orElse("none");
            assertThat(state).isEqualTo(model.state);
            int counted = recomputed(id);
            assertThat(counted).isEqualTo(model.counts() ? model.span.minutes() : 0);
            assertThat(here.within(() -> ledger.byId(id))
                            .map(ServiceRecord::minutes)
                            .orElse(0))
                    .isEqualTo(counted);
            minutes.merge(model.person, (long) counted, Long::sum);
            services.merge(model.person, model.counts() ? 1 : 0, Integer::sum);
        }
        for (int person = 0; person < 2; person++) {
            PersonId id = one.persons.get(person);
            assertThat(here.within(() -> ledger.total(id)))
                    .isEqualTo(new ServiceLedger.Total(
                            new Hours(minutes.getOrDefault(person, 0L)), services.getOrDefault(person, 0)));
        }
    }

    private record Written(String kind, Instant from, Instant until) {}

    /** From the written steps alone, without what is kept beside them: each half hour that was agreed to last. */
    private int recomputed(ServiceId id) {
        List<Written> steps = here.within(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        select kind, from_at, until_at from service_step where service_id = :id order by position
                        """)
                .param("id", id.value())
                .query((row, number) -> new Written(
                        row.getString("kind"),
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        row.getObject("until_at", OffsetDateTime.class).toInstant()))
                .list())));
        int minutes = 0;
        for (Written step : steps) {
            minutes = switch (step.kind()) {
                case "confirmed", "approved", "corrected", "restored" ->
                    (int) (Duration.between(step.from(), step.until()).toMinutes() / 30 * 30);
                case "correction_asked", "correction_refused" -> minutes;
                default -> 0;
            };
        }
        return minutes;
    }

    private PersonId personOf(ServiceId signUp) {
        return here.within(() -> Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("select person_id from sign_up where id = :id")
                        .param("id", signUp.value())
                        .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                        .single())));
    }

    private boolean goes(Runnable work) {
        try {
            here.run(work);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static Instant hours(int after) {
        return NINE.plus(Duration.ofHours(after));
    }
}

package org.gongjian.activities.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityState;
import org.gongjian.activities.shifts.LockedShifts;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Decides sign-ups that wait together for one activity, in the order they arrived, in one transaction under the lock of the
 * activity's row: read what stands, decide in Java, write all of it with one statement a table.
 */
@Component
class Decider {

    private final Shifts shifts;
    private final SignUpRows rows;
    private final Eligibility eligibility;
    private final SingletonSupplier<List<SignUpCondition>> conditions;
    private final AuditLog audit;
    private final Clock clock;

    Decider(
            Shifts shifts,
            SignUpRows rows,
            Eligibility eligibility,
            ObjectProvider<SignUpCondition> conditions,
            AuditLog audit,
            Clock clock) {
        this.shifts = shifts;
        this.rows = rows;
        this.eligibility = eligibility;
        this.conditions = SingletonSupplier.of(() -> conditions.stream().toList());
        this.audit = audit;
        this.clock = clock;
    }

    /** Answers in the order asked. */
    @Transactional
    List<SignUpDecision> decide(ActivityId activity, List<Ask> asks) {
        return batch(activity, () -> asks).known().decide();
    }

    /**
     * The same for whoever asks by the time the lock is there, and without looking whether an id was used before, for whoever
     * asks again stands in the rows by their person.
     *
     * @param asks asked once, under the lock
     * @throws org.springframework.dao.DuplicateKeyException where one was: nothing is decided then
     */
    @Transactional
    List<SignUpDecision> decideNew(ActivityId activity, Supplier<List<Ask>> asks) {
        return batch(activity, asks).decide();
    }

    /** All that a batch asks of the database, for an activity that is not there: nothing is locked and no row written. */
    @Transactional
    void rehearse(ActivityId nowhere, List<Ask> asks) {
        new Batch(ActivityState.PLANNED, shifts.of(nowhere), asks).decide();
        rows.add(List.of(), List.of(), clock.instant());
        audit.writeEachUntold(List.of());
    }

    private Batch batch(ActivityId activity, Supplier<List<Ask>> asks) {
        LockedShifts locked = shifts.lockWithShifts(activity);
        return new Batch(locked.state(), locked.shifts(), asks.get());
    }

    /** One batch; what it decides is seen by what comes later in it. */
    private final class Batch {

        private final ActivityState state;
        private final List<Ask> asks;
        private final Instant now = clock.instant();
        private final Map<ShiftId, Sheet> sheets = new LinkedHashMap<>();
        private final Map<AccountId, PersonId> persons = new HashMap<>();
        private final Map<SignUpId, Standing> byId = new HashMap<>();
        private final Map<PersonId, List<Standing>> standing = new HashMap<>();
        private final List<NewSignUp> added = new ArrayList<>();
        private final Eligibility.Known ages;
        private final List<SignUpCondition.Known> known;

        Batch(ActivityState state, List<Shift> shifts, List<Ask> asks) {
            this.state = state;
            this.asks = asks;
            shifts.forEach(shift -> sheets.put(shift.id(), new Sheet(shift)));
            Set<PersonId> everybody = read();
            ages = eligibility.of(shifts, everybody);
            known = conditions.obtain().stream()
                    .map(condition -> condition.of(shifts, everybody))
                    .toList();
        }

        /** Who asks, and what all of them have that may be the same or at the same time. */
        private Set<PersonId> read() {
            Instant from =
                    asked().map(ShiftDetails::startsAt).min(Instant::compareTo).orElse(now);
            Instant until =
                    asked().map(ShiftDetails::endsAt).max(Instant::compareTo).orElse(now);
            Set<AccountId> accounts =
                    asks.stream().map(Ask::account).filter(Objects::nonNull).collect(Collectors.toSet());
            Set<PersonId> everybody = new HashSet<>();
            if (!accounts.isEmpty()) {
                for (SignUpRows.Asker asker : rows.askers(accounts, from, until)) {
                    persons.put(asker.account(), asker.person());
                    everybody.add(asker.person());
                    if (asker.standing() != null) {
                        note(asker.standing());
                    }
                }
            }
            Set<PersonId> others = asks.stream()
                    .flatMap(ask -> ask.others().stream())
                    .filter(everybody::add)
                    .collect(Collectors.toSet());
            if (!others.isEmpty()) {
                rows.standing(others, from, until).forEach(this::note);
            }
            return everybody;
        }

        private Stream<ShiftDetails> asked() {
            return asks.stream()
                    .map(Ask::shift)
                    .distinct()
                    .flatMap(shift -> Stream.ofNullable(sheets.get(shift)))
                    .map(sheet -> sheet.shift().details());
        }

        Batch known() {
            rows.byIds(asks.stream()
                            .map(Ask::id)
                            .filter(id -> !byId.containsKey(id))
                            .toList())
                    .forEach(this::note);
            return this;
        }

        List<SignUpDecision> decide() {
            List<Object> found = new ArrayList<>(asks.size());
            asks.forEach(ask -> found.add(decide(ask)));
            Map<ShiftId, Long> tickets = write();
            Map<SignUpId, NewSignUp> first =
                    added.stream().collect(Collectors.toMap(NewSignUp::id, Function.identity()));
            return found.stream()
                    .map(each -> each instanceof Pending pending
                            ? pending.as(SignUpRows.ticket(Objects.requireNonNull(first.get(pending.id())), tickets))
                            : (SignUpDecision) each)
                    .toList();
        }

        private Object decide(Ask ask) {
            Sheet sheet = sheets.get(ask.shift());
            Standing same = byId.get(ask.id());
            if (same != null) {
                return same.shift().equals(ask.shift()) && those(ask).contains(same.person())
                        ? answer(same)
                        : SignUpDecision.declined(Reason.of("activities.refused.id-taken"));
            }
            if (sheet == null) {
                return SignUpDecision.declined(Reason.of("activities.sign-up.refused.removed"));
            }
            List<PersonId> party = those(ask);
            if (party.isEmpty() || (ask.account() != null && !persons.containsKey(ask.account()))) {
                return SignUpDecision.declined(Reason.of("activities.sign-up.refused.nobody"));
            }
            List<Standing> there = party.stream()
                    .flatMap(person -> of(person).filter(one -> one.shift().equals(ask.shift())))
                    .toList();
            if (!there.isEmpty()) {
                return there.size() == party.size()
                                && there.stream()
                                                .map(Standing::party)
                                                .distinct()
                                                .count()
                                        == 1
                        ? answer(there.getFirst())
                        : SignUpDecision.declined(Reason.of("activities.sign-up.refused.some-there"));
            }
            Verdict may = mayHave(ask, sheet.shift(), party);
            if (!may.isAllowed()) {
                return SignUpDecision.declined(may.reason().orElseThrow());
            }
            Verdict clash = clashes(ask, sheet.shift(), party);
            if (!clash.isAllowed()) {
                return new SignUpDecision.Declined(clash.reason().orElseThrow(), true);
            }
            return give(ask, sheet, party);
        }

        private Verdict mayHave(Ask ask, Shift shift, List<PersonId> party) {
            Verdict may = SignUpRules.takesPlace(state, ask.byKeeper())
                    .and(SignUpRules.isOpen(shift, ask.byKeeper() ? now : ask.arrivedAt(), ask.byKeeper()))
                    .and(SignUpRules.fitsAtAll(shift, party.size(), ask.largest()));
            for (PersonId person : party) {
                may = may.isAllowed() ? mayTakePart(ask, shift, person) : may;
            }
            return may;
        }

        private Verdict mayTakePart(Ask ask, Shift shift, PersonId person) {
            Verdict may = ages.mayTakePart(shift, person, ask);
            for (SignUpCondition.Known condition : known) {
                may = may.isAllowed() ? condition.mayTakePart(shift, person) : may;
            }
            return may;
        }

        private Verdict clashes(Ask ask, Shift shift, List<PersonId> party) {
            return ask.override()
                    ? Verdict.allowed()
                    : SignUpRules.clashesWithNone(
                            shift, party.stream().flatMap(this::of).toList());
        }

        private Object give(Ask ask, Sheet sheet, List<PersonId> party) {
            int turn = sheet.parties();
            SignUpState given = sheet.ask(party.size());
            if (given == null) {
                return SignUpDecision.declined(Reason.of("activities.sign-up.refused.full"));
            }
            UUID together = ask.id().value();
            for (int i = 0; i < party.size(); i++) {
                SignUpId id = i == 0 ? ask.id() : new SignUpId(NewId.uuid());
                added.add(new NewSignUp(
                        id,
                        ask.shift(),
                        party.get(i),
                        together,
                        turn,
                        given,
                        ask.arrivedAt(),
                        ask.author(),
                        i == 0 ? ask.codeHash() : null));
                note(new Standing(
                        id,
                        ask.shift(),
                        party.get(i),
                        together,
                        given,
                        0,
                        0,
                        null,
                        sheet.shift().details().startsAt(),
                        sheet.shift().details().endsAt(),
                        ask.author().account()));
            }
            return new Pending(ask.id(), given, given == SignUpState.WAITING ? sheet.waiting() : null);
        }

        private Map<ShiftId, Long> write() {
            if (added.isEmpty()) {
                return Map.of();
            }
            Map<ShiftId, Long> tickets = rows.add(
                    added,
                    sheets.values().stream()
                            .filter(sheet -> sheet.parties() > 0)
                            .map(sheet -> new SignUpRows.Given(
                                    sheet.shift().id(), sheet.newlyTaken(), sheet.newlyWaiting(), sheet.parties()))
                            .toList(),
                    now);
            audit.writeEachUntold(added.stream()
                    .map(row -> new AuditLog.Deed(
                            row.author(), row.state().verb(), row.id().ref()))
                    .toList());
            return tickets;
        }

        /** One that was given in this batch gets its number when it is written. */
        private Object answer(Standing there) {
            SignUpId first = new SignUpId(there.party());
            if (there.arrival() == 0) {
                return new Pending(first, there.state(), null);
            }
            return new SignUpDecision.Taken(
                    there.id(),
                    there.state(),
                    there.arrival(),
                    there.state() == SignUpState.WAITING ? rows.position(there.shift(), there.ticket()) : null,
                    there.offerUntil());
        }

        private void note(Standing one) {
            // Two accounts may be of one person.
            if (byId.put(one.id(), one) == null && one.state().isLive()) {
                standing.computeIfAbsent(one.person(), person -> new ArrayList<>())
                        .add(one);
            }
        }

        private Stream<Standing> of(PersonId person) {
            return standing.getOrDefault(person, List.of()).stream();
        }

        private List<PersonId> those(Ask ask) {
            AccountId account = ask.account();
            PersonId self = account == null ? null : persons.get(account);
            return Stream.concat(Stream.ofNullable(self), ask.others().stream())
                    .distinct()
                    .toList();
        }
    }

    /** Given, and not yet numbered. */
    private record Pending(
            SignUpId id, SignUpState state, @Nullable Integer position) {

        SignUpDecision as(long number) {
            return new SignUpDecision.Taken(id, state, number, position, null);
        }
    }
}

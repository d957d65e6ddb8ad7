package org.gongjian.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Areas;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may act for which unit or area of the current district: given and ended by its officers. */
@Service
@Transactional
public class Mandates {

    private final StoredMandates stored;
    private final Authority authority;
    private final Units units;
    private final Areas areas;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    Mandates(
            StoredMandates stored,
            Authority authority,
            Units units,
            Areas areas,
            People people,
            AuditLog audit,
            Clock clock) {
        this.stored = stored;
        this.authority = authority;
        this.units = units;
        this.areas = areas;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody with an account in this district, and the mandates in force. */
    public record Holder(PersonId person, String name, AccountId account, List<Held> mandates) {}

    /** A mandate and since when. */
    public record Held(Mandate mandate, Instant from) {}

    /** Gives a mandate; one that says the same already stays as it is. */
    public void grant(Actor by, GrantMandate command) {
        authority.mayKeepOffice(by).orForbid();
        checkPlace(command);
        people.require(command.person());
        AccountId account = stored.accountOf(command.person())
                .orElseThrow(() -> Refused.conflict(Reason.of("identity.mandate.no-account")));
        if (stored.add(command, account, by.author().account(), clock.instant())) {
            audit.write(by.author(), "granted", command.id().ref());
        }
    }

    /** Ends a mandate; ending one twice changes nothing. The district always keeps one officer. */
    public void end(Actor by, MandateId mandate) {
        authority.mayKeepOffice(by).orForbid();
        StoredMandates.Holding holding = stored.byId(mandate).orElseThrow(Refused::missing);
        if (holding.mandate().role() == Role.DISTRICT_OFFICER && !holding.ended()) {
            Verdict.require(stored.lockOfficers() > 1, Reason.of("identity.mandate.last-officer"))
                    .orConflict();
        }
        if (stored.end(mandate, by.author().account(), clock.instant())) {
            audit.write(by.author(), "ended", mandate.ref());
        }
    }

    /** Refuses a place that is not of this district: 404. */
    @Transactional(readOnly = true)
    public void checkPlace(GrantMandate command) {
        if (command.unit() != null) {
            units.require(command.unit());
        }
        if (command.area() != null && areas.withAllBelow(command.area()).isEmpty()) {
            throw Refused.missing();
        }
    }

    /** Everybody with a mandate in force, by name. */
    @Transactional(readOnly = true)
    public List<Holder> holders(Actor by) {
        authority.mayKeepOffice(by).orForbid();
        Map<PersonId, List<StoredMandates.Holding>> byPerson = new LinkedHashMap<>();
        stored.inForce()
                .forEach(holding -> byPerson.computeIfAbsent(holding.person(), person -> new ArrayList<>())
                        .add(holding));
        Map<PersonId, String> names = people.names(byPerson.keySet());
        return byPerson.entrySet().stream()
                .map(entry -> holder(entry.getKey(), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .sorted(Comparator.comparing(Holder::name))
                .toList();
    }

    /** Of these persons, those with a mandate in force. */
    @Transactional(readOnly = true)
    public List<Holder> holders(Actor by, Collection<PersonId> among) {
        authority.mayKeepOffice(by).orForbid();
        Map<PersonId, String> names = people.names(among);
        return stored.inForceOf(among).stream()
                .collect(Collectors.groupingBy(StoredMandates.Holding::person))
                .entrySet()
                .stream()
                .map(entry -> holder(entry.getKey(), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }

    /** The ids of everybody with a mandate in force, in order; {@code after} is the last of the page before. */
    @Transactional(readOnly = true)
    public List<PersonId> holders(Actor by, @Nullable PersonId after, int atMost) {
        authority.mayKeepOffice(by).orForbid();
        return stored.holders(after, atMost);
    }

    /** Whose mandate it is or was. */
    @Transactional(readOnly = true)
    public Optional<PersonId> holderOf(MandateId mandate) {
        return stored.byId(mandate).map(StoredMandates.Holding::person);
    }

    /** Whether anybody beside this person has a mandate of the role in force. */
    @Transactional(readOnly = true)
    public boolean areThereOthers(Role role, Actor beside) {
        return stored.inForce().stream()
                .filter(holding -> holding.mandate().role() == role)
                .anyMatch(holding -> !holding.account().equals(beside.accountId()));
    }

    private static Holder holder(PersonId person, String name, List<StoredMandates.Holding> holdings) {
        return new Holder(
                person,
                name,
                holdings.getFirst().account(),
                holdings.stream()
                        .map(holding -> new Held(holding.mandate(), holding.from()))
                        .toList());
    }
}

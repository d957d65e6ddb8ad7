package org.gongjian.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Areas;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may act for which unit or area of the current district: given and ended by its officers. */
@Service
@Transactional
public class Mandates {

    private static final int LONGEST_REASON = 300;

    private final StoredMandates stored;
    private final Authority authority;
    private final Units units;
    private final Areas areas;
    private final People people;
    private final ObjectProvider<MandateEffects> effects;
    private final AuditLog audit;
    private final Clock clock;

    Mandates(
            StoredMandates stored,
            Authority authority,
            Units units,
            Areas areas,
            People people,
            ObjectProvider<MandateEffects> effects,
            AuditLog audit,
            Clock clock) {
        this.stored = stored;
        this.authority = authority;
        this.units = units;
        this.areas = areas;
        this.people = people;
        this.effects = effects;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody with an account in this district, and the mandates in force. */
    public record Holder(PersonId person, String name, AccountId account, List<Held> mandates) {}

    /** A mandate, since when, and until when and why it ended. */
    public record Held(
            Mandate mandate,
            Instant from,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    /** Somebody who works in the district. */
    public record Colleague(PersonId person, String name, List<Mandate> mandates) {}

    /** Gives a mandate; one that says the same already stays as it is. */
    public void grant(Actor by, GrantMandate command) {
        authority.mayGiveMandates(by).orForbid();
        begin(by.author(), command);
    }

    /**
     * Ends a mandate; ending one twice changes nothing. The district always keeps one officer.
     *
     * @param because for the person's page, at most 300 characters
     */
    public void end(Actor by, MandateId mandate, String because) {
        authority.mayGiveMandates(by).orForbid();
        StoredMandates.Holding holding = stored.byId(mandate).orElseThrow(Refused::missing);
        String reason = because.strip();
        Verdict.require(!reason.isEmpty(), Reason.of("frame.fault.missing")).orRefuse("reason");
        Verdict.require(
                        reason.codePointCount(0, reason.length()) <= LONGEST_REASON,
                        Reason.of("frame.fault.long", LONGEST_REASON))
                .orRefuse("reason");
        if (holding.mandate().role() == Role.DISTRICT_OFFICER && !holding.ended()) {
            Verdict.require(stored.lockOfficers() > 1, Reason.of("identity.mandate.last-officer"))
                    .orConflict();
        }
        end(by.author(), holding, reason, "ended");
    }

    /** Whether everything a person may do here can end: the district always keeps one officer. */
    @Transactional(readOnly = true)
    public Verdict mayEndAll(Collection<PersonId> ids) {
        boolean officer = stored.inForceOf(ids).stream().anyMatch(Mandates::isOfficer);
        boolean others =
                stored.inForce().stream().anyMatch(holding -> isOfficer(holding) && !ids.contains(holding.person()));
        return Verdict.require(!officer || others, Reason.of("identity.mandate.last-officer"));
    }

    /**
     * Ends every mandate of a person, as when the account closes. Whether it may is asked again under the lock, for two officers
     * may leave at once.
     */
    public void endAll(Author by, Collection<PersonId> ids) {
        List<StoredMandates.Holding> held = stored.inForceOf(ids);
        if (held.stream().anyMatch(Mandates::isOfficer)) {
            stored.lockOfficers();
            mayEndAll(ids).orConflict();
        }
        held.forEach(holding -> end(by, holding, null, "ended"));
    }

    private void end(Author by, StoredMandates.Holding holding, @Nullable String reason, String verb) {
        Mandate mandate = holding.mandate();
        if (stored.end(mandate.id(), by.account(), reason, clock.instant())) {
            audit.write(by, verb, mandate.id().ref());
            effects.orderedStream().forEach(room -> room.ended(by, holding.person(), mandate));
        }
    }

    private static boolean isOfficer(StoredMandates.Holding holding) {
        return holding.mandate().role() == Role.DISTRICT_OFFICER;
    }

    /**
     * Passes a mandate on: the successor's begins as the old one ends, both or neither. Whoever calls has seen the offer of
     * somebody who may make it accepted.
     */
    public void succeed(Author by, MandateId old, GrantMandate successor) {
        StoredMandates.Holding holding = stored.lock(old).orElseThrow(Refused::missing);
        Verdict.require(!holding.ended(), Reason.of("identity.hand-over.ended")).orConflict();
        begin(by, successor);
        end(by, holding, null, "handed-over");
    }

    private void begin(Author by, GrantMandate command) {
        checkPlace(command);
        people.require(command.person());
        AccountId account = stored.accountOf(command.person())
                .orElseThrow(() -> Refused.conflict(Reason.of("identity.mandate.no-account")));
        if (stored.add(command, account, by.account(), clock.instant())) {
            audit.write(by, "granted", command.id().ref());
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

    /** A page of people by name with their mandates in force, or all of them; {@code after} is the last of the page before. */
    @Transactional(readOnly = true)
    public List<Holder> holders(Actor by, HolderFilter filter, @Nullable PersonId after, int atMost) {
        authority.mayKeepOffice(by).orForbid();
        List<PersonId> page = stored.page(filter, after, atMost);
        Map<PersonId, String> names = people.names(page);
        return page.stream()
                .map(person -> holder(
                        person,
                        names.getOrDefault(person, ""),
                        stored.allOf(person).stream()
                                .filter(holding -> filter.ended() || !holding.ended())
                                .toList()))
                .toList();
    }

    /** Somebody with every mandate they have or had, latest first; missing for somebody who never had one. */
    @Transactional(readOnly = true)
    public Holder holder(Actor by, PersonId person) {
        authority.mayKeepOffice(by).orForbid();
        List<StoredMandates.Holding> holdings = stored.allOf(person);
        if (holdings.isEmpty()) {
            throw Refused.missing();
        }
        return holder(person, people.require(person).name(), holdings);
    }

    /** One's own, in force, oldest first. */
    @Transactional(readOnly = true)
    public List<Held> own(Actor by) {
        AccountId account = by.accountId();
        return account == null
                ? List.of()
                : stored.inForceOf(account).stream().map(Mandates::held).toList();
    }

    /** Whom one may ask to act for oneself or to take over: those who work in the district, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Actor by) {
        Verdict.require(by.isSystem() || !by.mandates().isEmpty(), Reason.of("identity.refused.colleagues"))
                .orForbid();
        Map<PersonId, List<Mandate>> working = stored.inForce().stream()
                .filter(holding -> holding.mandate().role() != Role.VOLUNTEER)
                .filter(holding -> !holding.person().equals(by.personId()))
                .collect(Collectors.groupingBy(
                        StoredMandates.Holding::person,
                        Collectors.mapping(StoredMandates.Holding::mandate, Collectors.toList())));
        Map<PersonId, String> names = people.names(working.keySet());
        return working.entrySet().stream()
                .map(entry -> new Colleague(entry.getKey(), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }

    /** A mandate that is or was, with its holder. */
    @Transactional(readOnly = true)
    public Optional<Holder> withHolder(MandateId mandate) {
        return stored.byId(mandate)
                .map(holding -> holder(
                        holding.person(),
                        people.names(List.of(holding.person())).getOrDefault(holding.person(), ""),
                        List.of(holding)));
    }

    /** The same for the page that ends it. */
    @Transactional(readOnly = true)
    public Holder withHolder(Actor by, MandateId mandate) {
        authority.mayGiveMandates(by).orForbid();
        return withHolder(mandate).orElseThrow(Refused::missing);
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
                .anyMatch(holding -> !beside.standsFor(holding.account().value()));
    }

    private static Holder holder(PersonId person, String name, List<StoredMandates.Holding> holdings) {
        return new Holder(
                person,
                name,
                holdings.getFirst().account(),
                holdings.stream().map(Mandates::held).toList());
    }

    private static Held held(StoredMandates.Holding holding) {
        return new Held(holding.mandate(), holding.from(), holding.endedAt(), holding.endReason());
    }
}

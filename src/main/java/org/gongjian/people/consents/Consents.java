package org.gongjian.people.consents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.people.Age;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.MergeRule;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Guardianship;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What persons agreed to. Any room asks {@link #holds}; who may note a consent or that it was taken back is decided by the room
 * that calls.
 */
@Service
@Transactional
public class Consents implements PersonalRecords, MergeRule {

    private final ConsentRows rows;
    private final ConsentTexts texts;
    private final Guardians guardians;
    private final People people;
    private final ObjectProvider<ConsentEffects> effects;
    private final AuditLog audit;
    private final Clock clock;

    Consents(
            ConsentRows rows,
            ConsentTexts texts,
            Guardians guardians,
            People people,
            ObjectProvider<ConsentEffects> effects,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.guardians = guardians;
        this.people = people;
        this.effects = effects;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a person agrees to something at a moment, and why not. */
    @Transactional(readOnly = true)
    public Verdict holds(PersonId person, ConsentKind kind, Instant at) {
        Optional<Person> found = people.byId(person);
        if (found.isEmpty()) {
            return Verdict.refused(Reason.of("people.consent.none"));
        }
        List<PersonId> self = people.identities(person);
        return rows.of(self).stream()
                .filter(consent -> consent.text().kind().equals(kind))
                .filter(consent -> !consent.givenAt().isAfter(at))
                .map(consent -> standing(consent, found.get(), self, at))
                .reduce((latest, earlier) -> latest.isAllowed() || !earlier.isAllowed() ? latest : earlier)
                .orElseGet(() -> Verdict.refused(Reason.of("people.consent.none")));
    }

    /** Whether this consent stands at a moment, and why not. */
    @Transactional(readOnly = true)
    public Verdict standing(Consent consent, Instant at) {
        return people.byId(consent.person())
                .map(person -> standing(consent, person, people.identities(person.id()), at))
                .orElseGet(() -> Verdict.refused(Reason.of("people.consent.none")));
    }

    private Verdict standing(Consent consent, Person person, List<PersonId> self, Instant at) {
        LocalDate day = day(at);
        Age age = Age.of(person.birthDate(), day);
        return ConsentRules.stands(consent, at, day)
                .and(ConsentRules.mayGive(
                        age,
                        consent.text().strict(),
                        consent.givenBy(),
                        self,
                        guardiansOn(person.id(), day(consent.givenAt()), day)));
    }

    /** Notes a consent to the present words; sending it twice notes one. */
    public void give(Author by, GiveConsent command) {
        if (rows.byId(command.id()).isPresent()) {
            return;
        }
        Person person = people.require(command.person());
        ConsentText text = texts.present(command.kind());
        LocalDate today = people.today();
        check(
                command,
                person,
                text,
                people.identities(person.id()),
                guardiansOn(person.id(), command.on(), command.on()),
                today);
        Instant now = clock.instant();
        texts.keep(text);
        if (rows.add(command, text, givenAt(command, today, now, people.zone()), by.account(), now)) {
            audit.write(by, "consent-given", person.id().ref(), command.kind().value());
        }
    }

    /**
     * Notes consents of many to the present words, in a few statements for all of them. Nobody is told: it is for kinds that
     * decide about nothing pages show.
     *
     * @param commands with persons as their records stand now
     */
    public void giveAll(Author by, List<GiveConsent> commands) {
        if (commands.isEmpty()) {
            return;
        }
        Map<PersonId, Person> persons =
                people
                        .byIds(commands.stream()
                                .map(GiveConsent::person)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        Map<PersonId, List<Guardianship>> guarding = guardians.ofAll(persons.keySet());
        Map<ConsentKind, ConsentText> words =
                texts.present().stream().collect(Collectors.toUnmodifiableMap(ConsentText::kind, Function.identity()));
        LocalDate today = people.today();
        ZoneId zone = people.zone();
        Instant now = clock.instant();
        List<ConsentRows.Given> given = new ArrayList<>();
        for (GiveConsent command : commands) {
            Person person = Optional.ofNullable(persons.get(command.person())).orElseThrow(Refused::missing);
            ConsentText text = Optional.ofNullable(words.get(command.kind()))
                    .orElseThrow(() -> Refused.invalid("kind", Reason.of("frame.fault.unknown")));
            Set<PersonId> inForce = guarding.getOrDefault(person.id(), List.of()).stream()
                    .filter(one -> one.isInForce(command.on()))
                    .map(Guardianship::guardian)
                    .collect(Collectors.toUnmodifiableSet());
            check(command, person, text, Set.of(person.id()), inForce, today);
            given.add(new ConsentRows.Given(command, text, givenAt(command, today, now, zone)));
        }
        given.stream().map(ConsentRows.Given::text).distinct().forEach(texts::keep);
        if (rows.addAll(given, by.account(), now) != given.size()) {
            throw Refused.stale();
        }
        audit.writeAllUntold(
                by,
                "consent-given",
                commands.stream()
                        .map(command -> new AuditLog.Subject(
                                command.person().ref(), List.of(command.kind().value())))
                        .toList());
    }

    /** Those of these persons, as their records stand now, who ever agreed to anything. */
    @Transactional(readOnly = true)
    public Set<PersonId> agreed(Collection<PersonId> persons) {
        return rows.agreed(persons);
    }

    private static void check(
            GiveConsent command,
            Person person,
            ConsentText text,
            Collection<PersonId> self,
            Collection<PersonId> guardians,
            LocalDate today) {
        ConsentRules.isGivenInOrder(command, today).orRefuse("on");
        ConsentRules.endsInOrder(command).orRefuse("until");
        ConsentRules.mayGive(
                        Age.of(person.birthDate(), command.on()), text.strict(), command.givenBy(), self, guardians)
                .orRefuse("givenBy");
    }

    private static Instant givenAt(GiveConsent command, LocalDate today, Instant now, ZoneId zone) {
        return command.on().equals(today)
                ? now
                : command.on().atStartOfDay(zone).toInstant();
    }

    /** Takes a consent back, from now on; what was done on it before stays done. Taking it back twice changes nothing. */
    public void withdraw(Author by, ConsentId id, Way way) {
        Consent consent = require(id);
        Instant now = clock.instant();
        if (rows.withdraw(id, way, by.account(), now)) {
            List<PersonId> ids = people.identities(consent.person());
            effects.orderedStream()
                    .forEach(room -> room.withdrawn(by, ids, consent.text().kind(), now));
            PersonId standing = people.byId(consent.person()).map(Person::id).orElse(consent.person());
            audit.write(
                    by,
                    "consent-withdrawn",
                    standing.ref(),
                    consent.text().kind().value());
        }
    }

    /** Takes back consents that were noted by mistake and never given, as when an import is taken back; withdrawn ones stay. */
    public void takeBack(Author by, Collection<ConsentId> ids) {
        List<Consent> noted = rows.byIds(ids);
        if (rows.takeBack(ids) != ids.size()) {
            throw Refused.conflict(Reason.of("people.take-back.used"));
        }
        audit.writeAllUntold(
                by,
                "consent-taken-back",
                noted.stream()
                        .map(consent -> new AuditLog.Subject(
                                consent.person().ref(),
                                List.of(consent.text().kind().value())))
                        .toList());
    }

    @Transactional(readOnly = true)
    public Consent require(ConsentId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    /** The whole history of a person, latest first. */
    @Transactional(readOnly = true)
    public List<Consent> of(PersonId person) {
        return rows.of(people.identities(person));
    }

    /** The histories of persons, as their records stand now; one without any is left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<Consent>> ofAll(Collection<PersonId> persons) {
        return persons.isEmpty() ? Map.of() : rows.ofAll(persons);
    }

    /** The guardian as the survivor and under any id that stands in a consent. */
    private Set<PersonId> guardiansOn(PersonId person, LocalDate given, LocalDate day) {
        List<Guardianship> all = guardians.of(person);
        if (all.stream().noneMatch(one -> one.isInForce(day))) {
            return Set.of();
        }
        return all.stream()
                .filter(one -> one.isInForce(given))
                .flatMap(one -> people.identities(one.guardian()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, people.zone());
    }

    @Override
    public String section() {
        return "consents";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldRecord> of(Collection<PersonId> ids) {
        List<Consent> own = rows.of(ids);
        List<Consent> given = rows.forOthers(ids);
        Map<PersonId, String> names = people.names(Stream.concat(own.stream(), given.stream())
                .flatMap(consent -> Stream.of(consent.person(), consent.givenBy()))
                .distinct()
                .toList());
        return Stream.concat(own.stream(), given.stream())
                .map(consent -> HeldRecord.of(
                                Reason.of("people.held.consent", consent.text().title()), null)
                        .saying("people.held.words", consent.text().words())
                        .saying("people.held.for", names.get(consent.person()))
                        .saying("people.held.given-by", names.get(consent.givenBy()))
                        .saying("people.held.way", consent.way().label())
                        .saying("people.held.given-at", consent.givenAt())
                        .saying("people.held.until", consent.until())
                        .saying("people.held.withdrawn-at", consent.withdrawnAt()))
                .toList();
    }

    /** The rows hold ids only; whoever is erased agrees to nothing any more. */
    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        rows.of(ids).forEach(consent -> rows.withdraw(consent.id(), Way.ACCOUNT, by.account(), clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> againstUndoing(PersonId survivor, PersonId merged, Instant mergedAt) {
        return rows.touchedSince(List.of(survivor, merged), mergedAt)
                ? List.of(Reason.of("people.merge.consents-since"))
                : List.of();
    }
}

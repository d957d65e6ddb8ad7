package org.gongjian.identity.cards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CardId;
import org.gongjian.identity.GrantMandate;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.Units;
import org.gongjian.identity.accounts.CardAccounts;
import org.gongjian.identity.accounts.OneTimeCode;
import org.gongjian.identity.accounts.Passwords;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cards of a unit's volunteers. Whoever keeps the unit's volunteers prints one, prints it anew when it is lost, and
 * revokes it; the old one ends at once, also where somebody is signed in with it.
 */
@Service
@Transactional
public class VolunteerCards {

    static final Duration GOOD_FOR = Duration.ofDays(365);

    private final StoredCards stored;
    private final CardAccounts accounts;
    private final Passwords passwords;
    private final Mandates mandates;
    private final Authority authority;
    private final Units units;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    VolunteerCards(
            StoredCards stored,
            CardAccounts accounts,
            Passwords passwords,
            Mandates mandates,
            Authority authority,
            Units units,
            People people,
            AuditLog audit,
            Clock clock) {
        this.stored = stored;
        this.accounts = accounts;
        this.passwords = passwords;
        this.mandates = mandates;
        this.authority = authority;
        this.units = units;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The units whose volunteers somebody keeps. */
    @Transactional(readOnly = true)
    public List<UnitId> units(Actor by) {
        Collection<UnitId> asked = by.isDistrictOfficer()
                ? units.all().stream().map(Units.Placed::unit).toList()
                : authority.unitsOf(by);
        return asked.stream()
                .filter(unit -> authority.mayKeepVolunteers(by, unit).isAllowed())
                .toList();
    }

    /** Whether somebody keeps the volunteers of any unit. */
    @Transactional(readOnly = true)
    public Verdict mayKeepSome(Actor by) {
        return Verdict.require(!units(by).isEmpty(), Reason.of("identity.refused.volunteers"));
    }

    /**
     * Issues a card to somebody new, or to the registered person of the same name and telephone number. Sent twice it is
     * issued once, and shown once: empty the second time.
     */
    public Optional<PrintedCard> issue(Actor by, RegisterPerson volunteer, CardId id, UnitId unit) {
        authority.mayKeepVolunteers(by, unit).orForbid();
        PersonId person = known(volunteer).orElseGet(() -> people.register(by.author(), volunteer));
        return issue(by, new IssueCard(id, unit, person));
    }

    public Optional<PrintedCard> issue(Actor by, IssueCard command) {
        units.require(command.unit());
        authority.mayKeepVolunteers(by, command.unit()).orForbid();
        people.require(command.person());
        if (stored.byId(command.id()).isPresent()) {
            return Optional.empty();
        }
        AccountId account = accounts.of(by.author(), command.person());
        OneTimeCode code = OneTimeCode.next();
        CardPin pin = CardPin.next();
        Instant now = clock.instant();
        Verdict.require(
                        stored.add(
                                command,
                                account,
                                code.hash(),
                                passwords.hash(pin.value()),
                                by.author().account(),
                                now,
                                now.plus(GOOD_FOR)),
                        Reason.of("identity.card.has-one"))
                .orConflict();
        audit.write(by.authorFor(command.unit()), "issued", command.id().ref());
        mandates.grant(
                Actor.system(),
                new GrantMandate(new MandateId(command.id().value()), command.person(), Role.VOLUNTEER, null, null));
        return Optional.of(new PrintedCard(command.id(), PrintedCard.ROOT + code.value(), pin));
    }

    /** Revokes a card and issues another for the same person. */
    public Optional<PrintedCard> reissue(Actor by, CardId old, CardId fresh) {
        VolunteerCard card = mine(by, old);
        if (stored.byId(fresh).isPresent()) {
            return Optional.empty();
        }
        revoke(by, old);
        return issue(by, new IssueCard(fresh, card.unit(), card.person()));
    }

    /** From now on it opens nothing; revoked twice it is revoked once. */
    public void revoke(Actor by, CardId id) {
        VolunteerCard card = mine(by, id);
        if (stored.revoke(id, clock.instant())) {
            audit.write(by.authorFor(card.unit()), "revoked", id.ref());
        }
    }

    /** A card one may keep. */
    @Transactional(readOnly = true)
    public VolunteerCard require(Actor by, CardId id) {
        return mine(by, id);
    }

    /** What was just printed, again: proved by its code and its PIN, for the paper. */
    @Transactional(readOnly = true)
    public PrintedCard printed(Actor by, CardId id, String code, String pin) {
        VolunteerCard card = mine(by, id);
        StoredCards.Secured secured =
                stored.byCode(new OneTimeCode(code).hash()).orElseThrow(Refused::missing);
        if (!secured.card().id().equals(card.id()) || !passwords.matches(pin, secured.pinHash())) {
            throw Refused.missing();
        }
        card.mayBeUsed(clock.instant()).orConflict();
        return new PrintedCard(id, PrintedCard.ROOT + code, new CardPin(pin));
    }

    /** The cards of one unit or of all one keeps, latest first; {@code before} is the last of the page before. */
    @Transactional(readOnly = true)
    public List<VolunteerCard> page(
            Actor by, @Nullable UnitId unit, boolean onlyGood, @Nullable CardId before, int atMost) {
        List<UnitId> kept = units(by);
        Verdict.require(!kept.isEmpty(), Reason.of("identity.refused.volunteers"))
                .orForbid();
        List<UnitId> asked =
                unit == null ? kept : kept.stream().filter(unit::equals).toList();
        return stored.of(asked, onlyGood, clock.instant(), before, atMost);
    }

    /** Whether a session by the card may go on. */
    @Transactional(readOnly = true)
    public boolean isGood(CardId card) {
        return stored.anywhere(card)
                .filter(found -> found.isGood(clock.instant()))
                .isPresent();
    }

    private Optional<PersonId> known(RegisterPerson volunteer) {
        return volunteer.phone() == null
                ? Optional.empty()
                : people.byPhone(volunteer.phone()).stream()
                        .filter(person -> person.name().equals(volunteer.name()))
                        .map(Person::id)
                        .findFirst();
    }

    /** One of a unit whose volunteers one does not keep is not there. */
    private VolunteerCard mine(Actor by, CardId id) {
        mayKeepSome(by).orForbid();
        return stored.byId(id)
                .filter(card -> authority.mayKeepVolunteers(by, card.unit()).isAllowed())
                .orElseThrow(Refused::missing);
    }
}

package org.gongjian.identity.cards;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Refused;
import org.gongjian.identity.CardId;
import org.gongjian.identity.accounts.Account;
import org.gongjian.identity.accounts.Accounts;
import org.gongjian.identity.accounts.LockOut;
import org.gongjian.identity.accounts.OneTimeCode;
import org.gongjian.identity.accounts.Passwords;
import org.gongjian.identity.accounts.SignIns;
import org.gongjian.people.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in with a card: the code of the QR and the PIN. A wrong PIN is counted for the card (as wrong passwords are for an
 * account) and for the address it came from. The answer does not tell a wrong PIN from a card that is closed for a while.
 */
@Service
public class CardSignIns {

    private final StoredCards cards;
    private final CardAddresses addresses;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Districts districts;
    private final People people;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CardSignIns(
            StoredCards cards,
            CardAddresses addresses,
            Accounts accounts,
            Passwords passwords,
            Districts districts,
            People people,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.cards = cards;
        this.addresses = addresses;
        this.accounts = accounts;
        this.passwords = passwords;
        this.districts = districts;
        this.people = people;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whose card it is, for the page behind the code: who finds a card learns the family name only. */
    public record Offer(District district, String name, VolunteerCard card) {}

    /** What a session holds. */
    public record SignedIn(SignIns.SignedIn who, CardId card) {}

    /** What the code offers; missing where it is no card's, refused with the reason where the card is no good any more. */
    public Offer offer(String code) {
        VolunteerCard card = usable(code).card();
        District district = districts.byId(card.district()).orElseThrow(Refused::missing);
        String name = CurrentDistrict.within(
                district.id(), () -> people.require(card.person()).name());
        return new Offer(district, masked(name), card);
    }

    /**
     * @param from the address the attempt came from
     */
    public Optional<SignedIn> signIn(String code, String pin, String from) {
        StoredCards.Secured secured = usable(code);
        VolunteerCard card = secured.card();
        CardPin typed =
                new CardPin(Normalizer.normalize(pin, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        if (!counts(card, from)) {
            passwords.pretend(typed.value());
            return Optional.empty();
        }
        if (!typed.isWellFormed() || !passwords.matches(typed.value(), secured.pinHash())) {
            CurrentDistrict.run(
                    card.district(),
                    () -> audit.writeRefusal(
                            Author.SYSTEM, "pin-failed", card.id().ref()));
            return Optional.empty();
        }
        return accounts.byId(card.account()).filter(Account::isActive).map(account -> begin(card, account, from));
    }

    private SignedIn begin(VolunteerCard card, Account account, String from) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        CurrentDistrict.run(
                card.district(),
                () -> transaction.executeWithoutResult(status -> {
                    cards.succeed(card.id(), today);
                    addresses.forgive(from);
                    audit.write(
                            new Author(account.id().value(), null),
                            "signed-in",
                            card.id().ref());
                }));
        return new SignedIn(new SignIns.SignedIn(account.id(), account.epoch(), false), card.id());
    }

    /** Counts the attempt for the card and the address, at once, so that many at a time gain nothing. */
    private boolean counts(VolunteerCard card, String from) {
        Instant now = clock.instant();
        return transaction.execute(status -> {
            if (!addresses.attempt(from, now)) {
                return false;
            }
            Optional<Integer> failures = cards.attempt(card.id(), now);
            failures.flatMap(count -> LockOut.after(count, now)).ifPresent(until -> cards.lock(card.id(), until));
            return failures.isPresent();
        });
    }

    private StoredCards.Secured usable(String code) {
        StoredCards.Secured secured = transaction
                .execute(status -> cards.byCode(new OneTimeCode(code).hash()))
                .orElseThrow(Refused::missing);
        secured.card().mayBeUsed(clock.instant()).orConflict();
        return secured;
    }

    private static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "**";
    }
}

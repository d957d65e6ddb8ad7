package org.gongjian.identity.passkeys;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.accounts.Account;
import org.gongjian.identity.accounts.AccountJournal;
import org.gongjian.identity.accounts.Accounts;
import org.gongjian.identity.accounts.SignIns;
import org.gongjian.identity.factors.Proofs;
import org.gongjian.identity.factors.RecoveryCodes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passkeys: one's own, and signing in with them. A device asks for its own lock first (a finger, a face, a number), so a
 * passkey alone counts as two factors. What is wrong with an answer is refused on the field {@code passkey}.
 */
@Service
public class Passkeys {

    private static final int MOST = 10;
    private static final int LONGEST_NAME = 80;

    private final StoredPasskeys stored;
    private final Challenges challenges;
    private final RelyingParty site;
    private final Wishes wishes;
    private final Proofs proofs;
    private final RecoveryCodes recovery;
    private final SignIns signIns;
    private final Accounts accounts;
    private final AccountJournal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Passkeys(
            StoredPasskeys stored,
            Challenges challenges,
            RelyingParty site,
            Wishes wishes,
            Proofs proofs,
            RecoveryCodes recovery,
            SignIns signIns,
            Accounts accounts,
            AccountJournal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.challenges = challenges;
        this.site = site;
        this.wishes = wishes;
        this.proofs = proofs;
        this.recovery = recovery;
        this.signIns = signIns;
        this.accounts = accounts;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What to ask of a device.
     *
     * @param challenge to be kept in the session until the answer comes
     * @param json the options of WebAuthn
     */
    public record Asked(ChallengeId challenge, String json) {}

    /** Whether browsers offer passkeys for this site's address. */
    public boolean areOffered() {
        return site.isOffered();
    }

    public List<Passkey> mine(Actor by) {
        return of(by.requireAccount()).stream().map(StoredPasskeys.Row::passkey).toList();
    }

    /** Whether somebody on the way in has any. */
    public boolean has(SignIns.HalfWay halfWay) {
        return !of(halfWay.account()).isEmpty();
    }

    /** The fields are {@code name} and {@code current}. */
    public Asked askToRegister(Actor by, String name, String proof) {
        AccountId account = by.requireAccount();
        requireOffered();
        requireName(name);
        List<StoredPasskeys.Row> there = of(account);
        Verdict.require(there.size() < MOST, Reason.of("identity.passkey.many", MOST))
                .orConflict();
        proofs.require(account, proof);
        Account found = accounts.byId(account).orElseThrow(Refused::missing);
        Challenges.Asked asked = challenges.ask(Challenges.Purpose.REGISTER, account);
        return new Asked(asked.id(), wishes.toRegister(asked, account, found.userName(), credentials(there)));
    }

    /**
     * Registers what the device answered. Answers recovery codes to be shown now and never again; none where there are some.
     */
    public List<String> register(Actor by, ChallengeId challenge, String name, String answer) {
        AccountId account = by.requireAccount();
        requireName(name);
        Challenges.Asked asked = take(challenge, Challenges.Purpose.REGISTER);
        if (!account.equals(asked.account())) {
            throw RelyingParty.refused("challenge");
        }
        StoredPasskeys.Credential credential = site.registered(asked, answer);
        Passkey passkey =
                new Passkey(PasskeyId.next(), account, name.strip(), credential.backedUp(), clock.instant(), null);
        return journal.change(
                account,
                () -> {
                    Verdict.require(stored.add(passkey, credential), Reason.of("identity.passkey.refused.there"))
                            .orRefuse("passkey");
                    return recovery.withFirstFactor(account);
                },
                "passkey-added");
    }

    /** Removing one that is gone, or somebody else's: not there. */
    public void remove(Actor by, PasskeyId passkey, String proof) {
        AccountId account = by.requireAccount();
        require(by, passkey);
        proofs.require(account, proof);
        journal.change(
                account,
                () -> {
                    if (!stored.remove(account, passkey)) {
                        throw Refused.missing();
                    }
                    recovery.afterRemoval(account);
                    return passkey;
                },
                "passkey-removed");
    }

    public Passkey require(Actor by, PasskeyId passkey) {
        return mine(by).stream()
                .filter(one -> one.id().equals(passkey))
                .findFirst()
                .orElseThrow(Refused::missing);
    }

    /** Asks for any passkey of this site that the device has. */
    public Asked askToSignIn() {
        requireOffered();
        Challenges.Asked asked = challenges.ask(Challenges.Purpose.SIGN_IN, null);
        return new Asked(asked.id(), wishes.toSign(asked, List.of()));
    }

    /** Asks for one of the passkeys of somebody whose password is proved. */
    public Asked askSecondStep(SignIns.HalfWay halfWay) {
        Challenges.Asked asked = challenges.ask(Challenges.Purpose.SECOND_STEP, halfWay.account());
        return new Asked(asked.id(), wishes.toSign(asked, credentials(of(halfWay.account()))));
    }

    /** Signs in by a passkey alone. */
    public SignIns.SignedIn signIn(ChallengeId challenge, String answer) {
        Passkey passkey = checked(take(challenge, Challenges.Purpose.SIGN_IN), answer);
        return signIns.signInAs(passkey.account(), true)
                .filter(SignIns.SignedIn.class::isInstance)
                .map(SignIns.SignedIn.class::cast)
                .orElseThrow(() -> RelyingParty.refused("unknown"));
    }

    /** The second step of a sign-in; a wrong answer counts like a wrong code. */
    public SignIns.SignedIn finish(SignIns.HalfWay halfWay, ChallengeId challenge, String answer) {
        Challenges.Asked asked = take(challenge, Challenges.Purpose.SECOND_STEP);
        try {
            Passkey passkey = checked(asked, answer);
            if (!halfWay.account().equals(asked.account()) || !halfWay.account().equals(passkey.account())) {
                throw RelyingParty.refused("unknown");
            }
        } catch (Refused wrong) {
            signIns.finish(halfWay, () -> false);
            throw wrong;
        }
        return signIns.finish(halfWay, () -> true).orElseThrow(() -> RelyingParty.refused("closed"));
    }

    private Passkey checked(Challenges.Asked asked, String answer) {
        AuthenticationData read = site.read(answer);
        StoredPasskeys.Row row = transaction
                .execute(status -> stored.byCredential(RelyingParty.keyIn(read)))
                .orElseThrow(() -> RelyingParty.refused("unknown"));
        Passkey passkey = row.passkey();
        byte[] handle = RelyingParty.handleIn(read);
        if (handle.length > 0 && !Arrays.equals(handle, Wishes.handle(passkey.account()))) {
            throw RelyingParty.refused("unknown");
        }
        try {
            AuthenticatorData<?> device = site.checked(asked, read, row.credential());
            boolean noted = transaction.execute(
                    status -> stored.use(passkey.id(), device.getSignCount(), device.isFlagBS(), clock.instant()));
            if (!noted) {
                throw RelyingParty.refused("counter");
            }
        } catch (Refused wrong) {
            journal.refused(passkey.account(), "passkey-refused");
            throw wrong;
        }
        return passkey;
    }

    private Challenges.Asked take(ChallengeId challenge, Challenges.Purpose purpose) {
        return challenges.take(challenge, purpose).orElseThrow(() -> RelyingParty.refused("challenge"));
    }

    private void requireOffered() {
        Verdict.require(site.isOffered(), Reason.of("identity.passkey.not-offered"))
                .orConflict();
    }

    private static void requireName(String name) {
        String called = name.strip();
        Verdict.require(
                        !called.isEmpty() && called.codePointCount(0, called.length()) <= LONGEST_NAME,
                        Reason.of("identity.token.name", LONGEST_NAME))
                .orRefuse("name");
    }

    private List<StoredPasskeys.Row> of(AccountId account) {
        return transaction.execute(status -> stored.of(account));
    }

    private static List<byte[]> credentials(List<StoredPasskeys.Row> rows) {
        return rows.stream().map(row -> row.credential().id()).toList();
    }
}

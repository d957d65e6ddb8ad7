package org.gongjian.identity.oidc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.accounts.AccountJournal;
import org.gongjian.identity.accounts.SignIns;
import org.gongjian.identity.factors.Proofs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in by another service. An account is linked with somebody there by whoever is signed in at both; a name or an
 * address that looks alike links nobody. The password stays, so unlinking shuts nobody out.
 */
@Service
public class OidcSignIns {

    private final Issuers issuers;
    private final StoredOidcLinks stored;
    private final Proofs proofs;
    private final SignIns signIns;
    private final AccountJournal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OidcSignIns(
            Issuers issuers,
            StoredOidcLinks stored,
            Proofs proofs,
            SignIns signIns,
            AccountJournal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.issuers = issuers;
        this.stored = stored;
        this.proofs = proofs;
        this.signIns = signIns;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where to send somebody, and what the session has to keep until they come back. */
    public record Departure(String address, Journey journey) {}

    /** A service, and since when the account is linked with it. */
    public record Link(Issuer issuer, Optional<Instant> linkedAt, Optional<Instant> lastUsedAt) {}

    /** @throws IssuerDownException where the service does not answer */
    public Departure toSignIn(String issuer, String next) {
        return departure(Journey.begin(issuer, null, clock.instant(), next));
    }

    /**
     * The field is {@code current}.
     *
     * @throws IssuerDownException where the service does not answer
     */
    public Departure toLink(Actor by, String issuer, String proof) {
        issuers.require(issuer);
        AccountId account = by.requireAccount();
        proofs.require(account, proof);
        return departure(Journey.begin(issuer, account, clock.instant(), ""));
    }

    /** What came of a journey. */
    public sealed interface Arrival {

        record ToSignIn(SignIns.Outcome outcome, String next) implements Arrival {}

        record Linked() implements Arrival {}
    }

    /**
     * Somebody came back. A journey to link links the account that is signed in, which must be the one that set out.
     *
     * @throws IssuerDownException where the service does not answer
     */
    public Arrival arrive(Actor by, Optional<Journey> journey, String issuer, String state, String code) {
        Provider provider = issuers.provider(issuer);
        Journey back = journey.filter(one -> one.leadsBack(issuer, state, clock.instant()))
                .orElseThrow(() -> refused("state", provider.issuer()));
        if (code.isEmpty()) {
            throw refused("denied", provider.issuer());
        }
        OidcIdentity identity = provider.identity(back, code);
        AccountId link = back.link();
        if (link == null) {
            return new Arrival.ToSignIn(signedIn(identity), back.next());
        }
        if (!link.equals(by.accountId())) {
            throw refused("state", provider.issuer());
        }
        link(link, identity);
        return new Arrival.Linked();
    }

    /** Every service there is, with the account's link. */
    public List<Link> mine(Actor by) {
        AccountId account = by.requireAccount();
        Map<String, StoredOidcLinks.Row> linked = transaction.execute(status -> stored.of(account)).stream()
                .collect(Collectors.toMap(StoredOidcLinks.Row::issuer, Function.identity()));
        return issuers.all().stream()
                .map(issuer -> {
                    var row = Optional.ofNullable(linked.get(issuer.issuer()));
                    return new Link(
                            issuer,
                            row.map(StoredOidcLinks.Row::linkedAt),
                            row.flatMap(StoredOidcLinks.Row::lastUsedAt));
                })
                .toList();
    }

    /** The field is {@code current}. */
    public void unlink(Actor by, String issuer, String proof) {
        AccountId account = by.requireAccount();
        Issuer service = issuers.require(issuer);
        proofs.require(account, proof);
        journal.change(
                account,
                () -> {
                    Verdict.require(
                                    stored.remove(account, service),
                                    Reason.of("identity.oidc.refused.not-linked", service.name()))
                            .orConflict();
                    return account;
                },
                "service-unlinked");
    }

    private SignIns.Outcome signedIn(OidcIdentity identity) {
        return transaction
                .execute(status -> stored.account(identity, clock.instant()))
                .flatMap(account -> signIns.signInAs(account, identity.byTwoFactors()))
                .orElseThrow(() -> Refused.forbidden(Reason.of(
                        "identity.oidc.refused.unknown", identity.issuer().name())));
    }

    private void link(AccountId account, OidcIdentity identity) {
        journal.change(
                account,
                () -> {
                    Verdict.require(
                                    stored.add(account, identity, clock.instant()),
                                    Reason.of(
                                            "identity.oidc.refused.taken",
                                            identity.issuer().name()))
                            .orConflict();
                    return account;
                },
                "service-linked");
    }

    private Departure departure(Journey journey) {
        return new Departure(issuers.provider(journey.issuer()).signIn(journey), journey);
    }

    private static Refused refused(String why, Issuer issuer) {
        return Refused.conflict(Reason.of("identity.oidc.refused." + why, issuer.name()));
    }
}

package org.gongjian.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Numbers;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.recognition.signing.Jwt;
import org.gongjian.recognition.signing.KeysAtHand;
import org.gongjian.recognition.signing.SigningKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signs credentials for the rooms that keep what they are about, and revokes them. */
@Service
@Transactional
public class CredentialDesk {

    public static final int PAGE = 50;
    /** The longest reason of a revocation, in characters. */
    public static final int REASON = 200;

    private final CredentialRows rows;
    private final KeysAtHand keys;
    private final Issuer issuer;
    private final Districts districts;
    private final Numbers numbers;
    private final Authority authority;
    private final AuditLog audit;
    private final Clock clock;

    CredentialDesk(
            CredentialRows rows,
            KeysAtHand keys,
            Issuer issuer,
            Districts districts,
            Numbers numbers,
            Authority authority,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.issuer = issuer;
        this.districts = districts;
        this.numbers = numbers;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs it, in the caller's transaction; the same id is signed once. Whether it may be said is for the room to decide that
     * keeps the record.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CredentialView issue(Author by, IssueCredential command) {
        Optional<Credential> there = rows.byId(command.id());
        if (there.isPresent()) {
            return view(there.get());
        }
        District district = district();
        Instant at = clock.instant();
        int year = LocalDate.ofInstant(at, district.zone()).getYear();
        long number = numbers.next(CredentialRows.SERIES, year);
        SigningKey key = keys.now().current();
        var status = new CredentialDocument.Status(StatusLists.address(issuer, district, year), number - 1);
        Credential credential = new Credential(
                command.id(),
                command.kind(),
                command.about(),
                command.number(),
                Jwt.sign(
                        key,
                        issuer.did(),
                        CredentialDocument.of(command, district, issuer, status, at.atZone(district.zone()))),
                key.id(),
                year,
                number,
                at,
                by.account(),
                null);
        rows.add(credential);
        audit.write(by, "issued", command.id().ref());
        return view(credential);
    }

    /**
     * Revokes it because the room that keeps the record says so.
     *
     * @param reason for those who keep the records, without personal values
     * @throws Refused as a conflict where it is revoked already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Author by, CredentialId id, String reason) {
        Credential credential = rows.byId(id).orElseThrow(Refused::missing);
        credential.mayRevoke().orConflict();
        Instant at = clock.instant();
        var revocation = new Credential.Revocation(
                reason, LocalDate.ofInstant(at, district().zone()), by.account());
        if (!rows.revoke(id, revocation, at)) {
            throw Refused.conflict(Reason.of("recognition.refused.revoked"));
        }
        audit.write(by, "revoked", id.ref(), "reason");
    }

    /** The same from its own page: district officers. */
    public void revoke(Actor by, CredentialId id, String reason) {
        mayKeep(by).orForbid();
        revoke(by.author(), id, reason);
    }

    /** Who may see all credentials of the district and revoke one: district officers. */
    @Transactional(readOnly = true)
    public Verdict mayKeep(Actor by) {
        return authority.mayKeepOffice(by);
    }

    @Transactional(readOnly = true)
    public Verdict mayRevoke(Actor by, CredentialView credential) {
        return mayKeep(by).and(Verdict.require(!credential.isRevoked(), Reason.of("recognition.refused.revoked")));
    }

    /** For the rooms that keep what it is about. */
    @Transactional(readOnly = true)
    public Optional<CredentialView> byId(CredentialId id) {
        return rows.byId(id).map(this::view);
    }

    /** Those about one record, newest first. */
    @Transactional(readOnly = true)
    public List<CredentialView> about(RecordRef record) {
        return rows.about(record).stream().map(this::view).toList();
    }

    /** Those of the district, newest first, one more than a page where there are more. */
    @Transactional(readOnly = true)
    public List<CredentialView> latest(Actor by, @Nullable UUID before) {
        mayKeep(by).orForbid();
        return rows.latest(before, PAGE + 1).stream().map(this::view).toList();
    }

    /** For a QR code. What follows {@code #} stays in the browser: our server never sees what is verified. */
    public String link(CredentialView credential) {
        return issuer.printed("/verify") + "#" + credential.packed();
    }

    private CredentialView view(Credential credential) {
        return credential.view(keys.now()
                .byId(credential.key())
                .flatMap(SigningKey::disownedOn)
                .orElse(null));
    }

    private District district() {
        return CurrentDistrict.id().flatMap(districts::byId).orElseThrow(Refused::missing);
    }
}

package org.gongjian.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.recognition.signing.Jwt;
import org.jspecify.annotations.Nullable;

/** A credential as it was signed. It never changes; it may be revoked once, and that never changes either. */
record Credential(
        CredentialId id,
        String kind,
        RecordRef about,
        String number,
        Jwt signed,
        String key,
        int statusYear,
        long statusNumber,
        Instant issuedAt,
        @Nullable UUID issuedBy,
        @Nullable Revocation revocation) {

    /**
     * @param reason for those who keep the records; never shown to whoever verifies
     * @param by the officer; null where what it is about changed
     */
    record Revocation(String reason, LocalDate on, @Nullable UUID by) {}

    Verdict mayRevoke() {
        return Verdict.require(revocation == null, Reason.of("recognition.refused.revoked"));
    }

    /** @param disownedOn since when its key is not to be trusted, null where it is */
    CredentialView view(@Nullable LocalDate disownedOn) {
        CredentialContent content =
                signed.content().flatMap(CredentialContent::of).orElseThrow();
        return new CredentialView(
                id,
                kind,
                about,
                number,
                content,
                signed.text(),
                signed.packed(),
                key,
                issuedAt,
                revocation == null ? null : revocation.on(),
                revocation == null ? null : revocation.reason(),
                revocation != null && revocation.by() != null,
                disownedOn);
    }
}

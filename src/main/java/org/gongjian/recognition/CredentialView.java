package org.gongjian.recognition;

import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.audit.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * A credential as it stands.
 *
 * @param text the credential itself, {@code application/vc+jwt}
 * @param packed the same for a QR code
 * @param key the id of the key it is signed with
 * @param revokedOn null while it is in force
 * @param revokedBecause for those who keep the records
 * @param revokedByHand by an officer, and not because what it is about changed
 * @param disownedOn since when the key is not to be trusted; null where it is
 */
public record CredentialView(
        CredentialId id,
        String kind,
        RecordRef about,
        String number,
        CredentialContent content,
        String text,
        String packed,
        String key,
        Instant issuedAt,
        @Nullable LocalDate revokedOn,
        @Nullable String revokedBecause,
        boolean revokedByHand,
        @Nullable LocalDate disownedOn) {

    public boolean isRevoked() {
        return revokedOn != null;
    }

    /** Whether its key is not to be trusted any more. */
    public boolean isDisowned() {
        return disownedOn != null;
    }

    public boolean isInForce() {
        return !isRevoked() && !isDisowned();
    }
}

package org.gongjian.recognition;

import java.time.LocalDate;
import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.recognition.signing.NameSeal;
import org.jspecify.annotations.Nullable;

/**
 * What became of verifying a credential.
 *
 * @param content what it says; null unless its signature holds
 * @param retiredOn the day its key was retired, which does not make it less valid; null where the key still signs
 * @param revokedOn null unless it is revoked
 * @param disownedOn the day its key was disowned; null where the key is trusted
 */
public record Verified(
        Outcome outcome,
        @Nullable CredentialContent content,
        @Nullable LocalDate retiredOn,
        @Nullable LocalDate revokedOn,
        @Nullable LocalDate disownedOn) {

    /** The messages {@code recognition.outcome.OUTCOME} and {@code .why} say it. */
    public enum Outcome {
        VALID,
        /** It was given for a time, and that is over. */
        EXPIRED,
        REVOKED,
        /** Signed by a key others may have had: whether it was signed here cannot be known. */
        DISOWNED,
        /** Its signature holds, whether it was revoked is not known here. */
        UNCERTAIN,
        /** Altered, or never signed by the key it names. */
        FORGED,
        /** Signed by a key that is none of this installation's. */
        UNKNOWN_KEY,
        /** No credential at all. */
        UNREADABLE;

        public Reason label() {
            return Reason.of("recognition.outcome." + code());
        }

        public Reason why() {
            return Reason.of("recognition.outcome." + code() + ".why");
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The colour of its light; the words say the same. */
        public String light() {
            return switch (this) {
                case VALID -> "green";
                case EXPIRED, UNCERTAIN, UNKNOWN_KEY, UNREADABLE -> "amber";
                case REVOKED, DISOWNED, FORGED -> "red";
            };
        }
    }

    /**
     * Whether it was issued to somebody of this name.
     *
     * @param code printed beside the name on the certificate
     */
    public boolean isOf(String name, String code) {
        return content != null
                && content.nameSealed() != null
                && new NameSeal(code).of(name).equals(content.nameSealed());
    }

    static Verified not(Outcome outcome) {
        return new Verified(outcome, null, null, null, null);
    }
}

package org.gongjian.identity.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.PublicUrl;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Checks what devices answer (WebAuthn level 3, sections 7.1 and 7.2): that it was made for this site, for the challenge we
 * set, with the user verified, and signed by the key we know. Where a device comes from is not asked.
 */
@Component
class RelyingParty {

    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager checks = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final PublicUrl url;

    RelyingParty(PublicUrl url) {
        this.url = url;
    }

    String id() {
        return url.host();
    }

    /** Browsers offer passkeys to names reached over TLS, and to this machine. */
    boolean isOffered() {
        String host = url.host();
        return host.equals("localhost")
                || (url.origin().startsWith("https:") && !host.contains(":") && !host.matches("[0-9.]+"));
    }

    /** The public half of a new key. */
    StoredPasskeys.Credential registered(Challenges.Asked asked, String answer) {
        return reading(() -> {
            RegistrationData data = checks.verifyRegistrationResponseJSON(
                    answer,
                    new RegistrationParameters(
                            server(asked),
                            ALGORITHMS.stream()
                                    .map(one ->
                                            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
                                    .toList(),
                            true));
            AuthenticatorData<?> device =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData credential = Objects.requireNonNull(device.getAttestedCredentialData());
            return new StoredPasskeys.Credential(
                    credential.getCredentialId(),
                    credentials.convert(credential),
                    device.getSignCount(),
                    device.isFlagBE(),
                    device.isFlagBS());
        });
    }

    /** What a device answered, read and not checked yet. */
    AuthenticationData read(String answer) {
        return reading(() -> checks.parseAuthenticationResponseJSON(answer));
    }

    // The library marks the bytes of these arrays as nullable, and means the arrays.

    /** What the device calls its key; empty where it does not say. */
    @SuppressWarnings("NullAway")
    static byte[] keyIn(AuthenticationData answer) {
        byte[] id = answer.getCredentialId();
        return id == null ? new byte[0] : id;
    }

    /** Whose the key is, as the device remembers it; empty where it does not say. */
    @SuppressWarnings("NullAway")
    static byte[] handleIn(AuthenticationData answer) {
        byte[] handle = answer.getUserHandle();
        return handle == null ? new byte[0] : handle;
    }

    /** Refused where anything is wrong with it; answers what the device says of itself. */
    AuthenticatorData<?> checked(Challenges.Asked asked, AuthenticationData answer, StoredPasskeys.Credential known) {
        return reading(() -> {
            var record = new CredentialRecordImpl(
                    null,
                    true,
                    known.backupEligible(),
                    known.backedUp(),
                    known.signatureCount(),
                    credentials.convert(known.data()),
                    null,
                    null,
                    null,
                    null);
            return Objects.requireNonNull(
                    checks.verify(answer, new AuthenticationParameters(server(asked), record, null, true))
                            .getAuthenticatorData());
        });
    }

    private ServerProperty server(Challenges.Asked asked) {
        return ServerProperty.builder()
                .origin(new Origin(url.origin()))
                .rpId(id())
                .challenge(new DefaultChallenge(asked.challenge()))
                .build();
    }

    private static <T> T reading(Supplier<T> work) {
        try {
            return work.get();
        } catch (VerificationException wrong) {
            throw refused(reason(wrong));
        } catch (DataConversionException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException unreadable) {
            throw refused("unreadable");
        }
    }

    private static String reason(VerificationException wrong) {
        return switch (wrong) {
            case BadChallengeException challenge -> "challenge";
            case BadOriginException origin -> "origin";
            case BadRpIdException site -> "origin";
            case BadSignatureException signature -> "signature";
            case MaliciousCounterValueException counter -> "counter";
            case UserNotVerifiedException user -> "user";
            default -> "answer";
        };
    }

    /** The field is {@code passkey}. */
    static Refused refused(String why) {
        return Refused.invalid("passkey", Reason.of("identity.passkey.refused." + why));
    }
}

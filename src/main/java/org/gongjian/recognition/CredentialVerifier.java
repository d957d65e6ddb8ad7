package org.gongjian.recognition;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictSlug;
import org.gongjian.district.Districts;
import org.gongjian.recognition.Verified.Outcome;
import org.gongjian.recognition.signing.Jwt;
import org.gongjian.recognition.signing.KeysAtHand;
import org.gongjian.recognition.signing.SigningKey;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * Verifies what anybody pastes, for the whole installation and whoever asks. The page does the same by itself where the browser
 * can ({@code verify.js}); this is for browsers that cannot.
 */
@Service
public class CredentialVerifier {

    private static final Pattern LIST = Pattern.compile("/([^/]+)/credentials/status/([0-9]{4})");

    private final KeysAtHand keys;
    private final Districts districts;
    private final StandingOfPlaces standing;
    private final Clock clock;

    CredentialVerifier(KeysAtHand keys, Districts districts, StandingOfPlaces standing, Clock clock) {
        this.keys = keys;
        this.districts = districts;
        this.standing = standing;
        this.clock = clock;
    }

    /** @param typed the credential, its packed form, or the link of a QR code */
    public Verified verify(String typed) {
        Optional<Jwt> jwt = Jwt.typed(typed);
        Optional<String> named = jwt.flatMap(Jwt::keyId);
        if (jwt.isEmpty() || named.isEmpty()) {
            return Verified.not(Outcome.UNREADABLE);
        }
        return keys.now()
                .byId(named.get())
                .map(key -> by(key, jwt.get()))
                .orElseGet(() -> Verified.not(Outcome.UNKNOWN_KEY));
    }

    private Verified by(SigningKey key, Jwt jwt) {
        if (!jwt.isSignedBy(key)) {
            return Verified.not(Outcome.FORGED);
        }
        JsonNode credential = jwt.content().orElseThrow();
        return CredentialContent.of(credential)
                .map(content -> standing(credential, content, key))
                .orElseGet(() -> Verified.not(Outcome.UNREADABLE));
    }

    private Verified standing(JsonNode credential, CredentialContent content, SigningKey key) {
        LocalDate retiredOn = key.retiredOn().orElse(null);
        if (key.disownedOn().isPresent()) {
            return new Verified(
                    Outcome.DISOWNED, content, retiredOn, null, key.disownedOn().get());
        }
        Optional<Credential> row = row(credential);
        if (row.isEmpty()) {
            return new Verified(Outcome.UNCERTAIN, content, retiredOn, null, null);
        }
        Credential.Revocation revocation = row.get().revocation();
        if (revocation != null) {
            return new Verified(Outcome.REVOKED, content, retiredOn, revocation.on(), null);
        }
        return new Verified(isOver(credential) ? Outcome.EXPIRED : Outcome.VALID, content, retiredOn, null, null);
    }

    /** Whether the moment it says it is valid until has come. */
    private boolean isOver(JsonNode credential) {
        JsonNode until = credential.path("validUntil");
        return until.isString()
                && !OffsetDateTime.parse(until.asString("")).toInstant().isAfter(clock.instant());
    }

    /** Our own row of it, by the list and the place it names; its signature was verified before. */
    private Optional<Credential> row(JsonNode credential) {
        JsonNode status = credential.path("credentialStatus");
        Matcher list = LIST.matcher(
                URI.create(status.path("statusListCredential").asString("")).getPath());
        if (!list.matches() || !DistrictSlug.verdict(list.group(1)).isAllowed()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(list.group(2));
        long number = Long.parseLong(status.path("statusListIndex").asString("0")) + 1;
        return districts
                .bySlug(list.group(1))
                .flatMap(district -> CurrentDistrict.within(district.id(), () -> standing.of(year, number)))
                .filter(row -> row.id().urn().equals(credential.path("id").asString("")));
    }
}

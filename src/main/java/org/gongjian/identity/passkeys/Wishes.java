package org.gongjian.identity.passkeys;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.accounts.UserName;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What we ask of a device, in the JSON of WebAuthn; bytes in base 64 for addresses. */
@Component
class Wishes {

    private static final String PRODUCT = "Gongjian 共建";

    private final RelyingParty site;
    private final JsonMapper json;

    Wishes(RelyingParty site, JsonMapper json) {
        this.site = site;
        this.json = json;
    }

    /** A new key that says by itself whose it is, guarded by the device's own lock. */
    String toRegister(Challenges.Asked asked, AccountId account, UserName userName, List<byte[]> there) {
        return json.writeValueAsString(Map.of(
                "challenge", text(asked.challenge()),
                "rp", Map.of("id", site.id(), "name", PRODUCT),
                "user",
                        Map.of(
                                "id", text(handle(account)),
                                "name", userName.value(),
                                "displayName", userName.value()),
                "pubKeyCredParams",
                        RelyingParty.ALGORITHMS.stream().map(Wishes::algorithm).toList(),
                "excludeCredentials", there.stream().map(Wishes::credential).toList(),
                "authenticatorSelection",
                        Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "attestation", "none",
                "timeout", Challenges.GOOD_FOR.toMillis()));
    }

    /** @param among the keys to choose from; none where the device may choose */
    String toSign(Challenges.Asked asked, List<byte[]> among) {
        return json.writeValueAsString(Map.of(
                "challenge", text(asked.challenge()),
                "rpId", site.id(),
                "allowCredentials", among.stream().map(Wishes::credential).toList(),
                "userVerification", "required",
                "timeout", Challenges.GOOD_FOR.toMillis()));
    }

    /** What a device remembers of the account: its id and nothing personal. */
    static byte[] handle(AccountId account) {
        UUID id = account.value();
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static Map<String, Object> algorithm(COSEAlgorithmIdentifier algorithm) {
        return Map.of("type", "public-key", "alg", algorithm.getValue());
    }

    private static Map<String, Object> credential(byte[] id) {
        return Map.of("type", "public-key", "id", text(id));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package org.gongjian.notices.mail;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.people.Vault;
import org.springframework.stereotype.Component;

/** Codes that stop e-mail to one address without a sign-in: the address's id, and a signature only this installation makes. */
@Component
class UnsubscribeCodes {

    private static final String WHAT = "unsubscribe";
    private static final int ID = 16;
    private static final int SIGNATURE = 16;

    private final Vault seals;

    UnsubscribeCodes(Vault seals) {
        this.seals = seals;
    }

    String of(UUID email) {
        byte[] code = ByteBuffer.allocate(ID + SIGNATURE)
                .putLong(email.getMostSignificantBits())
                .putLong(email.getLeastSignificantBits())
                .put(signature(email))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /** The address a code is for; nothing where it was not made here. */
    Optional<UUID> read(String code) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(code);
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
        if (bytes.length != ID + SIGNATURE) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        UUID email = new UUID(read.getLong(), read.getLong());
        return MessageDigest.isEqual(signature(email), Arrays.copyOfRange(bytes, ID, bytes.length))
                ? Optional.of(email)
                : Optional.empty();
    }

    private byte[] signature(UUID email) {
        return Arrays.copyOf(seals.sign(WHAT, email), SIGNATURE);
    }
}

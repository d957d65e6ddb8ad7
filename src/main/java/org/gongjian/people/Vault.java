package org.gongjian.people;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.springframework.stereotype.Component;

/**
 * Seals what other rooms keep, with the keys of personal fields. It is bound to what it is and whose, so that what is moved
 * elsewhere does not open. A room keeps it in a column of bytes {@code X} with the key's id in {@code X_key} beside it: that
 * is how backups know which keys they need.
 */
@Component
public class Vault {

    private final FieldCipher cipher;

    Vault(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * A text that belongs to no district.
     *
     * @param what never changes, for it is part of what is bound
     * @param owner an id that belongs to nothing else
     */
    public SealedText seal(String what, UUID owner, String text) {
        return cipher.seal(Binding.bytes(what, owner), text.getBytes(StandardCharsets.UTF_8));
    }

    public String open(String what, UUID owner, SealedText sealed) {
        try {
            return new String(cipher.open(Binding.bytes(what, owner), sealed), StandardCharsets.UTF_8);
        } catch (IllegalStateException failed) {
            throw new IllegalStateException(
                    "The " + what + " of " + owner + " does not open with key " + sealed.key()
                            + "; maybe the key file belongs to another database",
                    failed);
        }
    }

    /**
     * A part of a record of the current district.
     *
     * @param part such as {@code file-3}
     */
    public SealedText seal(RecordRef record, String part, byte[] content) {
        return cipher.seal(binding(record, part), content);
    }

    /** @throws IllegalStateException where it was sealed as something else, or was altered */
    public byte[] open(RecordRef record, String part, SealedText sealed) {
        return cipher.open(binding(record, part), sealed);
    }

    /** 32 bytes nobody can make without the keys: for a code in a link that has to work without a sign-in. */
    public byte[] sign(String what, UUID owner) {
        return cipher.sign(Binding.bytes(what, owner));
    }

    private static byte[] binding(RecordRef record, String part) {
        return Binding.bytes("vault", CurrentDistrict.id().orElseThrow().value(), record.kind(), record.id(), part);
    }
}

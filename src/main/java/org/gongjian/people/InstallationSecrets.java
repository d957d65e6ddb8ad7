package org.gongjian.people;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Encrypts what belongs to no district, with the same keys as personal fields: bound to the record and its use, so that a
 * ciphertext moved elsewhere does not open. In tables, the column of the key's id is named after the secret's, with
 * {@code _key}.
 */
@Component
public class InstallationSecrets {

    private final FieldCipher cipher;

    InstallationSecrets(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** @param use lower-case letters; part of what the cipher binds, so it never changes */
    public SealedText seal(UUID owner, String use, String text) {
        return cipher.seal(binding(owner, use), text);
    }

    /** @throws IllegalStateException where the key is not there, or another one of the same name */
    public String open(UUID owner, String use, SealedText sealed) {
        return cipher.open(binding(owner, use), sealed, "The " + use + " of " + owner);
    }

    private static byte[] binding(UUID owner, String use) {
        return Binding.bytes("installation", owner, use);
    }
}

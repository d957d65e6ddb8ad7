package org.gongjian.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;

/** AES-256-GCM, bound to the district, the person and the field: a ciphertext moved elsewhere does not open. */
final class FieldCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final PersonalKeys keys;
    private final SecureRandom random = new SecureRandom();

    FieldCipher(PersonalKeys keys) {
        this.keys = keys;
    }

    SealedText seal(PersonId person, PersonalField field, String text) {
        return seal(person, field.code(), text);
    }

    SealedText seal(PersonId person, String field, String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        PersonalKeys.Key key = keys.newest();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, person, field, text.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, bytes, NONCE, sealed.length);
        return new SealedText(bytes, key.id());
    }

    String open(PersonId person, PersonalField field, SealedText sealed) {
        return open(person, field.code(), sealed);
    }

    String open(PersonId person, String field, SealedText sealed) {
        byte[] bytes = sealed.bytes();
        byte[] nonce = Arrays.copyOf(bytes, NONCE);
        byte[] rest = Arrays.copyOfRange(bytes, NONCE, bytes.length);
        return new String(
                run(Cipher.DECRYPT_MODE, keys.byId(sealed.key()), nonce, person, field, rest), StandardCharsets.UTF_8);
    }

    /** The same text in the same field of the same district has the same index; nothing else can be learned from it. */
    byte[] blindIndex(PersonalField field, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.indexKey(district()));
            return mac.doFinal(Binding.bytes(field.code(), text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }

    private static byte[] run(
            int mode, PersonalKeys.Key key, byte[] nonce, PersonId person, String field, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Binding.bytes(district().value(), person.value(), field));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(
                    "A personal field of person " + person.value() + " does not open with key " + key.id()
                            + "; maybe the key file belongs to another database",
                    failed);
        }
    }

    private static DistrictId district() {
        return CurrentDistrict.id().orElseThrow(() -> new IllegalStateException("no district is current"));
    }
}

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
        return seal(binding(person, field), text);
    }

    String open(PersonId person, PersonalField field, SealedText sealed) {
        return open(binding(person, field), sealed, "A personal field of person " + person.value());
    }

    SealedText seal(byte[] binding, String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        PersonalKeys.Key key = keys.newest();
        try {
            byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, binding, text.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, bytes, NONCE, sealed.length);
            return new SealedText(bytes, key.id());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    /** @param what is opened, for whoever has to find out why it does not open */
    String open(byte[] binding, SealedText sealed, String what) {
        byte[] bytes = sealed.bytes();
        byte[] nonce = Arrays.copyOf(bytes, NONCE);
        byte[] rest = Arrays.copyOfRange(bytes, NONCE, bytes.length);
        try {
            return new String(
                    run(Cipher.DECRYPT_MODE, keys.byId(sealed.key()), nonce, binding, rest), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(
                    what + " does not open with key " + sealed.key()
                            + "; maybe the key file belongs to another database",
                    failed);
        }
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

    private static byte[] run(int mode, PersonalKeys.Key key, byte[] nonce, byte[] binding, byte[] text)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(binding);
        return cipher.doFinal(text);
    }

    private static byte[] binding(PersonId person, PersonalField field) {
        return Binding.bytes(district().value(), person.value(), field.code());
    }

    private static DistrictId district() {
        return CurrentDistrict.id().orElseThrow(() -> new IllegalStateException("no district is current"));
    }
}

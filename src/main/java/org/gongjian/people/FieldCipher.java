package org.gongjian.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;

/**
 * AES-256-GCM, bound to what it belongs to (for a personal field the district, the person and the field): a ciphertext moved
 * elsewhere does not open.
 */
final class FieldCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** One for each thread: to find one anew takes longer than to seal a telephone number. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(FieldCipher::aesGcm);

    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(FieldCipher::hmac);

    private final Supplier<PersonalKeys> keys;
    private final SecureRandom random = new SecureRandom();
    private final Map<DistrictId, SecretKey> indexKeys = new ConcurrentHashMap<>();

    FieldCipher(PersonalKeys keys) {
        this(() -> keys);
    }

    /** @param keys asked for when the first field is sealed or opened */
    FieldCipher(Supplier<PersonalKeys> keys) {
        this.keys = keys;
    }

    /** The key that seals; opens the key file where nobody has yet. */
    PersonalKeys.Key newestKey() {
        return keys.get().newest();
    }

    SealedText seal(PersonId person, PersonalField field, String text) {
        return seal(person, field.code(), text);
    }

    String open(PersonId person, PersonalField field, SealedText sealed) {
        return open(person, field.code(), sealed);
    }

    SealedText seal(PersonId person, String field, String text) {
        return seal(binding(person, field), text.getBytes(StandardCharsets.UTF_8));
    }

    String open(PersonId person, String field, SealedText sealed) {
        try {
            return new String(open(binding(person, field), sealed), StandardCharsets.UTF_8);
        } catch (IllegalStateException closed) {
            throw new IllegalStateException(
                    "A personal field of person " + person.value() + " does not open with key " + sealed.key()
                            + "; maybe the key file belongs to another database",
                    closed);
        }
    }

    /** For anything else: the binding says of what. */
    SealedText seal(byte[] binding, byte[] content) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        PersonalKeys.Key key = newestKey();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, binding, content);
        byte[] bytes = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, bytes, NONCE, sealed.length);
        return new SealedText(bytes, key.id());
    }

    /** @throws IllegalStateException where it was sealed with another binding or key, or was altered */
    byte[] open(byte[] binding, SealedText sealed) {
        byte[] bytes = sealed.bytes();
        byte[] nonce = Arrays.copyOf(bytes, NONCE);
        byte[] rest = Arrays.copyOfRange(bytes, NONCE, bytes.length);
        return run(Cipher.DECRYPT_MODE, keys.get().byId(sealed.key()), nonce, binding, rest);
    }

    /** Proves that what the binding names was said by whoever has the keys. */
    byte[] sign(byte[] binding) {
        return mac(hashKey("signed code"), binding);
    }

    /** The same text in the same field of the same district has the same index; nothing else can be learned from it. */
    byte[] blindIndex(PersonalField field, String text) {
        return mac(
                indexKeys.computeIfAbsent(district(), district -> keys.get().indexKey(district)),
                Binding.bytes(field.code(), text));
    }

    /** For hashes of the installation. */
    SecretKey hashKey(String use) {
        return keys.get().hashKey(use);
    }

    private static Cipher aesGcm() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    private static Mac hmac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }

    private static byte[] mac(SecretKey key, byte[] text) {
        try {
            Mac mac = MAC.get();
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }

    private static byte[] run(int mode, PersonalKeys.Key key, byte[] nonce, byte[] binding, byte[] content) {
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(binding);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Does not open with key " + key.id(), failed);
        }
    }

    private static byte[] binding(PersonId person, String field) {
        return Binding.bytes(district().value(), person.value(), field);
    }

    private static DistrictId district() {
        return CurrentDistrict.id().orElseThrow(() -> new IllegalStateException("no district is current"));
    }
}

package org.gongjian.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gongjian.district.DistrictId;

/** The keys in use: the last field key encrypts, every one decrypts; each district's index key derives from one master. */
final class PersonalKeys {

    private static final int FINGERPRINT_BYTES = 8;

    private final List<Key> fields;
    private final Key index;

    PersonalKeys(List<Key> fields, Key index) {
        this.fields = List.copyOf(fields);
        this.index = index;
        long ids = fields.stream().map(Key::id).distinct().count();
        if (ids != fields.size()) {
            throw new IllegalStateException("Two field keys have the same id");
        }
    }

    /** A key and its id; the key itself is never printed. */
    record Key(String id, SecretKey secret) {

        static Key of(String id, byte[] bytes) {
            return new Key(id, new SecretKeySpec(bytes, "AES"));
        }

        KeyFingerprint fingerprint(String use) {
            byte[] mac = hmac(secret, "gongjian key fingerprint");
            return new KeyFingerprint(use, id, HexFormat.of().formatHex(mac, 0, FINGERPRINT_BYTES));
        }

        @Override
        public String toString() {
            return id;
        }
    }

    List<KeyFingerprint> fingerprints() {
        return Stream.concat(
                        Stream.of(index.fingerprint(KeyFile.INDEX)),
                        fields.stream().map(key -> key.fingerprint(KeyFile.FIELD)))
                .toList();
    }

    Key newest() {
        return fields.getLast();
    }

    Key byId(String id) {
        return fields.stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The key file lacks the field key " + id + ": put back the file this database was used with"));
    }

    SecretKey indexKey(DistrictId district) {
        return derived(Binding.bytes("blind index", district.value()));
    }

    /** Of the installation, for one use. */
    SecretKey hashKey(String use) {
        return derived(Binding.bytes("keyed hash", use));
    }

    private SecretKey derived(byte[] purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract().addIKM(index.secret()).thenExpand(purpose, 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HKDF", impossible);
        }
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }
}

package org.gongjian.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * What must be recognized again and never be read, such as a network address: the same text of the same use has the same
 * hash in every process of the installation, and without the key file nothing can be learned from it.
 */
@Component
public class KeyedHash {

    private final FieldCipher cipher;
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

    KeyedHash(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Sixty-four hexadecimal digits. */
    public String of(String use, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.computeIfAbsent(use, cipher::hashKey));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }
}

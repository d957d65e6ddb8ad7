package org.gongjian.people;

/**
 * Tells keys apart without telling a key: every installation's first key has the same id.
 *
 * @param use {@code field} or {@code index}
 * @param fingerprint sixteen hexadecimal digits
 */
public record KeyFingerprint(String use, String id, String fingerprint) {

    public KeyFingerprint {
        if (!fingerprint.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("A fingerprint has sixteen hexadecimal digits, not " + fingerprint);
        }
    }

    public boolean isIndex() {
        return use.equals(KeyFile.INDEX);
    }
}

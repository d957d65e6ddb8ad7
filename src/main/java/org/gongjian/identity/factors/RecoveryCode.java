package org.gongjian.identity.factors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongjian.identity.AccountId;

/** Sixteen letters and digits that cannot be mistaken for each other: 80 random bits. The database keeps its hash only. */
record RecoveryCode(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    static RecoveryCode next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new RecoveryCode(code.toString());
    }

    /** Reads what was typed, with or without hyphens; letters that look like digits become them. */
    static Optional<RecoveryCode> of(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        return FORM.matcher(plain).matches() ? Optional.of(new RecoveryCode(plain)) : Optional.empty();
    }

    /** As it is shown: in groups of four. */
    String spelled() {
        return value.replaceAll(".{4}(?=.)", "$0-");
    }

    byte[] hash(AccountId account) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((account.value() + " " + value).getBytes(StandardCharsets.UTF_8));
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}

package org.gongjian.identity.accounts;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes by Argon2id with 19 MiB, two passes, one lane (OWASP, 2023). The hash names its method, so that another can follow
 * and sign-in moves people over. Only a few are computed at once: each takes its memory.
 */
@Component
public class Passwords {

    private static final String CURRENT = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /** Made as every other; the password itself was thrown away. */
    private static final String NOBODYS = "{argon2id}$argon2id$v=19$m=19456,t=2,p=1"
            + "$5mE1OxfmORmkT7LaNO7Mjg$TIRbZ+Yi5T7bTBI1sg7LVztCAyyINCmb93aewZRFn7g";

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            CURRENT, Map.of(CURRENT, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES)));
    private final Semaphore turns = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    public String hash(String password) {
        return inTurn(() -> encode(password));
    }

    public boolean matches(String password, String hash) {
        return password.length() <= PasswordRules.LONGEST
                && inTurn(() -> encoder.matches(PasswordRules.normal(password), hash));
    }

    /** Takes as long as a comparison, where there is nothing to compare with. */
    public void pretend(String password) {
        matches(password, NOBODYS);
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private String encode(String password) {
        String hash = encoder.encode(PasswordRules.normal(password));
        if (hash == null) {
            throw new IllegalStateException("a password has a hash");
        }
        return hash;
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}

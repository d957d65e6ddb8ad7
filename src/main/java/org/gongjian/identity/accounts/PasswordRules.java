package org.gongjian.identity.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/**
 * What makes a password good enough: long, not one everybody tries, not the user name. No rule about kinds of characters:
 * such rules make passwords worse (NIST SP 800-63B).
 */
public final class PasswordRules {

    public static final int SHORTEST = 10;
    static final int LONGEST = 200;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    public static Verdict verdict(String password, UserName userName) {
        String plain = normal(password).toLowerCase(Locale.ROOT);
        int length = plain.codePointCount(0, plain.length());
        return Verdict.require(length >= SHORTEST, Reason.of("identity.password.short", SHORTEST))
                .and(Verdict.require(length <= LONGEST, Reason.of("identity.password.long", LONGEST)))
                .and(Verdict.require(plain.codePoints().distinct().count() > 3, Reason.of("identity.password.common")))
                .and(Verdict.require(!COMMON.contains(plain), Reason.of("identity.password.common")))
                .and(Verdict.require(!plain.contains(userName.value()), Reason.of("identity.password.user-name")));
    }

    /** One form for what looks the same, so that it matches from every keyboard. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static Set<String> common() {
        try (InputStream list =
                        Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

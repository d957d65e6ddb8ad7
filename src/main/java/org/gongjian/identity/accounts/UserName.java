package org.gongjian.identity.accounts;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** What somebody signs in as: 3 to 40 lower-case letters, digits, dots, hyphens and underscores, a letter first. */
public record UserName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

    public UserName {
        Verdict.require(FORM.matcher(value).matches(), Reason.of("identity.user-name.form"))
                .orRefuse("userName");
    }

    /** Reads what was typed: capital letters become small ones. */
    public static UserName of(String typed) {
        return new UserName(typed.strip().toLowerCase(Locale.ROOT));
    }
}

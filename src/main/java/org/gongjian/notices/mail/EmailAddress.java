package org.gongjian.notices.mail;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** An e-mail address: ASCII, at most 254 characters, nothing that could end a header line. */
public record EmailAddress(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final int LONGEST = 254;

    public EmailAddress {
        Verdict.require(value.length() <= LONGEST && FORM.matcher(value).matches(), Reason.of("notices.address.form"))
                .orRefuse("address");
    }

    /** Reads what was typed: blanks around it go, and the part after the @ is written small. */
    public static EmailAddress of(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        return new EmailAddress(
                at < 0 ? text : text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT));
    }

    /** The first character, and the part after the @. */
    public String masked() {
        int at = value.lastIndexOf('@');
        return (at > 1 ? value.substring(0, 1) : "") + "***" + value.substring(at);
    }

    @Override
    public String toString() {
        return masked();
    }
}

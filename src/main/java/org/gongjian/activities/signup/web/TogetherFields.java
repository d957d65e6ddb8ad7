package org.gongjian.activities.signup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.people.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** People as they are typed, one a line: name, then telephone number. */
public final class TogetherFields {

    public static final String GUESTS = "guests";
    static final int MOST = 50;

    private static final Pattern LINE = Pattern.compile("(.*?)[\\s,，、:：]*([+0-9][0-9 -]{5,24})?");

    private TogetherFields() {}

    /** @param reachable whether the first needs a telephone number */
    public static Optional<List<SignUpTogether.Guest>> read(Form form, boolean reachable) {
        return form.optionalText(GUESTS, Form.PARAGRAPHS)
                .map(text -> guests(form, text, reachable))
                .or(() -> form.fault(GUESTS) == null ? Optional.of(List.of()) : Optional.empty())
                .filter(found -> form.fault(GUESTS) == null);
    }

    private static List<SignUpTogether.Guest> guests(Form form, String text, boolean reachable) {
        List<SignUpTogether.Guest> guests = new ArrayList<>();
        for (String typed :
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            int number = guests.size() + 1;
            Matcher line = LINE.matcher(typed);
            if (!line.matches() || line.group(1).isBlank()) {
                form.fault(GUESTS, Reason.of("activities.together.line", number));
                return List.of();
            }
            guests.add(new SignUpTogether.Guest(line.group(1).strip(), phone(form, line.group(2))));
        }
        if (guests.size() > MOST) {
            form.fault(GUESTS, Reason.of("activities.together.many", MOST));
        } else if (reachable && !guests.isEmpty() && guests.getFirst().phone() == null) {
            form.fault(GUESTS, Reason.of("activities.together.phone"));
        }
        return guests;
    }

    private static @Nullable PhoneNumber phone(Form form, @Nullable String typed) {
        try {
            return typed == null ? null : PhoneNumber.of(typed);
        } catch (Refused wrong) {
            form.fault(GUESTS, wrong.reason());
            return null;
        }
    }
}

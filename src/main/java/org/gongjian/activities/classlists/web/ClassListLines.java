package org.gongjian.activities.classlists.web;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.activities.signup.SignUpListed;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.jspecify.annotations.Nullable;

/** A list as it is pasted: a line a person, name and then, where it is known, the year or the day of birth. */
final class ClassListLines {

    static final String FIELD = "lines";
    static final int LONGEST = 20_000;

    private static final Pattern LINE =
            Pattern.compile("(.*?)[\\s,，、;；:：]*((?:19|20)\\d\\d)?年?(?:[-/.]?(\\d{1,2})[-/.月]?(\\d{1,2})日?)?");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[.．、\\s\\t]+(?=\\D)");

    private ClassListLines() {}

    /** What was read, and what is wrong with which line. */
    record Read(List<SignUpListed.Listed> listed, SortedMap<Integer, Reason> faults) {}

    /** Nothing where the field is empty; the form has the fault then. */
    static Optional<Read> read(Form form, LocalDate today) {
        return form.text(FIELD, LONGEST).map(text -> read(text, today));
    }

    static Read read(String text, LocalDate today) {
        List<SignUpListed.Listed> listed = new ArrayList<>();
        SortedMap<Integer, Reason> faults = new TreeMap<>();
        int number = 0;
        for (String typed :
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            number++;
            try {
                listed.add(listed(NUMBERED.matcher(typed).replaceFirst(""), today));
            } catch (Refused wrong) {
                faults.put(number, wrong.reason());
            }
        }
        return new Read(listed, faults);
    }

    private static SignUpListed.Listed listed(String line, LocalDate today) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || parts.group(1).isBlank() || (parts.group(2) == null && parts.group(3) != null)) {
            throw unreadable();
        }
        Year year = parts.group(2) == null ? null : Year.parse(parts.group(2));
        LocalDate day = parts.group(3) == null ? null : day(parts);
        boolean tooLate = day == null ? year != null && year.getValue() > today.getYear() : day.isAfter(today);
        if (tooLate) {
            throw Refused.invalid(FIELD, Reason.of("activities.class-list.unborn"));
        }
        return new SignUpListed.Listed(parts.group(1).strip(), day, day == null ? year : null);
    }

    private static @Nullable LocalDate day(Matcher parts) {
        try {
            return LocalDate.parse(
                    parts.group(2) + "-" + two(parts.group(3)) + "-" + two(parts.group(4)),
                    DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException wrong) {
            throw unreadable();
        }
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static Refused unreadable() {
        return Refused.invalid(FIELD, Reason.of("activities.class-list.unreadable"));
    }
}

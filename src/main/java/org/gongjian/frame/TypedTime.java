package org.gongjian.frame;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongjian.district.Reason;

/** Reads days and times as people type them: 2024-6-5, 2024年6月5日, 6月5日, 5 June 2024; 9:00, 9点, 9点30分. */
final class TypedTime {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})\\s*[-/月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern ENGLISH = Pattern.compile("(\\d{1,2})\\s+(\\p{Alpha}{3,9})\\.?,?(?:\\s+(\\d{4}))?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*[::点时]\\s*(\\d{1,2})?\\s*分?");

    private TypedTime() {}

    static TypedValue<LocalDate> date(String typed, LocalDate today) {
        Matcher yearFirst = YEAR_FIRST.matcher(typed);
        if (yearFirst.matches()) {
            return day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
        }
        Matcher noYear = NO_YEAR.matcher(typed);
        if (noYear.matches()) {
            return day(today.getYear(), number(noYear, 1), number(noYear, 2));
        }
        Matcher english = ENGLISH.matcher(typed);
        if (english.matches()) {
            int year = english.group(3) == null ? today.getYear() : number(english, 3);
            Optional<Integer> month = month(english.group(2));
            if (month.isPresent()) {
                return day(year, month.get(), number(english, 1));
            }
        }
        return new TypedValue.Wrong<>(Reason.of("frame.fault.date", typed));
    }

    static TypedValue<LocalTime> time(String typed) {
        Matcher time = TIME.matcher(typed);
        if (!time.matches()) {
            return new TypedValue.Wrong<>(Reason.of("frame.fault.time", typed));
        }
        int hour = number(time, 1);
        int minute = time.group(2) == null ? 0 : number(time, 2);
        return hour > 23 || minute > 59
                ? new TypedValue.Wrong<>(Reason.of("frame.fault.time", typed))
                : new TypedValue.Read<>(LocalTime.of(hour, minute));
    }

    private static TypedValue<LocalDate> day(int year, int month, int day) {
        if (year < 1949 || year > 2200) {
            return new TypedValue.Wrong<>(Reason.of("frame.fault.date.year", String.valueOf(year)));
        }
        if (month < 1 || month > 12) {
            return new TypedValue.Wrong<>(Reason.of("frame.fault.date.month", month));
        }
        return day < 1 || day > YearMonth.of(year, month).lengthOfMonth()
                ? new TypedValue.Wrong<>(Reason.of("frame.fault.date.day", String.valueOf(year), month, day))
                : new TypedValue.Read<>(LocalDate.of(year, month, day));
    }

    private static Optional<Integer> month(String name) {
        String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        return IntStream.rangeClosed(1, 12)
                .filter(month -> Month.of(month)
                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        .toLowerCase(Locale.ROOT)
                        .startsWith(name.length() == 3 ? start : name.toLowerCase(Locale.ROOT)))
                .boxed()
                .findFirst();
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }
}

package org.gongjian.district.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The public holidays of this installation: those that come with it, or those of a file that its operator keeps. */
@Component
class PublicHolidays {

    private static final String OURS = "/data/district/public-holidays-cn.csv";
    private static final String HEAD = "date,";

    private final List<SpecialDay> days;

    PublicHolidays(@Value("${gongjian.calendar.holidays:}") String file) {
        this.days = read(file.isBlank() ? ours() : theirs(Path.of(file)));
    }

    List<SpecialDay> days() {
        return days;
    }

    /** Lines of {@code date,off|work,中文,English}; comments begin with {@code #}. A line that is not so ends the start. */
    static List<SpecialDay> read(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(HEAD))
                .map(PublicHolidays::day)
                .toList();
    }

    private static SpecialDay day(String line) {
        String[] cells = line.split(",", -1);
        try {
            if (cells.length == 4 && (cells[1].equals("off") || cells[1].equals("work"))) {
                return new SpecialDay(
                        LocalDate.parse(cells[0]), cells[1].equals("work"), new Localized(cells[2], cells[3]));
            }
        } catch (DateTimeException | IllegalArgumentException unread) {
            throw new IllegalStateException("public holidays: cannot read “" + line + "”", unread);
        }
        throw new IllegalStateException("public holidays: “" + line + "” is not date,off|work,zh,en");
    }

    private static String ours() {
        try (InputStream file = PublicHolidays.class.getResourceAsStream(OURS)) {
            if (file == null) {
                throw new IllegalStateException(OURS + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String theirs(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "gongjian.calendar.holidays names " + file + ", which cannot be read", unreadable);
        }
    }
}

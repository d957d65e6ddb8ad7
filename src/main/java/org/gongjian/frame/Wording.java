package org.gongjian.frame;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gongjian.audit.AuthorName;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says values in the reader's language and the district's time; templates know it as {@code w}. */
public class Wording {

    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();
    private final Map<String, String> plain = new ConcurrentHashMap<>();

    Wording(MessageSource messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    /** A message of the bundles; its arguments are said as {@link #say} says them, and whole numbers may be chosen by. */
    public String t(String code, @Nullable Object... arguments) {
        return arguments.length == 0
                ? plain.computeIfAbsent(code, said -> messages.getMessage(said, null, locale))
                : messages.getMessage(code, said(arguments), locale);
    }

    /** The message if the bundles have it. */
    public Optional<String> ifThere(String code, @Nullable Object... arguments) {
        return Optional.ofNullable(messages.getMessage(code, said(arguments), null, locale));
    }

    public String reason(Reason reason) {
        return t(reason.code(), reason.arguments().toArray());
    }

    /** What more the bundles say of a reason: {@code who} can, or what to do {@code now}. */
    public Optional<String> more(Reason reason, String what) {
        return ifThere(reason.code() + "." + what, reason.arguments().toArray());
    }

    public Localized.Text text(Localized text) {
        return text.in(locale);
    }

    public String plain(Localized text) {
        return text.in(locale).value();
    }

    /** The paragraphs of a text. */
    public List<String> lines(Localized text) {
        return plain(text).lines().filter(line -> !line.isBlank()).toList();
    }

    /** The {@code lang} attribute a text needs: null where it is in the page's own language. */
    public @Nullable String lang(Localized text) {
        String lang = text.in(locale).lang();
        return lang.equals(locale.toLanguageTag()) ? null : lang;
    }

    /** The {@code lang} attribute a person's name needs, which is kept in one language only. */
    public @Nullable String langOf(@Nullable String name) {
        return isChinese() || name == null || name.codePoints().noneMatch(Character::isIdeographic)
                ? null
                : Locale.SIMPLIFIED_CHINESE.toLanguageTag();
    }

    /** Who did something, and for whom. */
    public String by(@Nullable AuthorName author) {
        return author == null ? t("frame.history.system") : by(author.who(), author.forWhom());
    }

    public String by(String who, @Nullable String forWhom) {
        return forWhom == null ? called(who) : t("frame.by.for", called(who), called(forWhom));
    }

    /** An empty name is that of somebody who is no longer here. */
    private String called(String name) {
        return name.isEmpty() ? t("frame.history.gone") : name;
    }

    public String date(LocalDate day) {
        return format("frame.format.date").format(day);
    }

    public String date(Instant at) {
        return date(day(at));
    }

    public String shortDate(LocalDate day) {
        return format("frame.format.date.short").format(day);
    }

    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE", locale).format(day);
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** The month's name. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL", locale).format(day);
    }

    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(at.atZone(zone));
    }

    public String dateTime(Instant at) {
        return format("frame.format.datetime").format(at.atZone(zone));
    }

    /** From and to, with the second day only where it is another one. */
    public String span(Instant from, @Nullable Instant to) {
        if (to == null) {
            return dateTime(from);
        }
        return day(from).equals(day(to))
                ? t("frame.format.span.day", date(from), time(from), time(to))
                : t("frame.format.span", dateTime(from), dateTime(to));
    }

    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    public String number(Number number) {
        return NumberFormat.getInstance(locale).format(number);
    }

    public String say(Object value) {
        return switch (value) {
            case Localized text -> plain(text);
            case Reason reason -> reason(reason);
            case FieldNames fields -> fields(fields);
            case LocalDate day -> date(day);
            case Instant at -> dateTime(at);
            case BigDecimal amount -> number(amount);
            case Integer count -> number(count);
            case Long count -> number(count);
            default -> value.toString();
        };
    }

    private String fields(FieldNames fields) {
        return fields.names().stream()
                .map(name -> ifThere("field." + fields.kind() + "." + name).orElse(name))
                .collect(Collectors.joining(isChinese() ? "、" : ", "));
    }

    private DateTimeFormatter format(String pattern) {
        return formats.computeIfAbsent(
                pattern, code -> DateTimeFormatter.ofPattern(messages.getMessage(code, null, locale), locale));
    }

    private static boolean isCount(Object argument) {
        return argument instanceof Integer || argument instanceof Long;
    }

    private Object[] said(@Nullable Object... arguments) {
        Object[] said = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            said[i] = argument == null ? "" : isCount(argument) ? argument : say(argument);
        }
        return said;
    }
}

package org.gongjian.frame;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What was typed, as it was typed, and what is wrong with it. Reading a field that is wrong notes a fault and answers an
 * empty Optional; the page shows the form again with every text kept and each fault beside its field.
 */
public final class Form {

    /** The longest single-line text in characters, unless a field says otherwise. */
    public static final int LINE = 200;
    /** The longest text of several lines in characters. */
    public static final int PARAGRAPHS = 5_000;

    private static final String FIND = "find";

    private final Map<String, List<String>> typed;
    private final Map<String, Reason> faults = new LinkedHashMap<>();
    private @Nullable Reason trouble;
    private boolean stale;
    private final String looking;

    Form(Map<String, List<String>> typed) {
        this(typed, "");
    }

    private Form(Map<String, List<String>> typed, String looking) {
        this.typed = new LinkedHashMap<>(typed);
        this.looking = looking;
    }

    /** What was sent: to be done, or only to look for something among the many choices of one field. */
    static Form sent(Map<String, List<String>> typed) {
        return new Form(typed, typed.getOrDefault(FIND, List.of("")).getFirst());
    }

    /** A form nobody has typed into yet, with the id its record will have: sending it twice makes one record. */
    public static Form blank() {
        return new Form(Map.of("id", List.of(NewId.uuid().toString())));
    }

    /** Pre-fills a field. */
    public Form with(String field, @Nullable Object value) {
        if (value instanceof Localized text) {
            put(field + ".zh", text.zh());
            put(field + ".en", text.en());
        } else {
            put(field, value == null ? null : value.toString());
        }
        return this;
    }

    /** Ticks several boxes of one name. */
    public Form withAll(String field, List<?> values) {
        typed.put(field, values.stream().map(Object::toString).toList());
        return this;
    }

    private void put(String field, @Nullable String value) {
        if (value == null) {
            typed.remove(field);
        } else {
            typed.put(field, List.of(value));
        }
    }

    /** The text in a field, as typed; empty where there is none. */
    public String value(String field) {
        return typed.getOrDefault(field, List.of("")).getFirst();
    }

    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean has(String field, @Nullable Object value) {
        return value != null && values(field).contains(value.toString());
    }

    public boolean isBlank(String field) {
        return clean(field).isEmpty();
    }

    public Map<String, Reason> faults() {
        return faults;
    }

    public @Nullable Reason fault(String field) {
        return faults.get(field);
    }

    /** What refuses the form as a whole, such as a record changed meanwhile. */
    public @Nullable Reason trouble() {
        return trouble;
    }

    /** Whether it is not to be done: something is wrong with it, or somebody only looks among the choices of a field. */
    public boolean isFaulty() {
        return isWrong() || !looking.isEmpty();
    }

    /** Whether something is wrong with it that has to be said. */
    public boolean isWrong() {
        return !faults.isEmpty() || trouble != null;
    }

    /** Whether somebody looks for something among this field's choices, and sent the form for nothing else. */
    public boolean isLookingIn(String field) {
        return looking.equals(field);
    }

    /** What a field offers of its choices, as far as something is looked for in {@code find.FIELD}. */
    public Offer offer(String field, List<Choice> choices) {
        return Offer.of(choices, Set.copyOf(values(field)), lookedFor(field));
    }

    public Offer offer(String field, Offers choices) {
        return choices.of(this, field);
    }

    /** A part of the name of what is looked for among a field's choices; empty where nothing is. */
    public String lookedFor(String field) {
        return value(FIND + "." + field).strip();
    }

    public boolean isStale() {
        return stale;
    }

    /** Nothing is wrong with what is not sent yet. */
    public void fault(String field, Reason reason) {
        if (looking.isEmpty()) {
            faults.putIfAbsent(field, reason);
        }
    }

    // Reading

    public Optional<String> text(String field) {
        return text(field, LINE);
    }

    /** A text that must be there, of at most so many characters. */
    public Optional<String> text(String field, int longest) {
        if (isBlank(field)) {
            fault(field, Reason.of("frame.fault.missing"));
        }
        return optionalText(field, longest);
    }

    public Optional<String> optionalText(String field, int longest) {
        String text = clean(field);
        if (text.codePointCount(0, text.length()) > longest) {
            fault(field, Reason.of("frame.fault.long", longest));
        }
        return text.isEmpty() || faults.containsKey(field) ? Optional.empty() : Optional.of(text);
    }

    /** A text in Chinese, English or both; the fields are FIELD.zh and FIELD.en. */
    public Optional<Localized> localized(String field, int longest) {
        if (isBlank(field + ".zh") && isBlank(field + ".en")) {
            fault(field + ".zh", Reason.of("frame.fault.missing"));
        }
        return optionalLocalized(field, longest);
    }

    public Optional<Localized> optionalLocalized(String field, int longest) {
        String zh = optionalText(field + ".zh", longest).orElse(null);
        String en = optionalText(field + ".en", longest).orElse(null);
        return Localized.ofTyped(zh, en);
    }

    /** A day, in any of the ways people type one; the year of {@code today} where none is typed. */
    public Optional<LocalDate> date(String field, LocalDate today) {
        return required(field, text -> TypedTime.date(text, today));
    }

    public Optional<LocalTime> time(String field) {
        return required(field, TypedTime::time);
    }

    /** A day and a time of day, in the district's zone. */
    public Optional<Instant> moment(String dateField, String timeField, LocalDate today, ZoneId zone) {
        Optional<LocalDate> date = date(dateField, today);
        Optional<LocalTime> time = time(timeField);
        return date.flatMap(
                day -> time.map(hour -> day.atTime(hour).atZone(zone).toInstant()));
    }

    /** A whole number from 1 to a bound. */
    public Optional<Integer> count(String field, int most) {
        return required(field, text -> TypedNumber.count(text, most));
    }

    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices) {
        if (isBlank(field)) {
            fault(field, Reason.of("frame.fault.choose"));
            return Optional.empty();
        }
        String name = clean(field).toUpperCase(Locale.ROOT).replace('-', '_');
        Optional<E> chosen = Stream.of(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
        if (chosen.isEmpty()) {
            fault(field, Reason.of("frame.fault.unknown"));
        }
        return chosen;
    }

    public <I> Optional<I> id(String field, Function<UUID, I> kind) {
        if (isBlank(field)) {
            fault(field, Reason.of("frame.fault.choose"));
        }
        return optionalId(field, kind);
    }

    public <I> Optional<I> optionalId(String field, Function<UUID, I> kind) {
        return isBlank(field) ? Optional.empty() : uuid(field, clean(field)).map(kind);
    }

    public <I> List<I> ids(String field, Function<UUID, I> kind) {
        return values(field).stream()
                .filter(text -> !text.isBlank())
                .flatMap(text -> uuid(field, text.strip()).stream())
                .map(kind)
                .toList();
    }

    /** The version of the record the form was opened on; -1 where the field was lost. */
    public int version() {
        String text = clean("version");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    public boolean isTicked(String field) {
        return !isBlank(field);
    }

    /** How many groups {@code NAME[0].…}, {@code NAME[1].…} were sent; at most 200. */
    public int groups(String name) {
        int count = 0;
        while (count < 200 && startsAny(name + "[" + count + "].")) {
            count++;
        }
        return count;
    }

    // Submitting

    /**
     * Does the work unless a fault was noted already. A refusal that concerns the form is noted on it; one that does not
     * (not this person, nothing there) passes.
     */
    public <T> Optional<T> submit(Supplier<T> work) {
        if (isFaulty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } catch (Refused refused) {
            switch (refused.kind()) {
                case INVALID -> refused.fields().forEach(this::fault);
                case CONFLICT -> trouble = refused.reason();
                case STALE -> {
                    trouble = refused.reason();
                    stale = true;
                }
                case FORBIDDEN, MISSING -> throw refused;
            }
            return Optional.empty();
        }
    }

    /** The page with this form: 200 fresh, 422 where something typed is wrong, 409 where the record moved on. */
    public ModelAndView on(String view) {
        ModelAndView page = new ModelAndView(view, "form", this);
        if (isWrong()) {
            page.setStatus(trouble == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        }
        return page;
    }

    private <T> Optional<T> required(String field, Function<String, TypedValue<T>> reader) {
        if (isBlank(field)) {
            fault(field, Reason.of("frame.fault.missing"));
            return Optional.empty();
        }
        return switch (reader.apply(Normalizer.normalize(clean(field), Normalizer.Form.NFKC))) {
            case TypedValue.Read<T>(T value) -> Optional.of(value);
            case TypedValue.Wrong<T>(Reason why) -> {
                fault(field, why);
                yield Optional.empty();
            }
        };
    }

    private Optional<UUID> uuid(String field, String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            fault(field, Reason.of("frame.fault.unknown"));
            return Optional.empty();
        }
    }

    private boolean startsAny(String prefix) {
        return typed.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    private String clean(String field) {
        return value(field).replace("\u0000", "").strip();
    }
}

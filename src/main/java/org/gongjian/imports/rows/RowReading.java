package org.gongjian.imports.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.imports.Fault;
import org.gongjian.imports.ImportKind;
import org.gongjian.imports.Mapping;
import org.gongjian.imports.table.Cell;
import org.gongjian.imports.table.TableRow;

/** One row on its way to a record. Reading what is wrong notes a fault and answers an empty Optional, as a form does. */
public final class RowReading {

    /** Numbers of a spreadsheet have fifteen digits; what comes after them is lost. */
    private static final int DIGITS_KEPT = 15;

    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+");

    private final ImportKind kind;
    private final Mapping mapping;
    private final TableRow row;
    private final boolean from1904;
    private final List<Fault> faults = new ArrayList<>(0);

    public RowReading(ImportKind kind, Mapping mapping, TableRow row, boolean from1904) {
        this.kind = kind;
        this.mapping = mapping;
        this.row = row;
        this.from1904 = from1904;
    }

    public List<Fault> faults() {
        return faults;
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    boolean countsFrom1904() {
        return from1904;
    }

    Cell cell(String field) {
        return row.cell(mapping.column(field));
    }

    public void fault(String field, Reason why) {
        note(field, why, false);
    }

    public void warn(String field, Reason why) {
        note(field, why, true);
    }

    /** What stands in a field; a formula that failed is a fault. */
    public Optional<String> text(String field) {
        Cell cell = cell(field);
        if (cell.kind() == Cell.Kind.ERROR) {
            fault(field, Reason.of("imports.cell.error", cell.text()));
            return Optional.empty();
        }
        if (cell.isEmpty()) {
            if (kind.field(field).required()) {
                fault(field, Reason.of("imports.cell.missing"));
            }
            return Optional.empty();
        }
        return Optional.of(cell.text());
    }

    /** A text of at most so many characters. */
    public Optional<String> text(String field, int longest) {
        Optional<String> text = text(field);
        if (text.isPresent() && text.get().codePointCount(0, text.get().length()) > longest) {
            fault(field, Reason.of("frame.fault.long", longest));
            return Optional.empty();
        }
        return text;
    }

    /** A code made of digits, which a spreadsheet may have taken for a number and cut short. */
    public Optional<String> code(String field) {
        Optional<String> text = text(field);
        if (text.isPresent()) {
            boolean cut = cell(field).kind() == Cell.Kind.NUMBER && text.get().length() > DIGITS_KEPT;
            if (cut || SCIENTIFIC.matcher(text.get()).matches()) {
                fault(field, Reason.of("imports.cell.digits-lost"));
                return Optional.empty();
            }
        }
        return text;
    }

    /** Makes a value of a text; a refusal of the value's own rules is a fault of the field. */
    public <T> Optional<T> value(String field, Optional<String> text, Function<String, T> reader) {
        return text.flatMap(there -> submit(field, () -> reader.apply(there)));
    }

    /** Does what may be refused; the fault stands at the field the refusal names, if the table has it. */
    public <T> Optional<T> submit(String field, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            refused.fields().forEach((named, why) -> fault(mapping.has(named) ? named : field, why));
            return Optional.empty();
        }
    }

    private void note(String field, Reason why, boolean warning) {
        String text = cell(field).text();
        faults.add(new Fault(
                row.number(),
                mapping.column(field),
                field,
                kind.field(field).personal() ? masked(text) : shortened(text),
                why,
                warning));
    }

    /** The first three characters and the last four of a number, the beginning of anything else. */
    static String masked(String text) {
        int letters = text.codePointCount(0, text.length());
        if (letters >= 11 && text.chars().allMatch(letter -> letter < 128)) {
            return text.substring(0, 3) + "*".repeat(Math.min(letters - 7, 20)) + text.substring(letters - 4);
        }
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + "****";
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }
}

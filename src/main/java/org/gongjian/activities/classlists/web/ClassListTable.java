package org.gongjian.activities.classlists.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.imports.rows.Days;
import org.gongjian.imports.table.Cell;
import org.gongjian.imports.table.Table;
import org.gongjian.imports.table.TableRow;
import org.gongjian.people.ResidentIdNumber;

/**
 * The list of a class as a spreadsheet has it, turned into lines as they are pasted. Columns are known by their headings; a
 * table without any has the name first and the birth second. Of an ID number only the day of birth is taken.
 */
final class ClassListTable {

    static final String FIELD = "table";

    private static final int DEEPEST_HEADER = 10;
    private static final int MOST_ROWS = 2_000;
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Set<String> NAMES = Set.of("姓名", "名字", "学生姓名", "学生", "name", "fullname", "pupil", "student");
    private static final Set<String> BIRTHS =
            Set.of("出生日期", "出生年月日", "生日", "出生年份", "出生年", "birthdate", "dateofbirth", "birthday", "born", "yearofbirth");
    private static final Set<String> ID_NUMBERS =
            Set.of("身份证号", "身份证号码", "身份证", "公民身份号码", "证件号码", "idnumber", "idcard");

    private final List<TableRow> rows;
    private final boolean from1904;
    private int header;
    private int name;
    private int birth = 1;
    private int idNumber = -1;

    private ClassListTable(List<TableRow> rows, boolean from1904) {
        this.rows = rows;
        this.from1904 = from1904;
        rows.stream()
                .filter(row -> row.number() <= DEEPEST_HEADER && column(row, NAMES) >= 0)
                .findFirst()
                .ifPresent(this::under);
    }

    /** A line for each row of the first sheet that says anything; refused at {@value #FIELD} where it is no such table. */
    static String lines(byte[] content) {
        try {
            Table table = Table.open(content);
            List<TableRow> rows = new ArrayList<>();
            table.read(0, row -> {
                if (!row.isBlank()) {
                    rows.add(row);
                }
                return rows.size() < MOST_ROWS;
            });
            return new ClassListTable(rows, table.countsFrom1904()).lines();
        } catch (Refused refused) {
            throw Refused.invalid(FIELD, refused.reason());
        }
    }

    private void under(TableRow headings) {
        header = headings.number();
        name = column(headings, NAMES);
        birth = column(headings, BIRTHS);
        idNumber = column(headings, ID_NUMBERS);
    }

    private String lines() {
        List<String> lines = rows.stream()
                .filter(row -> row.number() > header)
                .map(row -> (row.cell(name).text() + "\t" + birth(row)).strip())
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            throw Refused.invalid(FIELD, Reason.of("activities.class-list.table.empty"));
        }
        return String.join("\n", lines);
    }

    /** What cannot be read stays as it is written, for the line to be named. */
    private String birth(TableRow row) {
        Cell born = row.cell(birth);
        if (!born.isEmpty()) {
            boolean number = born.kind() == Cell.Kind.NUMBER;
            return YEAR.matcher(born.text()).matches()
                    ? born.text()
                    : Days.read(born.text(), number, from1904)
                            .map(Object::toString)
                            .orElse(born.text());
        }
        Cell id = row.cell(idNumber);
        if (id.isEmpty()) {
            return "";
        }
        try {
            return ResidentIdNumber.of(id.text()).birthDate().toString();
        } catch (Refused wrong) {
            throw Refused.invalid(FIELD, Reason.of("activities.class-list.table.id-number", row.number()));
        }
    }

    private static int column(TableRow headings, Set<String> words) {
        for (int column = 0; column < headings.cells().size(); column++) {
            String heading = Normalizer.normalize(headings.cell(column).text(), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\(.*?\\)|[\\s*:_-]", "");
            if (words.contains(heading)) {
                return column;
            }
        }
        return -1;
    }
}

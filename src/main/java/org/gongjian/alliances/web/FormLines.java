package org.gongjian.alliances.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;

/** Lines of a form that repeat, such as {@code members[0].unit}. */
public final class FormLines {

    private FormLines() {}

    /** What the names of a line's fields begin with. */
    public static String line(String group, int number) {
        return group + "[" + number + "].";
    }

    /**
     * Moves lines up where those before them are empty, so that a fault stands beside its line.
     *
     * @param fields of a line
     * @param filling those that make a line count
     * @return where each line that counts was, and where it is now
     */
    public static Map<Integer, Integer> closeGaps(Form form, String group, List<String> fields, List<String> filling) {
        Map<Integer, Integer> moved = new HashMap<>();
        int count = form.groups(group);
        for (int i = 0; i < count; i++) {
            String from = line(group, i);
            if (filling.stream().anyMatch(field -> !form.isBlank(from + field))) {
                String to = line(group, moved.size());
                fields.forEach(field -> form.with(to + field, form.value(from + field)));
                moved.put(i, moved.size());
            }
        }
        for (int i = moved.size(); i < count; i++) {
            String empty = line(group, i);
            fields.forEach(field -> form.with(empty + field, null));
        }
        return moved;
    }

    /** Makes a value of a line; what refuses it is noted beside the line's field. */
    public static void submit(Form form, String line, Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            refused.fields().forEach((field, reason) -> form.fault(line + field, reason));
        }
    }
}

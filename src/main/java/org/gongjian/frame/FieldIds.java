package org.gongjian.frame;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the elements of a field: {@code lines[0].title} is {@code lines-0-title}, its fault {@code …-e}, its help {@code …-h}. */
@Component("fieldIds")
public class FieldIds {

    public String of(String field) {
        return field.replace("[", "-").replace("]", "").replace('.', '-');
    }

    /** What the field's label is filed under: {@code lines[0].title} and {@code title.zh} are both found without the rest. */
    public String label(String field) {
        return field.replaceAll("\\[\\d+]", "").replaceAll("\\.(zh|en)$", "");
    }

    public @Nullable String described(String key, @Nullable Object fault, @Nullable Object help) {
        if (fault == null && help == null) {
            return null;
        }
        return fault == null ? key + "-h" : help == null ? key + "-e" : key + "-e " + key + "-h";
    }
}

package org.gongjian.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Enter once: what was typed into one form is not typed into another. */
final class Typing {

    private static final int SHORTEST = 4;

    private final Map<String, String> formOf = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** Notes a text typed into the form at an address; fails where it was typed into another form before. */
    void note(String form, String text) {
        texts.add(text);
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return;
        }
        String before = formOf.putIfAbsent(text, form);
        if (before != null && !before.equals(form)) {
            throw new AssertionError("“%s” was typed at %s and again at %s".formatted(text, before, form));
        }
    }

    int count() {
        return texts.size();
    }
}

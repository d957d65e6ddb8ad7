package org.gongjian.personal;

/**
 * Whom to list.
 *
 * @param typed a name or its beginning, also in pinyin or first letters; the last four digits of a telephone; or a whole
 *     telephone or ID number. Empty for everybody
 * @param minors whether only minors
 */
public record PersonFilter(String typed, boolean minors) {

    public PersonFilter {
        typed = typed.strip();
    }

    public boolean isEmpty() {
        return typed.isEmpty() && !minors;
    }
}

package org.gongjian.imports.table;

/**
 * One cell, as its text.
 *
 * @param text of a number in plain digits; empty where there is nothing
 */
public record Cell(Kind kind, String text) {

    /** What the table says it is; a CSV has texts only. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        /** A formula that failed, such as {@code #N/A}. */
        ERROR
    }

    public static final Cell EMPTY = new Cell(Kind.EMPTY, "");

    static Cell text(String text) {
        String clean = clean(text);
        return clean.isEmpty() ? EMPTY : new Cell(Kind.TEXT, clean);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /** Without what surrounds a text unseen: blanks of every kind, marks of byte order and of direction. */
    private static String clean(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isUnseen(text.charAt(from))) {
            from++;
        }
        while (to > from && isUnseen(text.charAt(to - 1))) {
            to--;
        }
        String inner = text.substring(from, to);
        return hasControls(inner) ? inner.replaceAll("\\p{Cntrl}+", " ") : inner;
    }

    private static boolean hasControls(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnseen(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}

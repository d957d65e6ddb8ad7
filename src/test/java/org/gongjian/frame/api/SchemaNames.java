package org.gongjian.frame.api;

/** What the description of the interface calls our records. */
public final class SchemaNames {

    private SchemaNames() {}

    /** Whether a type is described on its own: not so an id or another value, which is a text or a number. */
    public static boolean isDescribed(Class<?> type) {
        return type.isRecord() && type.getTypeParameters().length == 0 && !ValuesAsJson.isValue(type);
    }

    public static String of(Class<?> type) {
        return ValuesInDocument.name(type);
    }
}

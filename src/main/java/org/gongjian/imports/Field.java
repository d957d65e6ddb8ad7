package org.gongjian.imports;

/**
 * Something a row may say.
 *
 * @param required whether each row must say it
 * @param personal whether it is shown masked only
 */
public record Field(String code, boolean required, boolean personal) {

    static Field required(String code) {
        return new Field(code, true, false);
    }

    static Field optional(String code) {
        return new Field(code, false, false);
    }

    static Field personal(String code) {
        return new Field(code, false, true);
    }
}

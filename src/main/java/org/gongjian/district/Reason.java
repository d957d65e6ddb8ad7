package org.gongjian.district;

import java.util.List;

/**
 * Why, in one sentence, in the reader's language: a key of the message bundles and what fills its places. An argument may
 * be a {@link Localized}, another reason, a number, a date, an instant or a plain text.
 */
public record Reason(String code, List<Object> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String code, Object... arguments) {
        return new Reason(code, List.of(arguments));
    }
}

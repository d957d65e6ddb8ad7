package org.gongjian.frame.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next to be sent as {@code after} for the part that follows; none at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** All there is. */
    public static <T> Slice<T> all(List<T> items) {
        return new Slice<>(items, null);
    }

    public <R> Slice<R> map(Function<T, R> each) {
        return new Slice<>(items.stream().map(each).toList(), next);
    }
}

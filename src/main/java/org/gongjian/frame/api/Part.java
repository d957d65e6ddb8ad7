package org.gongjian.frame.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The part of a list a program asks for: so many at most, after the end of the part before. */
public final class Part {

    static final String AFTER = "after";
    static final String LIMIT = "limit";
    static final int MOST = 200;
    static final int USUAL = 50;

    private final Cursors cursors;
    private final @Nullable String after;
    private final int size;

    Part(Cursors cursors, @Nullable String after, int size) {
        this.cursors = cursors;
        this.after = after;
        this.size = size;
    }

    /** Where the part before ended; null for the first one. */
    public <E> @Nullable E after(Class<E> end) {
        return cursors.read(after, end);
    }

    /** 1 to 200. */
    public int size() {
        return size;
    }

    /**
     * The answer.
     *
     * @param end what {@link #after} is to give back for the part that follows; null at the end of the list
     */
    public <T> Slice<T> of(List<T> items, @Nullable Object end) {
        return new Slice<>(items, cursors.write(end));
    }

    /** The answer where one more than {@link #size} was asked for, to see whether there is more. */
    public <T> Slice<T> ofOneMore(List<T> found, Function<T, Object> end) {
        boolean more = found.size() > size;
        List<T> items = more ? found.subList(0, size) : found;
        return of(items, more ? end.apply(items.getLast()) : null);
    }
}

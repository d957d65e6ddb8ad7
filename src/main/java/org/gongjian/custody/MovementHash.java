package org.gongjian.custody;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** SHA-256 over the hash before, every field of a movement and its entries, each with its length. */
final class MovementHash {

    static final MovementHash START = new MovementHash(new byte[32]);

    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry entry) -> entry.lot().value().toString())
            .thenComparing(Entry::holder)
            .thenComparingLong(Entry::quantity);

    private final byte[] bytes;

    MovementHash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    MovementHash next(Movement movement) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            add(digest, movement.id().value());
            add(digest, movement.kind());
            add(digest, movement.on());
            add(digest, movement.because().kind());
            add(digest, movement.because().id());
            add(digest, movement.from());
            add(digest, movement.to());
            add(digest, said(movement.handler()));
            add(digest, said(movement.confirmedBy()));
            add(digest, movement.enteredBy().account());
            add(digest, movement.enteredBy().mandate());
            add(digest, movement.enteredAt());
            add(digest, movement.explanation());
            movement.entries().stream().sorted(ORDER).forEach(entry -> {
                add(digest, entry.lot().value());
                add(digest, entry.holder());
                add(digest, entry.quantity());
            });
            return new MovementHash(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    boolean isSameAs(byte[] other) {
        return MessageDigest.isEqual(bytes, other);
    }

    private static @Nullable String said(@Nullable ByWhom whom) {
        return whom == null
                ? null
                : whom.post() == null
                        ? String.valueOf(whom.words())
                        : whom.post().value().toString();
    }

    private static void add(MessageDigest digest, @Nullable Object value) {
        String said = value instanceof Holder holder ? holder.kind() + " " + holder.id() : String.valueOf(value);
        byte[] text = said.getBytes(StandardCharsets.UTF_8);
        digest.update(Integer.toString(text.length).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) ':');
        digest.update(text);
    }
}

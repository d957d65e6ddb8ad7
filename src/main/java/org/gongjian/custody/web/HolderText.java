package org.gongjian.custody.web;

import java.util.Locale;
import java.util.UUID;
import org.gongjian.custody.Holder;
import org.gongjian.district.Refused;

/** A holder as it stands in an address: {@code place-ID}, {@code box-ID} or {@code keeper-ID}. */
final class HolderText {

    private HolderText() {}

    static String of(Holder holder) {
        return holder.kind().name().toLowerCase(Locale.ROOT) + "-" + holder.id();
    }

    /** One that is not ours is a 404. */
    static Holder parse(String text) {
        int dash = text.indexOf('-');
        try {
            return new Holder(
                    Holder.Kind.valueOf(text.substring(0, Math.max(dash, 0)).toUpperCase(Locale.ROOT)),
                    UUID.fromString(text.substring(dash + 1)));
        } catch (IllegalArgumentException notOurs) {
            throw Refused.missing();
        }
    }
}

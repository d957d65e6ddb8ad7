package org.gongjian.frame.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes where a part of a list ended as a text for the address, and reads it again. */
@Component
public class Cursors {

    private final JsonMapper json;

    Cursors(JsonMapper json) {
        this.json = json;
    }

    public @Nullable String write(@Nullable Object end) {
        return end == null
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(json.writeValueAsString(end).getBytes(StandardCharsets.UTF_8));
    }

    public <E> @Nullable E read(@Nullable String after, Class<E> end) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            return json.readValue(new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8), end);
        } catch (IllegalArgumentException | JacksonException notOurs) {
            throw Refused.invalid("after", Reason.of("frame.api.after"));
        }
    }

    /** How many to answer at most. */
    public static int size(int limit) {
        if (limit < 1 || limit > Slice.MOST) {
            throw Refused.invalid("limit", Reason.of("frame.api.limit", Slice.MOST));
        }
        return limit;
    }
}

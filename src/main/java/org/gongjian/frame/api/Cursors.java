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
class Cursors {

    private final JsonMapper json;

    Cursors(JsonMapper json) {
        this.json = json;
    }

    @Nullable
    String write(@Nullable Object end) {
        return end == null
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(json.writeValueAsString(end).getBytes(StandardCharsets.UTF_8));
    }

    <E> @Nullable E read(@Nullable String after, Class<E> end) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            return json.readValue(new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8), end);
        } catch (IllegalArgumentException | JacksonException | Refused notOurs) {
            throw Refused.invalid(Part.AFTER, Reason.of("frame.api.after"));
        }
    }
}

package org.gongjian.frame.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ETag: "3-9f86d081884c7d65"}: the version of a record, which a change must state, and what it looked like, which
 * also changes with what hangs on it or with the day.
 */
@Component
class EntityTags {

    private static final int BYTES = 8;
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})(?:-[0-9a-f]{" + 2 * BYTES + "})?\"");

    private final JsonMapper json;

    EntityTags(JsonMapper json) {
        this.json = json;
    }

    String of(int version, Object record) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(record));
            return '"' + Integer.toString(version) + '-' + HexFormat.of().formatHex(digest, 0, BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The version a tag states; the rest of the tag may be left out. */
    static OptionalInt version(String tag) {
        Matcher stated = TAG.matcher(tag.strip());
        return stated.matches() ? OptionalInt.of(Integer.parseInt(stated.group(1))) : OptionalInt.empty();
    }
}

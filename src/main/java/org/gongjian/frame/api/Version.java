package org.gongjian.frame.api;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The version of a record, as it travels: {@code ETag: "3"} with an answer, {@code If-Match: "3"} with a change. */
public record Version(int number) {

    /** A record with its version. */
    public static <T> ResponseEntity<T> of(T record, int version) {
        return ResponseEntity.ok().eTag(tag(version)).body(record);
    }

    /** A record that was made, with its address and version. */
    public static <T> ResponseEntity<T> made(T record, int version, String path) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create(path))
                .eTag(tag(version))
                .body(record);
    }

    private static String tag(int version) {
        return '"' + Integer.toString(version) + '"';
    }
}

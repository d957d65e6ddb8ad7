package org.gongjian.files.store;

/** A content is not what was put into its store. It is served to nobody. */
public final class CorruptContentException extends RuntimeException {

    CorruptContentException(ContentKey key, String expected, String found) {
        super("the content of " + key + " should have SHA-256 " + expected + " and has " + found
                + "; maybe the store was written to by something else: restore it from a backup");
    }
}

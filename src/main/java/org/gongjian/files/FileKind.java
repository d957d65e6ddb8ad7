package org.gongjian.files;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file is to its record. Messages such as {@code files.new.photo} carry the kind's name. */
public enum FileKind {
    PHOTO,
    DOCUMENT;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FileKind> named(String name) {
        return Stream.of(values()).filter(kind -> kind.stored().equals(name)).findFirst();
    }

    static FileKind ofStored(String stored) {
        return named(stored).orElseThrow();
    }
}

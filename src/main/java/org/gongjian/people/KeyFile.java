package org.gongjian.people;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The file of keys, which lies outside the database and which only the service's user may read. One key a line: what it is
 * for, its id, 32 bytes in base 64. To rotate the field key, add a line: the last one encrypts, all of them decrypt. The
 * index key stays, or nothing is found any more.
 */
final class KeyFile {

    static final String FIELD = "field";
    static final String INDEX = "index";

    private static final int KEY_BYTES = 32;

    private KeyFile() {}

    /** Reads the keys; the first time makes the file with new ones. */
    static PersonalKeys open(Path file) {
        return parse(file, OwnersFile.open(file, KeyFile::fresh));
    }

    private static List<String> fresh() {
        SecureRandom random = new SecureRandom();
        return List.of(
                "# Keys of personal fields. Keep a copy apart from the backups of the database: without it the",
                "# fields cannot be read, with both anybody can. A new field key is a new line at the end.",
                INDEX + " i1 " + random(random),
                FIELD + " f1 " + random(random));
    }

    private static PersonalKeys parse(Path file, List<String> lines) {
        List<PersonalKeys.Key> fields = new ArrayList<>();
        List<PersonalKeys.Key> indexes = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split("\\s+", -1);
            byte[] bytes = parts.length == 3 ? decoded(parts[2]) : new byte[0];
            if (bytes.length != KEY_BYTES || !(parts[0].equals(FIELD) || parts[0].equals(INDEX))) {
                throw new IllegalStateException("A line of " + file + " is not a key: expected 'field' or 'index', an"
                        + " id, and 32 bytes in base 64");
            }
            (parts[0].equals(FIELD) ? fields : indexes).add(PersonalKeys.Key.of(parts[1], bytes));
        }
        if (fields.isEmpty() || indexes.size() != 1) {
            throw new IllegalStateException(file + " needs one index key and at least one field key");
        }
        return new PersonalKeys(fields, indexes.getFirst());
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static String random(SecureRandom random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}

package org.gongjian.recognition.signing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gongjian.people.OwnersFile;

/**
 * The file of signing keys, beside the one of personal fields. A line is {@code signing DAY PUBLIC PRIVATE},
 * {@code retired DAY PUBLIC DAY} or {@code disowned DAY PUBLIC DAY DAY REASON}, keys as 32 bytes in base 64. Retiring a key forgets
 * its private half.
 */
public final class SigningKeyFile {

    private static final String NAME = "signing-keys";
    private static final String SIGNING = "signing";
    private static final String RETIRED = "retired";
    private static final String DISOWNED = "disowned";
    private static final int PARTS = 4;
    private static final int PARTS_DISOWNED = 6;

    private SigningKeyFile() {}

    /** Where it lies, by the file of the keys of personal fields. */
    public static Path beside(Path keys) {
        return keys.toAbsolutePath().resolveSibling(NAME);
    }

    /**
     * Reads the keys; the first time makes the file with a new one.
     *
     * @throws IllegalStateException where others can read it, or a line is no key
     */
    public static SigningKeys open(Path file, LocalDate today) {
        return parse(file, OwnersFile.open(file, () -> lines(SigningKeys.first(today))));
    }

    /** The keys, where there is a file. */
    public static Optional<SigningKeys> look(Path file, LocalDate today) {
        return Files.exists(file) ? Optional.of(open(file, today)) : Optional.empty();
    }

    /** From now on a new key signs; what the old one signed stays valid. */
    public static SigningKeys rotate(Path file, LocalDate today) {
        SigningKeys rotated = open(file, today).rotated(today);
        OwnersFile.replace(file, lines(rotated));
        return rotated;
    }

    /**
     * From now on nothing the key signed is to be trusted; where it is the one that signs, a new one does from now on.
     *
     * @param because one line, for those who keep the keys
     * @throws IllegalArgumentException where there is no such key, it is disowned already, or the reason is no line
     */
    public static SigningKeys disown(Path file, String id, String because, LocalDate today) {
        SigningKeys left = open(file, today).disowned(id, new SigningKey.Disowned(today, because));
        OwnersFile.replace(file, lines(left));
        return left;
    }

    private static List<String> lines(SigningKeys keys) {
        List<String> lines = new ArrayList<>(List.of(
                "# Keys that sign credentials. Keep a copy apart from the backups of the database: whoever has the last line",
                "# can sign in our name; without the other lines what was signed before cannot be verified."));
        keys.all().forEach(key -> lines.add(line(key)));
        return lines;
    }

    private static String line(SigningKey key) {
        byte[] seed = key.seed();
        String start = " " + key.since() + " " + Base64.getEncoder().encodeToString(key.open()) + " ";
        if (seed != null) {
            return SIGNING + start + Base64.getEncoder().encodeToString(seed);
        }
        SigningKey.Disowned disowned = key.disowned();
        return disowned == null
                ? RETIRED + start + key.until()
                : DISOWNED + start + key.until() + " " + disowned.on() + " " + disowned.because();
    }

    private static SigningKeys parse(Path file, List<String> lines) {
        try {
            return new SigningKeys(lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SigningKeyFile::key)
                    .toList());
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException broken) {
            // Its message never quotes a line: there are secrets in it.
            throw new IllegalStateException(
                    file + " is not a file of signing keys: put back the copy that was kept of it", broken);
        }
    }

    private static SigningKey key(String line) {
        if (line.strip().startsWith(DISOWNED + " ")) {
            return disowned(line.strip().split("\\s+", PARTS_DISOWNED));
        }
        String[] parts = line.strip().split("\\s+", -1);
        if (parts.length != PARTS || !(parts[0].equals(SIGNING) || parts[0].equals(RETIRED))) {
            throw new IllegalArgumentException("A line has 'signing' or 'retired', a day and two more parts");
        }
        LocalDate since = LocalDate.parse(parts[1]);
        return parts[0].equals(SIGNING)
                ? SigningKey.of(bytes(parts[2]), bytes(parts[3]), since, null)
                : SigningKey.of(bytes(parts[2]), null, since, LocalDate.parse(parts[3]));
    }

    private static SigningKey disowned(String[] parts) {
        if (parts.length != PARTS_DISOWNED) {
            throw new IllegalArgumentException("A line of a disowned key has a day, the key, two days and the reason");
        }
        return SigningKey.of(bytes(parts[2]), null, LocalDate.parse(parts[1]), LocalDate.parse(parts[3]))
                .disowned(new SigningKey.Disowned(LocalDate.parse(parts[4]), parts[5]));
    }

    private static byte[] bytes(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length != SigningKey.BYTES) {
            throw new IllegalArgumentException("A key has 32 bytes, not " + bytes.length);
        }
        return bytes;
    }
}

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
 * The file of signing keys, beside the one of personal fields. A line is {@code signing DAY PUBLIC PRIVATE} or
 * {@code retired DAY PUBLIC DAY}, keys as 32 bytes in base 64. Retiring a key forgets its private half.
 */
public final class SigningKeyFile {

    private static final String NAME = "signing-keys";
    private static final String SIGNING = "signing";
    private static final String RETIRED = "retired";

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
        return seed == null
                ? RETIRED + start + key.until()
                : SIGNING + start + Base64.getEncoder().encodeToString(seed);
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
        String[] parts = line.strip().split("\\s+", -1);
        if (parts.length != 4 || !(parts[0].equals(SIGNING) || parts[0].equals(RETIRED))) {
            throw new IllegalArgumentException("A line has 'signing' or 'retired', a day and two more parts");
        }
        LocalDate since = LocalDate.parse(parts[1]);
        return parts[0].equals(SIGNING)
                ? SigningKey.of(bytes(parts[2]), bytes(parts[3]), since, null)
                : SigningKey.of(bytes(parts[2]), null, since, LocalDate.parse(parts[3]));
    }

    private static byte[] bytes(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length != SigningKey.BYTES) {
            throw new IllegalArgumentException("A key has 32 bytes, not " + bytes.length);
        }
        return bytes;
    }
}

package org.gongjian.operations;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The embedded database's random passwords, in a file that only the service's user can read. */
record StoredPasswords(String superuser, String migrator, String application) {

    private static final int BYTES = 24;

    static StoredPasswords readOrMake(Path file) throws IOException {
        return Files.exists(file) ? read(file) : make(file);
    }

    static StoredPasswords read(Path file) throws IOException {
        var stored = new Properties();
        stored.load(new StringReader(Files.readString(file)));
        return new StoredPasswords(
                entry(stored, "superuser", file), entry(stored, "migrator", file), entry(stored, "application", file));
    }

    private static StoredPasswords make(Path file) throws IOException {
        var made = new StoredPasswords(random(), random(), random());
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        writeOwnerOnly(unfinished, """
                superuser=%s
                migrator=%s
                application=%s
                """.formatted(made.superuser, made.migrator, made.application));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    /** Writes a secret so that nobody else can read it at any moment. */
    static void writeOwnerOnly(Path file, String text) throws IOException {
        Files.createFile(file, asFileAttribute(fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static String entry(Properties stored, String name, Path file) {
        String value = stored.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new EmbeddedDatabaseException(
                    "The password file " + file + " has no entry '" + name + "': restore it from a backup");
        }
        return value;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "three passwords";
    }
}

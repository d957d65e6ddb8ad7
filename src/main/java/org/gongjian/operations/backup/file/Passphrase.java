package org.gongjian.operations.backup.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

/** What a backup is locked with: one line of text, however it was typed. It is never printed. */
public final class Passphrase {

    private static final int SHORTEST = 12;

    private final String text;

    private Passphrase(String text) {
        this.text = text;
    }

    /** The same letters typed on another keyboard are the same passphrase. */
    public static Passphrase of(String text) {
        return new Passphrase(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** The first line of a file that only the service should be able to read. */
    public static Passphrase fromFile(Path file) {
        try {
            return of(Files.readString(file).lines().findFirst().orElse(""));
        } catch (IOException unreadable) {
            throw new BackupException(
                    Fault.REFUSED,
                    "Cannot read the passphrase file " + file + ": " + Causes.words(unreadable),
                    unreadable);
        }
    }

    /** A new backup is not locked with something that can be guessed. */
    public Passphrase requireLong() {
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            throw new BackupException(
                    Fault.REFUSED,
                    "The passphrase is too short: take at least " + SHORTEST + " characters, for example four words");
        }
        return this;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "a passphrase";
    }
}

package org.gongjian.recognition.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The keys as their file has them now: after a rotation the running server signs with the new one, without a restart. */
@Component
public class KeysAtHand {

    private final Path file;
    private final Clock clock;

    private @Nullable Read read;

    KeysAtHand(@Value("${gongjian.keys}") String keys, Clock clock) {
        this.file = SigningKeyFile.beside(Path.of(keys));
        this.clock = clock;
    }

    private record Read(SigningKeys keys, FileTime changed, long bytes) {}

    /** Makes the file the first time. */
    public synchronized SigningKeys now() {
        try {
            Read before = read;
            if (before != null
                    && Files.exists(file)
                    && Files.getLastModifiedTime(file).equals(before.changed())
                    && Files.size(file) == before.bytes()) {
                return before.keys();
            }
            SigningKeys keys = SigningKeyFile.open(file, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            read = new Read(keys, Files.getLastModifiedTime(file), Files.size(file));
            return keys;
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot see the signing keys in " + file, failed);
        }
    }
}

package org.gongjian.operations.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A file with secrets, which nobody but its owner may touch. */
final class PrivateFile {

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private PrivateFile() {}

    /** Why the file is not private; empty when it is, or is not there yet. */
    static Optional<String> weakness(Path file) {
        try {
            if (!Files.exists(file) || OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
                return Optional.empty();
            }
            return Optional.of(file + " can be read or changed by others: chmod 600 " + file);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot see who may read " + file, failed);
        }
    }
}

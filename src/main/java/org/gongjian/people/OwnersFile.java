package org.gongjian.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A file of keys outside the database, which only the service's user may read; there is never half a one. */
public final class OwnersFile {

    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OwnersFile() {}

    /**
     * Its lines; the first time it is made with fresh ones. Of two first runs at once one wins and the other reads its file.
     *
     * @throws IllegalStateException where others can read or change it
     */
    public static List<String> open(Path file, Supplier<List<String>> fresh) {
        try {
            if (Files.notExists(file)) {
                create(file, fresh.get());
            }
            requirePrivate(file);
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read the keys in " + file, failed);
        }
    }

    /** Puts other lines in its place; whoever reads meanwhile sees the old ones or the new ones. */
    public static void replace(Path file, List<String> lines) {
        try {
            requirePrivate(file);
            Files.move(draft(file, lines), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write the keys to " + file, failed);
        }
    }

    private static void create(Path file, List<String> lines) throws IOException {
        Path draft = draft(file, lines);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            requirePrivate(file);
        } finally {
            Files.delete(draft);
        }
    }

    private static Path draft(Path file, List<String> lines) throws IOException {
        Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(directory, "keys", ".new", PosixFilePermissions.asFileAttribute(OWNERS));
        return Files.write(draft, lines);
    }

    private static void requirePrivate(Path file) throws IOException {
        Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
        if (!OWNERS.containsAll(granted)) {
            throw new IllegalStateException("The keys in " + file + " can be read or changed by others ("
                    + PosixFilePermissions.toString(granted) + "): chmod 600 " + file);
        }
    }
}

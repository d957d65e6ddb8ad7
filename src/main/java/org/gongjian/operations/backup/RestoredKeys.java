package org.gongjian.operations.backup;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.Causes;
import org.gongjian.operations.backup.file.Fault;
import org.gongjian.people.KeyRing;

/** The key file beside a restored database: the one that is there, or the one the backup brought. Never overwritten. */
record RestoredKeys(VerifiedBackup backup, RestoreOrder order) {

    /** The keys that will be missing; a fault unless that was asked for. */
    Set<String> prepare() {
        if (Files.notExists(order.keys()) && backup.keys().isPresent()) {
            return Set.of();
        }
        Set<String> missing = backup.manifest().keys().missing(KeyRing.of(order.keys()));
        if (!missing.isEmpty() && !order.withoutKeys()) {
            throw new BackupException(Fault.KEYS_MISSING, words(missing));
        }
        return missing;
    }

    /** Writes the backup's key file where none is; answers whether it did. */
    boolean write() {
        if (Files.exists(order.keys()) || backup.keys().isEmpty()) {
            return false;
        }
        try {
            Path directory =
                    Files.createDirectories(order.keys().toAbsolutePath().resolveSibling(""));
            Path draft = Files.createTempFile(directory, "keys", ".new", asFileAttribute(fromString("rw-------")));
            try {
                Files.write(draft, backup.keys().get());
                Files.createLink(order.keys(), draft);
                return true;
            } catch (FileAlreadyExistsException appeared) {
                return false;
            } finally {
                Files.delete(draft);
            }
        } catch (IOException failed) {
            throw new BackupException(
                    Fault.FAILED, "Cannot write the keys to " + order.keys() + ": " + Causes.words(failed), failed);
        }
    }

    private String words(Set<String> missing) {
        String keys = String.join(", ", missing);
        if (Files.exists(order.keys())) {
            return "Nothing was restored: " + order.keys() + " has other keys than the personal fields of this backup"
                    + " were encrypted with (" + keys + "). Put the right key file there, or give it with --keys;"
                    + " --without-keys restores all the same, and those fields stay unreadable";
        }
        return "Nothing was restored: there is no key file " + order.keys() + ", and the backup does not bring one; its"
                + " personal fields need the keys " + keys + ". Put the key file there, or give it with --keys;"
                + " --without-keys restores all the same, and those fields stay unreadable";
    }
}

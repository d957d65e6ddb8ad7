package org.gongjian.operations.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.Fault;
import org.gongjian.operations.backup.file.Passphrase;

/**
 * What backup to make.
 *
 * @param replace whether a file that is there already is replaced in the end
 * @param passphrase encrypts it
 * @param keys the key file of the personal fields, there or not
 * @param withKeys whether the keys go into the backup
 * @param demo whether the passwords are the demo's
 * @param connections how many tables are copied at a time
 */
public record BackupOrder(
        Path file,
        boolean replace,
        Optional<Passphrase> passphrase,
        Path keys,
        boolean withKeys,
        boolean demo,
        int connections) {

    public BackupOrder {
        if (withKeys && passphrase.isEmpty()) {
            throw new BackupException(
                    Fault.REFUSED,
                    "The keys go into encrypted backups only: whoever has both could read every personal field. Give a"
                            + " passphrase too");
        }
        if (connections < 1 || connections > 16) {
            throw new BackupException(Fault.REFUSED, "Take 1 to 16 connections, not " + connections);
        }
    }
}

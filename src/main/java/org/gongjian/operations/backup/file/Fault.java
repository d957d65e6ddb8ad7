package org.gongjian.operations.backup.file;

/** What kept a backup or a restore from being done. Each has an exit code of its own, so that a script can tell them apart. */
public enum Fault {
    /** The machine did not do it: a full disk, a lost connection. */
    FAILED(1),
    /** Asked for something that is not done. */
    REFUSED(2),
    /** Some other file. */
    NOT_A_BACKUP(3),
    /** The end of the file is missing. */
    TRUNCATED(4),
    /** Something in the file is not as it was written. */
    ALTERED(5),
    /** It is encrypted, and the passphrase is missing or another one. */
    PASSPHRASE(6),
    /** Made by a Gongjian this one does not know the tables or the format of. */
    NEWER(7),
    /** The database to restore into has rows. */
    NOT_EMPTY(8),
    /** The keys of the personal fields are missing. */
    KEYS_MISSING(9);

    private final int exitCode;

    Fault(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}

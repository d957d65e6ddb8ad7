package org.gongjian.operations.backup.file;

/** A backup or a restore was not done; the message says why and what to do. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public BackupException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public BackupException(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}

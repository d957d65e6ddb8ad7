package org.gongjian.operations;

import java.nio.file.Path;

/** Another process works on the data directory; two would destroy it. */
public final class DirectoryInUseException extends EmbeddedDatabaseException {

    private static final long serialVersionUID = 1L;

    DirectoryInUseException(Path lock, String holder) {
        super("The data directory " + lock.getParent() + " is in use"
                + (holder.isEmpty() ? "" : " by process " + holder)
                + ": stop that one first, or choose another directory");
    }
}

package org.gongjian.files.store;

/** A store did not do what it was asked. */
public final class StoreUnavailableException extends RuntimeException {

    StoreUnavailableException(String store, Throwable cause) {
        super("the store of files “" + store + "” cannot be used", cause);
    }
}

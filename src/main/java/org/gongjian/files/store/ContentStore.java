package org.gongjian.files.store;

import java.io.IOException;
import java.io.InputStream;

/** A place where contents lie. The district is the current one; a store in the database joins a transaction or has its own. */
public interface ContentStore {

    /** As it is written beside each content, so that it is found after the setting changed. */
    String name();

    /** Puts a content; one that is there already is the same, for a key is never given twice. */
    void put(ContentKey key, byte[] content) throws IOException;

    /** Fails where nothing is there. */
    InputStream read(ContentKey key) throws IOException;

    /** Takes it away for good; nothing there is no fault. */
    void erase(ContentKey key) throws IOException;
}

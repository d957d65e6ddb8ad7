package org.gongjian.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Puts contents into the store of the setting {@code gongjian.files.store}, and finds each in the one it was put into. */
@Service
public class Contents {

    private final List<ContentStore> stores;
    private final ContentStore chosen;

    Contents(List<ContentStore> stores, @Value("${gongjian.files.store:database}") String name) {
        this.stores = List.copyOf(stores);
        this.chosen = named(name);
    }

    /** Where new contents go. */
    public String store() {
        return chosen.name();
    }

    public void put(ContentKey key, byte[] content) {
        try {
            chosen.put(key, content);
        } catch (IOException failed) {
            throw new StoreUnavailableException(chosen.name(), failed);
        }
    }

    /** The content, read to its end and checked against its hash. Close it. */
    public InputStream open(String store, ContentKey key, long length, Sha256 hash) {
        try {
            return CheckedContent.of(named(store).read(key), key, length, hash);
        } catch (IOException failed) {
            throw new StoreUnavailableException(store, failed);
        }
    }

    public void erase(String store, ContentKey key) {
        try {
            named(store).erase(key);
        } catch (IOException failed) {
            throw new StoreUnavailableException(store, failed);
        }
    }

    private ContentStore named(String name) {
        return stores.stream()
                .filter(store -> store.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no store " + name
                        + "; maybe gongjian.files.store says so, or gongjian.files.s3 was taken out although contents lie"
                        + " there"));
    }
}

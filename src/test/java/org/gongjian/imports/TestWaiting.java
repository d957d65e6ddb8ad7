package org.gongjian.imports;

import java.util.UUID;

/** Waits for the work that a page began. */
public class TestWaiting {

    private final ImportWorker worker;

    TestWaiting(ImportWorker worker) {
        this.worker = worker;
    }

    public void forTheImport(String id) throws InterruptedException {
        worker.await(new ImportId(UUID.fromString(id)));
    }
}

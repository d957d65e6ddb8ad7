package org.gongjian.files.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Contents in the database, in chunks: what backs up the records backs up the photos. Each chunk is read in a transaction of
 * its own, unless there is one, so that a slow reader keeps no connection.
 */
@Repository
public class DatabaseStore implements ContentStore {

    public static final String NAME = "database";

    private static final int CHUNK = 512 * 1024;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DatabaseStore(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void put(ContentKey key, byte[] content) {
        transaction.executeWithoutResult(status -> add(key, content));
    }

    private void add(ContentKey key, byte[] content) {
        for (int seq = 0; (long) seq * CHUNK < content.length; seq++) {
            jdbc.sql("""
                    insert into file_chunk (upload_id, rendition, seq, content)
                    values (:upload, :rendition, :seq, :content)
                    """)
                    .param("upload", key.upload().value())
                    .param("rendition", key.rendition().stored())
                    .param("seq", seq)
                    .param(
                            "content",
                            Arrays.copyOfRange(content, seq * CHUNK, Math.min(content.length, (seq + 1) * CHUNK)))
                    .update();
        }
    }

    @Override
    public InputStream read(ContentKey key) throws IOException {
        byte[] first = chunk(key, 0);
        if (first == null) {
            throw new IOException("no chunk of " + key);
        }
        return new SequenceInputStream(new Chunks(key, first));
    }

    @Override
    public void erase(ContentKey key) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from file_chunk where upload_id = :upload and rendition = :rendition")
                        .param("upload", key.upload().value())
                        .param("rendition", key.rendition().stored())
                        .update());
    }

    private byte @Nullable [] chunk(ContentKey key, int seq) {
        return transaction.execute(status -> jdbc.sql("""
                select content from file_chunk
                 where upload_id = :upload and rendition = :rendition and seq = :seq
                """)
                .param("upload", key.upload().value())
                .param("rendition", key.rendition().stored())
                .param("seq", seq)
                .query((row, number) -> row.getBytes("content"))
                .optional()
                .orElse(null));
    }

    /** One chunk after the other, each asked for when the one before is read; SequenceInputStream wants it so. */
    @SuppressWarnings("JdkObsolete")
    private final class Chunks implements Enumeration<InputStream> {

        private final ContentKey key;
        private byte @Nullable [] next;
        private int seq;

        private Chunks(ContentKey key, byte[] first) {
            this.key = key;
            this.next = first;
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            byte[] now = next;
            if (now == null) {
                throw new NoSuchElementException();
            }
            next = chunk(key, ++seq);
            return new ByteArrayInputStream(now);
        }
    }
}

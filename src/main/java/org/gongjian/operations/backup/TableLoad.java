package org.gongjian.operations.backup;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import org.gongjian.operations.backup.file.Watcher;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills one table. */
record TableLoad(Connection connection, TableShape table, Watcher watcher) {

    /** Answers how many rows there were. */
    long fill(Iterable<ByteBuffer> pieces) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn());
        try {
            for (ByteBuffer piece : pieces) {
                copy.writeToCopy(piece.array(), piece.arrayOffset() + piece.position(), piece.remaining());
                watcher.advances(piece.remaining());
            }
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}

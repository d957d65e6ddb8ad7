package org.gongjian.operations.scale;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.gongjian.district.Localized;
import org.gongjian.operations.backup.file.Watcher;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The rows of one table on their way into the database, as COPY reads them. */
final class Sheet implements AutoCloseable {

    private static final int FULL = 1 << 17;

    private final CopyIn copy;
    private final Watcher watcher;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FULL + 4096);
    private final StringBuilder line = new StringBuilder(512);
    private int rows;

    private Sheet(CopyIn copy, Watcher watcher) {
        this.copy = copy;
        this.watcher = watcher;
    }

    static Sheet into(Connection connection, String table, String columns, Watcher watcher) throws SQLException {
        return new Sheet(
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " (" + columns + ") from stdin"),
                watcher);
    }

    /** One row, a value for each column. */
    void row(@Nullable Object... values) {
        line.setLength(0);
        for (int column = 0; column < values.length; column++) {
            if (column > 0) {
                line.append('\t');
            }
            append(values[column]);
        }
        line.append('\n');
        bytes.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
        rows++;
        if (bytes.size() >= FULL) {
            send();
        }
    }

    /** Ends the table. */
    void end() throws SQLException {
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() {
        try {
            copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        } catch (SQLException failed) {
            throw new IllegalStateException("The database took no more rows: " + failed.getMessage(), failed);
        }
        watcher.advances(rows);
        bytes.reset();
        rows = 0;
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> line.append("\\N");
            case byte[] binary -> line.append("\\\\x").append(HexFormat.of().formatHex(binary));
            case Localized text -> escaped(text.json());
            case String text -> escaped(text);
            default -> line.append(value);
        }
    }

    private void escaped(String text) {
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            switch (character) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(character);
            }
        }
    }
}

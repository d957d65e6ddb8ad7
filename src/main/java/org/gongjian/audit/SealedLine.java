package org.gongjian.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A line as the chain reads it.
 *
 * @param sheaf a hash of the records it tells of together, null where it tells of one
 */
record SealedLine(AuditLine line, @Nullable String sheaf) {

    static SealedLine of(ResultSet row, int number) throws SQLException {
        return new SealedLine(AuditLines.line(row, number), row.getString("sheaf"));
    }
}

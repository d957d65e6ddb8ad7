package org.gongjian.audit.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;

/** A seal, and what it seals as it reads today. */
public record Sealed<R>(long position, ChainHash hash, R row) {

    /** Of rows that have the seal's {@code position} and {@code hash} beside the columns of what is sealed. */
    public static <R> RowMapper<Sealed<R>> mapper(RowMapper<R> rows) {
        return (ResultSet row, int number) -> of(row, number, rows);
    }

    private static <R> Sealed<R> of(ResultSet row, int number, RowMapper<R> rows) throws SQLException {
        return new Sealed<>(row.getLong("position"), new ChainHash(row.getBytes("hash")), rows.mapRow(row, number));
    }
}

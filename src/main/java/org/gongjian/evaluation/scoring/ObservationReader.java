package org.gongjian.evaluation.scoring;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.IndicatorId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads observations to be added up. */
@Repository
class ObservationReader {

    /** What comes before the first row of a binary copy. */
    private static final int HEADER = 19;

    private static final int BASE = 10_000;
    private static final int THOUSAND = 1_000;
    private static final int TEN = 10;

    private final JdbcClient jdbc;
    private final JdbcOperations connections;

    ObservationReader(JdbcClient jdbc, JdbcOperations connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    /** Takes one observation; the value in thousandths of a point. */
    interface Taker {
        void take(int round, IndicatorId leaf, int slot, long thousandths);
    }

    void readEntry(CampaignId campaign, EntryId entry, Taker taker) {
        jdbc.sql("""
                        select round, indicator_id, slot, value
                          from observation
                         where campaign_id = :campaign and entry_id = :entry
                        """)
                .param("campaign", campaign.value())
                .param("entry", entry.value())
                .query(row -> {
                    taker.take(
                            row.getInt("round"),
                            new IndicatorId(row.getObject("indicator_id", UUID.class)),
                            row.getInt("slot"),
                            Tally.thousandths(row.getBigDecimal("value")));
                });
    }

    /** What was found of one leaf in all rounds, under each of its ids. */
    void readLine(CampaignId campaign, EntryId entry, List<IndicatorId> leaves, Taker taker) {
        jdbc.sql("""
                        select round, indicator_id, slot, value
                          from observation
                         where campaign_id = :campaign and entry_id = :entry and indicator_id in (:leaves)
                        """)
                .param("campaign", campaign.value())
                .param("entry", entry.value())
                .param("leaves", leaves.stream().map(IndicatorId::value).toList())
                .query(row -> {
                    taker.take(
                            row.getInt("round"),
                            new IndicatorId(row.getObject("indicator_id", UUID.class)),
                            row.getInt("slot"),
                            Tally.thousandths(row.getBigDecimal("value")));
                });
    }

    /** Of all entrants between two ids, both included, millions at a time. */
    void readAll(CampaignId campaign, EntryId first, EntryId last, Tallies tallies) {
        String copy = """
                copy (select entry_id, round, indicator_id, slot, value
                        from observation
                       where campaign_id = '%s' and entry_id between '%s' and '%s') to stdout (format binary)
                """.formatted(campaign.value(), first.value(), last.value());
        connections.execute((ConnectionCallback<@Nullable Void>) connection -> {
            read(connection, copy, tallies);
            return null;
        });
    }

    private static void read(Connection connection, String copy, Tallies tallies) throws SQLException {
        CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
        int skip = HEADER;
        for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            ByteBuffer bytes = ByteBuffer.wrap(row, skip, row.length - skip);
            skip = 0;
            if (bytes.getShort() > 0) {
                UUID entry = uuid(bytes);
                int round = number(bytes);
                IndicatorId leaf = new IndicatorId(uuid(bytes));
                int slot = number(bytes);
                tallies.add(entry, round, leaf, slot, thousandths(bytes));
            }
        }
    }

    private static UUID uuid(ByteBuffer bytes) {
        bytes.getInt();
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static int number(ByteBuffer bytes) {
        bytes.getInt();
        return bytes.getInt();
    }

    /** A numeric of at most three decimals and never below 0: digits of base 10,000 behind how many, weight, sign and scale. */
    private static long thousandths(ByteBuffer bytes) {
        bytes.getInt();
        int digits = bytes.getShort();
        int weight = bytes.getShort();
        bytes.getInt();
        long value = 0;
        for (int i = 0; i < digits; i++) {
            long digit = bytes.getShort();
            int power = weight - i;
            value += power < 0 ? digit / TEN : digit * THOUSAND * power(power);
        }
        return value;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }
}

package org.gongjian.reading.tables;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.people.SealedText;
import org.gongjian.people.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tables somebody looked at, sealed, for this person and a while: they need not be chosen again to be brought in. */
@Repository
@Transactional
public class KeptTables {

    private static final Duration WHILE = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    KeptTables(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    public KeptTable keep(Actor by, KeptTable.What what, byte[] content) {
        AccountId account = by.requireAccount();
        KeptTable table = KeptTable.next();
        SealedText sealed = vault.seal(table.ref(), "file", content);
        jdbc.sql("""
            insert into reading_kept_table (id, what, content, content_key, account_id, kept_until)
            values (:id, :what, :content, :key, :account, :until)
            """)
                .param("id", table.value())
                .param("what", code(what))
                .param("content", sealed.bytes())
                .param("key", sealed.key())
                .param("account", account.value())
                .param("until", clock.instant().plus(WHILE).atOffset(ZoneOffset.UTC))
                .update();
        return table;
    }

    /** Nothing where its time is over, or where somebody else sent it. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(Actor by, KeptTable.What what, KeptTable table) {
        return jdbc.sql("""
            select content, content_key from reading_kept_table
             where id = :id and what = :what and account_id = :account and kept_until > :now
            """)
                .param("id", table.value())
                .param("what", code(what))
                .param("account", by.requireAccount().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new SealedText(row.getBytes("content"), row.getString("content_key")))
                .optional()
                .map(kept -> vault.open(table.ref(), "file", kept));
    }

    /** It was brought in. */
    public void forget(Actor by, KeptTable table) {
        jdbc.sql("delete from reading_kept_table where id = :id and account_id = :account")
                .param("id", table.value())
                .param("account", by.requireAccount().value())
                .update();
    }

    /** Deletes those whose time is over. */
    void sweep() {
        jdbc.sql("delete from reading_kept_table where kept_until <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String code(KeptTable.What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }
}

package org.gongjian.reading.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.reading.TestLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A table that was looked at is kept for two hours, and then it is gone from the database too. */
@RoomTest
class KeptTablesTests {

    private static final byte[] TABLE = "barcode,title\n1,活着\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private KeptTables tables;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private final TestLibrary library;
    private final TestLibrary.Small here;

    KeptTablesTests(@Autowired TestLibrary library) {
        this.library = library;
        here = library.small();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void whatNobodyBroughtInIsDeletedWhenItsTimeIsOverAndTheRestStays() {
        KeptTable old = keep(here);
        clock.advance(Duration.ofMinutes(119));
        KeptTable fresh = keep(here);
        here.run(tables::sweep);
        assertThat(rows(here)).isEqualTo(2);

        clock.advance(Duration.ofMinutes(1));
        here.run(tables::sweep);
        assertThat(rows(here)).isEqualTo(1);
        assertThat(here.within(() -> tables.content(here.librarian(), KeptTable.What.HOLDINGS, old)))
                .isEmpty();
        assertThat(here.within(() -> tables.content(here.librarian(), KeptTable.What.HOLDINGS, fresh)))
                .hasValue(TABLE);
    }

    @Test
    void anotherDistrictsTablesAreNotSweptAlong() {
        TestLibrary.Small elsewhere = library.small();
        keep(here);
        keep(elsewhere);
        clock.advance(Duration.ofHours(3));
        here.run(tables::sweep);
        assertThat(rows(here)).isZero();
        assertThat(rows(elsewhere)).isEqualTo(1);
    }

    @Test
    void itIsReadByNobodyElseAndForNothingElse() {
        KeptTable table = keep(here);
        assertThat(here.within(() -> tables.content(here.coordinator(), KeptTable.What.HOLDINGS, table)))
                .isEmpty();
        assertThat(here.within(() -> tables.content(here.librarian(), KeptTable.What.MONTHS, table)))
                .isEmpty();
        here.run(() -> tables.forget(here.coordinator(), table));
        assertThat(rows(here)).isEqualTo(1);
        here.run(() -> tables.forget(here.librarian(), table));
        assertThat(rows(here)).isZero();
    }

    private KeptTable keep(TestLibrary.Small in) {
        return in.within(() -> tables.keep(in.librarian(), KeptTable.What.HOLDINGS, TABLE));
    }

    private int rows(TestLibrary.Small in) {
        return Objects.requireNonNull(
                in.within(() -> transaction.execute(status -> jdbc.sql("select count(*) from reading_kept_table")
                        .query(Integer.class)
                        .single())));
    }
}

package org.gongjian.operations.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.TestDatabase;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.backup.OwnerConnection;
import org.gongjian.operations.backup.file.Watcher;
import org.gongjian.operations.verify.Finding;
import org.gongjian.operations.verify.Verification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole street is filled, and a smaller place twice. */
class FillingTests {

    private static final Path KEYS = Path.of(TestDatabase.properties().get("gongjian.keys"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final List<Sizes> HAMLET = List.of(new Sizes(3, 10, 8, 300, 40, 500, 60, 60));

    @SuppressWarnings("NullAway.Init")
    private static DatabaseAccess street;

    @BeforeAll
    static void fill() {
        street = filled("scale_street", Scale.STREET.districts(), 1);
    }

    @Test
    void everythingHoldsInAStreet() {
        assertThat(Verification.of(street, KEYS, Watcher.NOBODY))
                .allSatisfy(finding ->
                        assertThat(finding.wrong()).as(finding.check()).isEmpty())
                .extracting(Finding::check)
                .contains("references", "conditions", "custody", "numbers", "personal fields");
    }

    @Test
    void aStreetIsAsLargeAsWasSaid() throws SQLException {
        assertThat(answer(street, """
                select (select count(*) from area where kind = 'community'), (select count(*) from organization),
                       (select count(*) from agreement), (select count(*) from person where phone is not null),
                       (select count(*) from activity), (select count(*) from sign_up),
                       (select count(*) from listing where kind in ('need', 'wish'))
                """)).containsExactly("10|160|200|15000|500|18000|1200");
    }

    @Test
    void whatIsKeptAsANumberIsWhatTheRowsSay() throws SQLException {
        assertThat(answer(street, """
                select count(*) from activity_shift shift
                 where taken <> (select count(*) from sign_up one where one.shift_id = shift.id and one.state = 'placed')
                union all
                select count(*) from activity
                 where coalesce(persons, 0) <> (
                       select count(*) from presence join activity_shift shift on shift.id = presence.shift_id
                        where shift.activity_id = activity.id)
                union all
                select count(*) from listing
                 where taken <> coalesce((select sum(claim.quantity) from claim where claim.listing_id = listing.id), 0)
                """)).containsExactly("0", "0", "0");
    }

    @Test
    void theSameSeedGivesTheSameRowsAndAnotherSeedOthers() throws SQLException {
        List<String> once = told(filled("scale_once", HAMLET, 7));
        assertThat(told(filled("scale_twice", HAMLET, 7))).isEqualTo(once);
        assertThat(told(filled("scale_other", HAMLET, 8))).doesNotContainAnyElementsOf(once);
    }

    private static DatabaseAccess filled(String name, List<Sizes> sizes, long seed) {
        DatabaseAccess access = TestDatabase.migrated(name);
        new Filling(access, KEYS, sizes, seed, TODAY, Watcher.NOBODY).fill();
        return access;
    }

    /** What stands in the rows that are made up, but for what is encrypted and what the rooms gave ids of their own. */
    private static List<String> told(DatabaseAccess access) throws SQLException {
        List<String> told = new ArrayList<>();
        for (String table :
                List.of("activity", "activity_shift", "sign_up", "presence", "check_in", "claim", "agreement")) {
            told.addAll(answer(access, "select md5(string_agg(one::text, ' ' order by id)) from " + table + " one"));
        }
        told.addAll(
                answer(
                        access,
                        "select md5(string_agg(id || name || birth_date, ' ' order by id)) from person where birth_date is not null"));
        return told;
    }

    private static List<String> answer(DatabaseAccess access, String question) throws SQLException {
        try (var connection = OwnerConnection.open(access);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                answers.add(String.join("|", row));
            }
            return answers;
        }
    }
}

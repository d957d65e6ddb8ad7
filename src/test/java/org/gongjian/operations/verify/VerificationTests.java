package org.gongjian.operations.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.gongjian.TestDatabase;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.backup.DemoBackup;
import org.gongjian.operations.backup.file.Watcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as it is, and a copy of it in which everything that can be wrong is. */
class VerificationTests {

    private static final List<String> DAMAGES = List.of(
            "alter table gift_line drop constraint gift_line_district_id_gift_id_fkey",
            "update gift_line set gift_id = gen_random_uuid()",
            """
            alter table gift_line add foreign key (district_id, gift_id) references gift (district_id, id) not valid
            """,
            "alter table tag drop constraint if exists tag_upside_down",
            "alter table tag add constraint tag_upside_down check (name is null) not valid",
            "alter table place disable row level security",
            "update audit_line set verb = 'forged' where id in (select line_id from audit_seal where position = 2)",
            "update custody_stock set quantity = quantity + 1",
            "update money_entry set yuan = yuan + 1 where kind = 'pledged'",
            "update counter set last = last + 1 where series = 'receipt'",
            "update person set phone = set_byte(phone, 20, get_byte(phone, 20) # 1) where phone is not null",
            """
            insert into file_upload (district_id, id, kind, about_kind, about_id, format, bytes, state, uploaded_at)
            select id, id, 'photo', 'gift', id, 'jpeg', 1, 'stored', now() from district
            """,
            """
            insert into file_rendition (district_id, upload_id, rendition, store, sha256, bytes, width, height)
            select district_id, id, 'full', 'database', sha256('whole'), 5, 1, 1 from file_upload where id = district_id
            """,
            """
            insert into file_chunk (district_id, upload_id, rendition, seq, content)
            select district_id, id, 'full', 0, 'hole' from file_upload where id = district_id
            """);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path temporary;

    @SuppressWarnings("NullAway.Init")
    private static List<Finding> sound;

    @SuppressWarnings("NullAway.Init")
    private static List<Finding> damaged;

    @BeforeAll
    static void look() throws SQLException {
        sound = verify(TestDatabase.copy("verify_sound", DemoBackup.database()), DemoBackup.KEYS);
        var copy = TestDatabase.copy("verify_damaged", DemoBackup.database());
        try (var owner = DemoBackup.asOwner(copy);
                var statement = owner.createStatement()) {
            for (String damage : DAMAGES) {
                statement.execute(damage);
            }
        }
        damaged = verify(copy, DemoBackup.KEYS);
    }

    @Test
    void theDemoHoldsInEveryDistrict() {
        assertThat(sound).allSatisfy(finding -> assertThat(finding.wrong()).isEmpty());
        assertThat(sound)
                .extracting(Finding::check)
                .contains(
                        "migrations",
                        "references",
                        "conditions",
                        "guards",
                        "files",
                        "keys",
                        "audit chain",
                        "custody",
                        "custody chain",
                        "money",
                        "numbers",
                        "personal fields");
    }

    @Test
    void aRowThatPointsAtNothingIsFoundAlthoughItsForeignKeyIsThere() {
        assertThat(wrong("references")).singleElement().asString().contains("gift_line", "to gift", "point at nothing");
        assertThat(wrong("guards")).anyMatch(words -> words.contains("gift_line") && words.contains("never checked"));
    }

    @Test
    void aRowThatDoesNotMeetAConditionIsFound() {
        assertThat(wrong("conditions")).singleElement().asString().contains("tag tag_upside_down", "do not meet it");
    }

    @Test
    void aTableThatDoesNotKeepTheDistrictsApartIsFound() {
        assertThat(wrong("guards")).anyMatch(words -> words.equals("place does not keep the districts apart"));
    }

    @Test
    void anAuditLineThatWasChangedBreaksTheChain() {
        assertThat(wrong("audit chain")).containsExactly("it breaks at position 2");
    }

    @Test
    void aStockThatWasChangedDoesNotAddUp() {
        assertThat(wrong("custody")).isNotEmpty().allMatch(words -> words.contains("the stock of lot"));
    }

    @Test
    void aRowOfMoneyThatWasChangedDoesNotAddUp() {
        assertThat(wrong("money")).isNotEmpty().allMatch(words -> words.startsWith("the sums of fund"));
    }

    @Test
    void aNumberThatNobodyBearsIsFound() {
        assertThat(wrong("numbers")).singleElement().asString().contains("receipt of 2024: 2 given, borne by 1 rows");
    }

    @Test
    void aPersonalFieldThatDoesNotOpenIsFound() {
        assertThat(wrong("personal fields")).isNotEmpty().allMatch(words -> words.contains("does not open"));
    }

    @Test
    void aPhotoThatIsNotWhatWasStoredIsFound() {
        assertThat(wrong("files")).isNotEmpty().allMatch(words -> words.contains("is not what was stored"));
    }

    @Test
    void aMissingKeyFileIsToldAndNotMade() {
        Path nowhere = temporary.resolve("no keys");
        assertThat(wrong(verify(DemoBackup.database(), nowhere), "keys"))
                .containsExactly("the key file " + nowhere + " has no key f1");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aChangedMigrationIsFoundAndTheRoomsAreNotAsked() throws SQLException {
        var copy = TestDatabase.copy("verify_history", DemoBackup.database());
        try (var owner = DemoBackup.asOwner(copy);
                var statement = owner.createStatement()) {
            statement.execute("update flyway_schema_history set checksum = 1 where script like '%voices_voice%'");
        }
        var findings = verify(copy, DemoBackup.KEYS);
        assertThat(wrong(findings, "migrations")).singleElement().asString().contains("checksum");
        assertThat(findings).extracting(Finding::check).contains("rooms").doesNotContain("custody");
    }

    private static List<String> wrong(String check) {
        return wrong(damaged, check);
    }

    private static List<String> wrong(List<Finding> findings, String check) {
        return findings.stream()
                .filter(finding -> finding.check().equals(check))
                .flatMap(finding -> finding.wrong().stream())
                .toList();
    }

    private static List<Finding> verify(DatabaseAccess database, Path keys) {
        return Verification.of(database, keys, Watcher.NOBODY);
    }
}

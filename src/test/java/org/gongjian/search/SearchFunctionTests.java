package org.gongjian.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.RoomTest;
import org.gongjian.TestDatabase;
import org.gongjian.TestDistricts;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The function of the database that stands between the application and what others may not see. */
@RoomTest
class SearchFunctionTests {

    private static final String ASK = """
            select id from search_page(:district, :keys, :shelf, null, null, cast(:anywhere as tsquery), '{}', 1000, 20000, 0, 20)
             where id is not null
            """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DocumentRows rows;

    @Autowired
    private Search search;

    @Autowired
    private TransactionTemplate transaction;

    private final DistrictId here;
    private final DistrictId there;

    SearchFunctionTests(@Autowired TestDistricts districts) {
        here = districts.found().id();
        there = districts.found().id();
    }

    @Test
    void anotherDistrictIsNotSearchedHoweverOneAsks() {
        UUID ours = document(here, "红石榴", Readers.everybody());
        document(there, "红石榴", Readers.everybody());

        assertThat(ask(here, here, here)).containsExactly(ours);
        assertThat(ask(here, there, there)).isEmpty();
        assertThat(ask(here, there, here)).isEmpty();
        assertThat(ask(here, here, there)).isEmpty();
        List<@Nullable UUID> outside = transaction.execute(status -> asked(here, here, List.of()));
        assertThat(outside).as("in no district").isEmpty();
    }

    @Test
    void withoutTheKeyNothingIsShownEvenIfTheQueryAsksForIt() {
        UUID hidden = document(here, "红石榴", Readers.office());

        assertThat(withKeys(List.of())).isEmpty();
        assertThat(withKeys(List.of("volunteer", "unit:" + NewId.uuid()))).isEmpty();
        assertThat(withKeys(List.of("district_officer"))).containsExactly(hidden);
    }

    @Test
    void theApplicationMayCallTheDoorAndNothingBehindIt() {
        assertThatThrownBy(() -> CurrentDistrict.run(
                        here,
                        () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                        "select * from search_hits(null, '{}', '', null, null, null, '{}', 1, 1)")
                                .query()
                                .listOfRows())))
                .rootCause()
                .hasMessageContaining("permission denied");
        List<String> functions =
                transaction.execute(status -> jdbc.sql("""
                        select proname || ' ' || prosecdef || ' ' || pg_get_userbyid(proowner) || ' ' || coalesce(proconfig[1], '')
                          from pg_proc where proname like 'search\\_%' order by proname
                        """).query(String.class).list());
        assertThat(functions)
                .containsExactly(
                        "search_hits true gongjian_owner search_path=pg_catalog, public, pg_temp",
                        "search_matching true gongjian_owner search_path=pg_catalog, public, pg_temp",
                        "search_months false gongjian_owner search_path=pg_catalog",
                        "search_page true gongjian_owner search_path=pg_catalog, public, pg_temp");
    }

    @Test
    void aFrequentWordIsShownNewestFirstAndCountedAsFarAsWasLooked() {
        fill(here, 3_000);
        UUID undated = NewId.uuid();
        put(here, List.of(SearchDocument.of(new RecordRef("place", undated), "x", Localized.zh("老号楼"))));

        Found first = found("号楼", 1);
        assertThat(first.cut()).isTrue();
        assertThat(first.countOfAll()).isEqualTo(Search.LOOKED_AT);
        assertThat(first.hits().getFirst().record().id()).as("without a day").isEqualTo(undated);
        List<LocalDate> days = IntStream.rangeClosed(1, Search.MOST_PAGES)
                .mapToObj(page -> found("号楼", page))
                .flatMap(page -> page.hits().stream())
                .map(Hit::day)
                .filter(Objects::nonNull)
                .<LocalDate>map(day -> day)
                .toList();
        assertThat(days)
                .hasSize(Search.MOST - 1)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .startsWith(LocalDate.of(2024, 1, 1).plusDays(299))
                .endsWith(LocalDate.of(2024, 1, 1).plusDays(200));
    }

    @Test
    void aRareWordIsFoundHoweverOldAndHoweverFarAheadSomethingElseIsPlanned() {
        fill(here, 3_000);
        UUID old = NewId.uuid();
        UUID planned = NewId.uuid();
        put(
                here,
                List.of(
                        SearchDocument.of(new RecordRef("place", old), "x", Localized.zh("红石榴"))
                                .on(LocalDate.of(1949, 10, 1)),
                        SearchDocument.of(new RecordRef("place", planned), "x", Localized.zh("红石榴"))
                                .on(LocalDate.of(2049, 10, 1))));

        Found found = found("石榴", 1);

        assertThat(found.hits()).extracting(hit -> hit.record().id()).containsExactly(planned, old);
        assertThat(found.cut()).isFalse();
        assertThat(found.countOfAll()).isEqualTo(2);
    }

    private Found found(String typed, int page) {
        return CurrentDistrict.within(here, () -> search.find(Actor.visitor(), new SearchQuery(typed, null, page)));
    }

    /** What the database does inside the function, as it tells a superuser who put on the application's role. */
    @Test
    void theIndexIsUsedUnderTheApplicationsRoleThoughRowSecurityHoldsForIt() throws SQLException {
        fill(here, 3_000);
        fill(there, 3_000);
        UUID wanted = document(here, "红石榴", Readers.everybody());
        try (Connection application = asTheApplication()) {
            String plan = planOf(application, """
                    select id from search_page('%s', '{}', '%s', null, null, '%s', '{}', 1000, 0, 0, 20)
                     where id = '%s'
                    """.formatted(
                    here.value(), Shelf.of(here).mark(), Shelf.of(here).token(Shelf.Part.TITLE, true, "石榴"), wanted));
            assertThat(plan)
                    .contains("Bitmap Index Scan on search_document_by_words")
                    .doesNotContain("Seq Scan on search_document");

            String bare = planOf(
                    application,
                    "select id from search_document where words @@ '"
                            + Shelf.of(here).token(Shelf.Part.TITLE, true, "石榴") + "'");
            assertThat(bare).as("the reason for the function").doesNotContain("search_document_by_words");
        }
    }

    private Connection asTheApplication() throws SQLException {
        Connection connection = DriverManager.getConnection(
                TestDatabase.access().url(),
                TestDatabase.superuser().user(),
                TestDatabase.superuser().password());
        connection.setAutoCommit(false);
        for (String setting : List.of(
                "load 'auto_explain'",
                "set auto_explain.log_min_duration = 0",
                "set auto_explain.log_nested_statements = on",
                "set auto_explain.log_level = notice",
                "set client_min_messages = notice",
                "analyze search_document",
                "set session authorization gongjian_app",
                "select set_config('gongjian.district', '" + here.value() + "', true)")) {
            try (var statement = connection.createStatement()) {
                statement.execute(setting);
            }
        }
        return connection;
    }

    private static String planOf(Connection connection, String question) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (var statement = connection.createStatement()) {
            statement.execute(question);
            for (SQLWarning notice = statement.getWarnings(); notice != null; notice = notice.getNextWarning()) {
                plan.append(notice.getMessage()).append('\n');
            }
        }
        return plan.toString();
    }

    private List<@Nullable UUID> withKeys(List<String> keys) {
        return CurrentDistrict.within(here, () -> transaction.execute(status -> asked(here, here, keys)));
    }

    private List<@Nullable UUID> ask(DistrictId within, DistrictId of, DistrictId shelf) {
        return CurrentDistrict.within(within, () -> transaction.execute(status -> asked(of, shelf, List.of())));
    }

    private List<@Nullable UUID> asked(DistrictId of, DistrictId shelf, List<String> keys) {
        Reach reach = new Reach(Shelf.of(shelf), true, null);
        return jdbc.sql(ASK)
                .param("district", of.value())
                .param("keys", keys.toArray(String[]::new))
                .param("shelf", reach.shelf().mark())
                .param("anywhere", Wanted.of("石榴").titled(reach))
                .query(UUID.class)
                .list();
    }

    private UUID document(DistrictId district, String title, Readers readers) {
        RecordRef record = new RecordRef("place", NewId.uuid());
        put(
                district,
                List.of(SearchDocument.of(record, "places/" + record.id(), Localized.zh(title))
                        .on(LocalDate.of(2024, 6, 5))
                        .to(readers)));
        return record.id();
    }

    private void fill(DistrictId district, int documents) {
        put(
                district,
                IntStream.range(0, documents)
                        .mapToObj(number -> SearchDocument.of(
                                        new RecordRef("place", NewId.uuid()), "x", Localized.zh("第" + number + "号楼"))
                                .on(LocalDate.of(2024, 1, 1).plusDays(number % 300)))
                        .toList());
    }

    private void put(DistrictId district, List<SearchDocument> documents) {
        CurrentDistrict.run(
                district, () -> transaction.executeWithoutResult(status -> rows.put(documents, Shelf.of(district))));
    }
}

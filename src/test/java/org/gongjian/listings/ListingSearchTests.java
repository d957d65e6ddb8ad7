package org.gongjian.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.TestDatabase;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The search box of the lists asks the index of words. */
@RoomTest
class ListingSearchTests {

    private static final int MANY = 50_000;

    @Autowired
    private Listings listings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final TestListings fixtures;
    private final TestDistrict here;

    ListingSearchTests(@Autowired TestListings fixtures) {
        this.fixtures = fixtures;
        here = fixtures.aDistrict();
    }

    @Test
    void wordsOfTwoCharactersAndEnglishWordsAreFoundWhereverTheyStand() {
        ListingId track = published("“幸福花开”健身步道", "Happiness in Bloom running track");
        published("凉亭", "A pavilion");

        for (String words : List.of("步道", "花开", "健身步道", "running", "TRACK", "tracks", "bloom happiness", "run")) {
            assertThat(found(words)).as(words).containsExactly(track);
        }
        assertThat(found("道步")).isEmpty();
        assertThat(found("running pavilion")).isEmpty();
    }

    @Test
    void whoAsksAndTheCategoryAreFoundToo() {
        ListingId track = published("步道", "A track");

        assertThat(found("幸福社区")).containsExactly(track);
        assertThat(found("Happiness Community")).containsExactly(track);
    }

    @Test
    void whatAsksForNothingIsLeftAside() {
        ListingId track = published("步道", "A track");

        assertThat(found("，！？")).containsExactly(track);
    }

    @Test
    void aChangedTitleIsFoundByItsNewWordsAtOnce(@Autowired ListingDesk desk) {
        ListingId id = published("步道", "A track");
        here.run(() -> desk.change(here.coordinator(), id, details("凉亭", "A pavilion"), 1));

        assertThat(found("步道")).isEmpty();
        assertThat(found("凉亭")).containsExactly(id);
    }

    /** Fifty thousand lines of the lists, one of which says it: read through the words' index, never line by line. */
    @Test
    void amongFiftyThousandTheIndexIsAsked() {
        ListingId rare = published("石榴树", "A pomegranate");
        fill(published("步道", "A track"));

        Map<String, Long> scans = here.within(() -> transaction.execute(status -> {
            long before = scans("search_document_by_words");
            long lines = linesRead();
            long documents = scans("search_document");
            assertThat(found(Actor.visitor(), "石榴")).containsExactly(rare);
            return Map.of(
                    "words", scans("search_document_by_words") - before,
                    "lines", linesRead() - lines,
                    "documents", scans("search_document") - documents);
        }));

        assertThat(scans.get("words")).as("scans of the index of words").isPositive();
        assertThat(scans.get("documents")).as("whole readings of the documents").isZero();
        assertThat(scans.get("lines")).as("lines of the list that were read").isLessThan(100);
    }

    /** Copies of one listing with its document, as many as it takes. */
    private void fill(ListingId one) {
        here.run(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into listing (id, kind, owner_id, title, category_id, quantity, unit_name, priority, valid_until, state,
                           published_at, version)
                    select cast(md5('copy ' || n) as uuid), kind, owner_id, title, category_id, quantity, unit_name, priority, valid_until, state,
                           published_at, version
                      from listing, generate_series(1, :many) n where listing.id = :one
                    """).param("one", one.value()).param("many", MANY).update();
            jdbc.sql("""
                    insert into search_document (kind, id, path, title, names, body, day, everybody, keys, words)
                    select kind, cast(md5('copy ' || n) as uuid), path, title, names, body, day, everybody, keys, words
                      from search_document document, generate_series(1, :many) n where document.kind = 'listing' and document.id = :one
                    """).param("one", one.value()).param("many", MANY).update();
        }));
        analyze();
    }

    /** As the database does by itself some time after so many rows came in. */
    private static void analyze() {
        var access = TestDatabase.access();
        JdbcClient.create(new DriverManagerDataSource(
                        access.url(),
                        access.migrator().user(),
                        access.migrator().password()))
                .sql("analyze listing, search_document")
                .update();
    }

    /** Of an index; of a table, whole readings of it. */
    private long scans(String index) {
        return jdbc.sql("select pg_stat_get_xact_numscans(cast(:index as regclass))")
                .param("index", index)
                .query(Long.class)
                .single();
    }

    /** Of the list: by whole readings and by its own indexes. */
    private long linesRead() {
        return jdbc.sql("""
                select pg_stat_get_xact_tuples_returned(cast('listing' as regclass))
                     + sum(pg_stat_get_xact_tuples_returned(indexrelid))
                  from pg_index where indrelid = cast('listing' as regclass)
                """).query(Long.class).single();
    }

    private List<ListingId> found(String words) {
        return here.within(() -> found(Actor.visitor(), words));
    }

    private List<ListingId> found(Actor reader, String words) {
        ListingFilter filter =
                new ListingFilter(Set.of(ListingKind.PROJECT), null, null, null, null, null, null, null, words);
        return listings.find(reader, filter, null, 10).listings().stream()
                .map(Listing::id)
                .toList();
    }

    private ListingId published(String chinese, String english) {
        return fixtures.published(here, ListingKind.PROJECT, details(chinese, english));
    }

    private ListingDetails details(String chinese, String english) {
        ListingDetails track = fixtures.track(here);
        return fixtures.details(
                Localized.of(chinese, english),
                fixtures.category(here, "household-goods"),
                track.amount().quantity(),
                track.amount().unit(),
                null);
    }
}

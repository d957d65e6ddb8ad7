package org.gongjian.listings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.people.PersonId;
import org.gongjian.people.SealedNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is behind wishes, as rows; what they told is sealed. */
@Repository
class WishRows {

    private static final String STORY = "wish";

    private final JdbcClient jdbc;
    private final SealedNotes notes;

    WishRows(JdbcClient jdbc, SealedNotes notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    /** Another person, or another story, has to be verified anew. False where somebody wrote meanwhile. */
    boolean put(ListingId listing, PersonId person, @Nullable String story, int version) {
        SealedNotes.Note sealed = notes.seal(person, STORY, story);
        return jdbc.sql("""
                insert into wish as old (listing_id, person_id, story, story_key, version)
                values (:listing, :person, :story, :key, 1)
                on conflict (district_id, listing_id) do update
                   set person_id = excluded.person_id, story = excluded.story, story_key = excluded.story_key,
                       called_on = case when old.person_id = excluded.person_id then old.called_on end,
                       called_by = case when old.person_id = excluded.person_id then old.called_by end,
                       visited_on = case when old.person_id = excluded.person_id then old.visited_on end,
                       visited_by = case when old.person_id = excluded.person_id then old.visited_by end,
                       version = old.version + 1
                 where old.version = :version
                """)
                        .param("listing", listing.value())
                        .param("person", person.value())
                        .param("story", sealed.bytes())
                        .param("key", sealed.key())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean verified(ListingId listing, boolean byVisit, LocalDate on, @Nullable UUID by) {
        return jdbc.sql(byVisit ? """
                update wish set visited_on = :on, visited_by = :by, version = version + 1 where listing_id = :listing
                """ : """
                update wish set called_on = :on, called_by = :by, version = version + 1 where listing_id = :listing
                """)
                        .param("listing", listing.value())
                        .param("on", on)
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<Wish> of(ListingId listing) {
        return jdbc.sql("""
                select listing_id, person_id, story is not null as has_story, called_on, visited_on, version
                  from wish where listing_id = :listing
                """)
                .param("listing", listing.value())
                .query((row, number) -> new Wish(
                        new ListingId(row.getObject("listing_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getBoolean("has_story"),
                        row.getObject("called_on", LocalDate.class),
                        row.getObject("visited_on", LocalDate.class),
                        row.getInt("version")))
                .optional();
    }

    @Nullable
    String story(Wish wish) {
        return jdbc.sql("select story, story_key from wish where listing_id = :listing")
                .param("listing", wish.listing().value())
                .query((row, number) -> Optional.ofNullable(notes.open(
                        wish.person(), STORY, new SealedNotes.Note(row.getBytes("story"), row.getString("story_key")))))
                .single()
                .orElse(null);
    }

    void noteOpening(ListingId listing, UUID id, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                insert into wish_opening (id, listing_id, opened_by, opened_at) values (:id, :listing, :by, :at)
                """)
                .param("id", id)
                .param("listing", listing.value())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    long openings(ListingId listing) {
        return jdbc.sql("select count(*) from wish_opening where listing_id = :listing")
                .param("listing", listing.value())
                .query(Long.class)
                .single();
    }

    List<UUID> listingsOf(Collection<PersonId> persons) {
        return jdbc.sql("select listing_id from wish where person_id in (:persons) order by listing_id")
                .param("persons", persons.stream().map(PersonId::value).toList())
                .query((row, number) -> row.getObject("listing_id", UUID.class))
                .list();
    }

    void forgetStories(Collection<PersonId> persons) {
        jdbc.sql("""
                update wish set story = null, story_key = null, version = version + 1
                 where person_id in (:persons) and story is not null
                """)
                .param("persons", persons.stream().map(PersonId::value).toList())
                .update();
    }
}

package org.gongjian.identity.cards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.DistrictId;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.CardId;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cards as rows. Their table has no district of its own, so each statement names it, or a code. */
@Repository
class StoredCards {

    private static final String SELECT = """
            select id, district_id, unit_id, person_id, account_id, issued_at, expires_at, revoked_at, last_used_on, pin_hash
              from volunteer_card
            """;

    private final JdbcClient jdbc;

    StoredCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is there already, or the unit has a card for the person that nobody revoked. */
    boolean add(
            IssueCard card,
            AccountId account,
            byte[] codeHash,
            String pinHash,
            @Nullable UUID by,
            Instant at,
            Instant until) {
        return jdbc.sql("""
                insert into volunteer_card (id, code_hash, pin_hash, district_id, unit_id, person_id, account_id,
                                            issued_by, issued_at, expires_at)
                values (:id, :code, :pin, current_district(), :unit, :person, :account, :by, :at, :until)
                on conflict do nothing
                """)
                        .param("id", card.id().value())
                        .param("code", codeHash)
                        .param("pin", pinHash)
                        .param("unit", card.unit().value())
                        .param("person", card.person().value())
                        .param("account", account.value())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<VolunteerCard> byId(CardId card) {
        return jdbc.sql(SELECT + " where id = :id and district_id = current_district()")
                .param("id", card.value())
                .query(StoredCards::card)
                .optional();
    }

    /** Whatever the district: a session knows its card before a district is chosen. */
    Optional<VolunteerCard> anywhere(CardId card) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", card.value())
                .query(StoredCards::card)
                .optional();
    }

    /** A card and the hash of its PIN. */
    record Secured(VolunteerCard card, String pinHash) {}

    Optional<Secured> byCode(byte[] codeHash) {
        return jdbc.sql(SELECT + " where code_hash = :code")
                .param("code", codeHash)
                .query((row, number) -> new Secured(card(row, number), row.getString("pin_hash")))
                .optional();
    }

    /** Counts an attempt as failed before it is known to be; nothing where the card is locked, revoked or too old. */
    Optional<Integer> attempt(CardId card, Instant now) {
        return jdbc.sql("""
                update volunteer_card set failed_attempts = failed_attempts + 1
                 where id = :id and revoked_at is null and expires_at > :now
                   and (locked_until is null or locked_until <= :now)
                returning failed_attempts
                """)
                .param("id", card.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    void lock(CardId card, Instant until) {
        jdbc.sql("update volunteer_card set locked_until = :until where id = :id")
                .param("id", card.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void succeed(CardId card, LocalDate today) {
        jdbc.sql("""
                update volunteer_card set failed_attempts = 0, locked_until = null, last_used_on = :today where id = :id
                """).param("id", card.value()).param("today", today).update();
    }

    boolean revoke(CardId card, Instant at) {
        return jdbc.sql("""
                update volunteer_card set revoked_at = greatest(:at, issued_at)
                 where id = :id and district_id = current_district() and revoked_at is null
                """)
                        .param("id", card.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Those of a person that were still good, or merely too old. */
    List<CardId> revokeAll(PersonId person, Instant at) {
        return jdbc.sql("""
                update volunteer_card set revoked_at = greatest(:at, issued_at)
                 where district_id = current_district() and revoked_at is null
                   and person_id in (select one.id from person one join person given on given.id = :person
                                      where standing(one.merged_into, one.id) = standing(given.merged_into, given.id))
                returning id
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .query((row, number) -> new CardId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The cards of these units, latest first; {@code before} is the last of the page before. */
    List<VolunteerCard> of(
            Collection<UnitId> units, boolean onlyGood, Instant now, @Nullable CardId before, int atMost) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + """
                         where district_id = current_district() and unit_id = any(:units)
                           and (not :onlyGood or (revoked_at is null and expires_at > :now))
                           and (cast(:before as uuid) is null or id < :before)
                         order by id desc
                         limit :atMost
                        """)
                        .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                        .param("onlyGood", onlyGood)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("before", before == null ? null : before.value())
                        .param("atMost", atMost)
                        .query(StoredCards::card)
                        .list();
    }

    private static VolunteerCard card(ResultSet row, int number) throws SQLException {
        OffsetDateTime revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new VolunteerCard(
                new CardId(row.getObject("id", UUID.class)),
                new DistrictId(row.getObject("district_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                revokedAt == null ? null : revokedAt.toInstant(),
                row.getObject("last_used_on", LocalDate.class));
    }
}

package org.gongjian.giving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of the purpose of gifts as rows. */
@Repository
class GiftPurposeRows {

    private static final String SELECT = """
        select change.id, change.gift_id, change.purpose, change.reason, change.asked_by, change.asked_under, change.asked_at,
               change.code, change.agreed, change.answer, change.answered_at,
               change.answered_by is null and change.answered_at is not null as by_code, change.answered_by,
               change.answered_under, change.signed_by, change.signed_on, change.paper_note
          from gift_purpose_change change
        """;

    private final JdbcClient jdbc;

    GiftPurposeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(GiftPurposeChange change) {
        jdbc.sql("""
            insert into gift_purpose_change (id, gift_id, purpose, reason, asked_by, asked_under, asked_at, code)
            values (:id, :gift, :purpose::jsonb, :reason, :by, :under, :at, :code)
            """)
                .param("id", change.id())
                .param("gift", change.gift().value())
                .param("purpose", change.purpose().json())
                .param("reason", change.reason())
                .param("by", change.askedBy().account())
                .param("under", change.askedBy().mandate())
                .param("at", change.askedAt().atOffset(ZoneOffset.UTC))
                .param("code", change.code() == null ? null : change.code().value())
                .update();
    }

    /** Whether it was still open. */
    boolean answer(UUID id, boolean agreed, @Nullable String answer, Author by, Instant at) {
        return jdbc.sql("""
            update gift_purpose_change
               set agreed = :agreed, answer = :answer, answered_by = :by, answered_under = :under, answered_at = :at
             where id = :id and agreed is null
            """)
                        .param("agreed", agreed)
                        .param("answer", answer)
                        .param("by", by.account())
                        .param("under", by.mandate())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What the paper has beside the answer. */
    void sign(UUID id, AnswerOnPaper paper) {
        jdbc.sql("update gift_purpose_change set signed_by = :by, signed_on = :on, paper_note = :note where id = :id")
                .param("by", paper.signedBy())
                .param("on", paper.signedOn())
                .param("note", paper.note())
                .param("id", id)
                .update();
    }

    /** What the donors wrote goes, and who signed; that they answered stays. */
    void takeWordsOut(Collection<GiftId> gifts) {
        jdbc.sql("""
            update gift_purpose_change
               set signed_by = null, paper_note = null, answer = null, words_taken_out = true
             where gift_id = any(:gifts) and agreed is not null
            """)
                .param("gifts", gifts.stream().map(GiftId::value).toArray(UUID[]::new))
                .update();
    }

    Optional<GiftPurposeChange> byId(UUID id) {
        return select("where change.id = :id", Map.of("id", id)).stream().findFirst();
    }

    Optional<GiftPurposeChange> byCode(ResidentCode code) {
        return select("where change.code = :code", Map.of("code", code.value())).stream()
                .findFirst();
    }

    /** Oldest first. */
    List<GiftPurposeChange> of(GiftId gift) {
        return select("where change.gift_id = :gift order by change.asked_at, change.id", Map.of("gift", gift.value()));
    }

    /** Those that wait for the donors' word, longest first. */
    List<GiftPurposeChange> waitingFor(Collection<UnitId> donors, int atMost) {
        return donors.isEmpty()
                ? List.of()
                : select(
                        """
                        join gift on gift.id = change.gift_id
                        where change.agreed is null and gift.donor_id in (:donors)
                        order by change.asked_at, change.id limit :atMost
                        """, Map.of("donors", donors.stream().map(UnitId::value).toList(), "atMost", atMost));
    }

    /** Those that wait for the word of somebody who gave in person, whatever id they go by, longest first. */
    List<GiftPurposeChange> waitingForPerson(Collection<PersonId> donors, int atMost) {
        return donors.isEmpty()
                ? List.of()
                : select(
                        """
                        join gift on gift.id = change.gift_id
                        where change.agreed is null and gift.donor_person in (:donors)
                        order by change.asked_at, change.id limit :atMost
                        """,
                        Map.of("donors", donors.stream().map(PersonId::value).toList(), "atMost", atMost));
    }

    /** Whether nobody changed the gift meanwhile. */
    boolean change(GiftId gift, Localized purpose, int version) {
        return jdbc.sql("update gift set purpose = :purpose::jsonb, version = version + 1 where id = :id and"
                                + " version = :version")
                        .param("purpose", purpose.json())
                        .param("id", gift.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private List<GiftPurposeChange> select(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .query(GiftPurposeRows::change)
                .list();
    }

    private static GiftPurposeChange change(ResultSet row, int number) throws SQLException {
        String code = row.getString("code");
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new GiftPurposeChange(
                row.getObject("id", UUID.class),
                new GiftId(row.getObject("gift_id", UUID.class)),
                Localized.from(row, "purpose"),
                row.getString("reason"),
                new Author(row.getObject("asked_by", UUID.class), row.getObject("asked_under", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                code == null ? null : new ResidentCode(code),
                row.getObject("agreed", Boolean.class),
                row.getString("answer"),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getBoolean("by_code"),
                paper(row));
    }

    private static @Nullable SignedPaper paper(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("signed_on", LocalDate.class);
        return on == null
                ? null
                : new SignedPaper(
                        row.getString("signed_by"),
                        on,
                        row.getString("paper_note"),
                        new Author(
                                row.getObject("answered_by", UUID.class), row.getObject("answered_under", UUID.class)));
    }
}

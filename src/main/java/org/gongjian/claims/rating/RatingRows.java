package org.gongjian.claims.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.RatingTally.Tally;
import org.gongjian.district.NewId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes and ratings as rows. */
@Repository
class RatingRows {

    private static final String SELECT = """
            select id, case_id, round, stars, unsatisfied, words, words_open, rated_at, answer, answered_at,
                   (select because from case_words_hidden hidden
                     where hidden.district_id = case_rating.district_id and hidden.rating_id = case_rating.id
                       and hidden.shown_at is null) as hidden_because
              from case_rating
            """;

    private final JdbcClient jdbc;

    RatingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code and what it is for. */
    record Issued(ResidentCode code, CaseId about, int round) {}

    void add(Issued issued, Instant now) {
        jdbc.sql("""
                insert into rating_code (code, case_id, round, made_at) values (:code, :about, :round, :now)
                """)
                .param("code", issued.code().value())
                .param("about", issued.about().value())
                .param("round", issued.round())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Issued> issued(ResidentCode code) {
        return jdbc.sql("select case_id, round from rating_code where code = :code")
                .param("code", code.value())
                .query((row, number) ->
                        new Issued(code, new CaseId(row.getObject("case_id", UUID.class)), row.getInt("round")))
                .optional();
    }

    /** Those nobody has used yet, oldest first. */
    List<ResidentCode> unused(CaseId about, int round) {
        return jdbc.sql("""
                select code from rating_code
                 where case_id = :about and round = :round and not exists (
                       select from case_rating where case_rating.code = rating_code.code)
                 order by made_at, code
                """)
                .param("about", about.value())
                .param("round", round)
                .query((row, number) -> new ResidentCode(row.getString("code")))
                .list();
    }

    int countCodes(CaseId about, int round) {
        return jdbc.sql("select count(*) from rating_code where case_id = :about and round = :round")
                .param("about", about.value())
                .param("round", round)
                .query(Integer.class)
                .single();
    }

    /** Whether the code had not been used. */
    boolean add(Rating rating, ResidentCode code) {
        return jdbc.sql("""
                insert into case_rating (id, case_id, round, code, stars, unsatisfied, words, words_open, rated_at)
                values (:id, :about, :round, :code, :stars, :unsatisfied, :words, :open, :at)
                on conflict (district_id, code) do nothing
                """)
                        .param("id", rating.id())
                        .param("about", rating.about().value())
                        .param("round", rating.round())
                        .param("code", code.value())
                        .param("stars", rating.stars())
                        .param("unsatisfied", rating.unsatisfied())
                        .param("words", rating.words())
                        .param("open", rating.open())
                        .param("at", rating.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Rating> by(ResidentCode code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code.value())
                .query(RatingRows::rating)
                .optional();
    }

    Optional<Rating> byId(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(RatingRows::rating)
                .optional();
    }

    /** Oldest first. */
    List<Rating> of(CaseId about) {
        return jdbc.sql(SELECT + " where case_id = :about order by rated_at, id")
                .param("about", about.value())
                .query(RatingRows::rating)
                .list();
    }

    /** Those whose words everybody may read, the latest first. */
    List<Rating> open(CaseId about, int atMost) {
        return jdbc.sql(SELECT + """
                 where case_id = :about and words_open
                   and not exists (select from case_words_hidden hidden
                                    where hidden.district_id = case_rating.district_id
                                      and hidden.rating_id = case_rating.id and hidden.shown_at is null)
                 order by rated_at desc, id limit :atMost
                """)
                .param("about", about.value())
                .param("atMost", atMost)
                .query(RatingRows::rating)
                .list();
    }

    /** Whether there are words, and it was otherwise before. */
    boolean open(ResidentCode code, boolean open) {
        return jdbc.sql("""
                update case_rating set words_open = :open
                 where code = :code and words is not null and words_open <> :open
                """).param("code", code.value()).param("open", open).update() == 1;
    }

    /** Whether everybody could read the words before. */
    boolean hide(UUID id, String because, Instant now, @Nullable UUID account) {
        return jdbc.sql("""
                insert into case_words_hidden (id, rating_id, because, hidden_at, hidden_by)
                select :id, rating.id, :because, :now, :account from case_rating rating
                 where rating.id = :rating and rating.words_open
                on conflict do nothing
                """)
                        .param("id", NewId.uuid())
                        .param("rating", id)
                        .param("because", because)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Whether they were hidden before. */
    boolean show(UUID id, Instant now, @Nullable UUID account) {
        return jdbc.sql("""
                update case_words_hidden set shown_at = :now, shown_by = :account
                 where rating_id = :rating and shown_at is null
                """)
                        .param("rating", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Whether there was no answer yet. */
    boolean answer(UUID id, String words, Instant now, @Nullable UUID account) {
        return jdbc.sql("""
                update case_rating set answer = :words, answered_at = :now, answered_by = :account
                 where id = :id and answer is null
                """)
                        .param("id", id)
                        .param("words", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("account", account)
                        .update()
                == 1;
    }

    Tally tally(CaseId about, int round) {
        return jdbc.sql("""
                select count(*) filter (where round = :round) as ratings,
                       count(*) filter (where round = :round and unsatisfied) as unsatisfied,
                       count(*) filter (where unsatisfied and answer is null) as unanswered,
                       coalesce(sum(stars) filter (where round = :round), 0) as stars
                  from case_rating where case_id = :about
                """)
                .param("about", about.value())
                .param("round", round)
                .query((row, number) -> new Tally(
                        row.getInt("ratings"),
                        row.getInt("unsatisfied"),
                        row.getInt("unanswered"),
                        row.getInt("stars")))
                .single();
    }

    /** Ratings that wait for an answer, in cases these units asked for; oldest first. */
    List<Rating> toAnswer(Collection<UnitId> askers, int atMost) {
        return askers.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + """
                 where unsatisfied and answer is null
                   and case_id in (select close_out.id from close_out where asker_id in (:askers))
                 order by rated_at, id limit :atMost
                """)
                        .param("askers", askers.stream().map(UnitId::value).toList())
                        .param("atMost", atMost)
                        .query(RatingRows::rating)
                        .list();
    }

    private static Rating rating(ResultSet row, int number) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Rating(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("round"),
                row.getInt("stars"),
                row.getBoolean("unsatisfied"),
                row.getString("words"),
                row.getBoolean("words_open"),
                row.getString("hidden_because"),
                row.getObject("rated_at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }
}

package org.gongjian.people.consents;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The consents as rows: given, and taken back by another row; neither is ever changed. */
@Repository
class ConsentRows {

    private static final String SELECT = """
            select given.id, given.person_id, given.given_by, given.way, given.given_at, given.valid_until,
                   words.kind, words.edition, words.title, words.words, words.strict, back.withdrawn_at
              from consent given
              join consent_text words on words.kind = given.kind and words.edition = given.edition
              left join consent_withdrawal back on back.consent_id = given.id
            """;

    private final JdbcClient jdbc;

    ConsentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(GiveConsent command, ConsentText text, Instant givenAt, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                insert into consent (id, person_id, kind, edition, given_by, way, given_at, valid_until, recorded_at,
                                     recorded_by)
                values (:id, :person, :kind, :edition, :givenBy, :way, :givenAt, :until, :at, :by)
                on conflict (district_id, id) do nothing
                """)
                        .param("id", command.id().value())
                        .param("person", command.person().value())
                        .param("kind", text.kind().value())
                        .param("edition", text.edition())
                        .param("givenBy", command.givenBy().value())
                        .param("way", command.way().stored())
                        .param("givenAt", givenAt.atOffset(ZoneOffset.UTC))
                        .param("until", command.until())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** A consent to be noted. */
    record Given(GiveConsent command, ConsentText text, Instant at) {}

    /** Answers how many were not there yet. */
    int addAll(List<Given> given, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                insert into consent (id, person_id, kind, edition, given_by, way, given_at, valid_until, recorded_at,
                                     recorded_by)
                select new.id, new.person_id, new.kind, new.edition, new.given_by, new.way, new.given_at, new.valid_until,
                       :at, cast(:by as uuid)
                  from unnest(cast(:ids as uuid[]), cast(:persons as uuid[]), cast(:kinds as text[]), cast(:editions as int[]),
                              cast(:givenBy as uuid[]), cast(:ways as text[]), cast(:givenAt as timestamptz[]),
                              cast(:until as date[]))
                       as new (id, person_id, kind, edition, given_by, way, given_at, valid_until)
                on conflict (district_id, id) do nothing
                """)
                .param(
                        "ids",
                        given.stream().map(one -> one.command().id().value()).toArray(UUID[]::new))
                .param(
                        "persons",
                        given.stream()
                                .map(one -> one.command().person().value())
                                .toArray(UUID[]::new))
                .param(
                        "kinds",
                        given.stream().map(one -> one.text().kind().value()).toArray(String[]::new))
                .param(
                        "editions",
                        given.stream().map(one -> one.text().edition()).toArray(Integer[]::new))
                .param(
                        "givenBy",
                        given.stream()
                                .map(one -> one.command().givenBy().value())
                                .toArray(UUID[]::new))
                .param(
                        "ways",
                        given.stream().map(one -> one.command().way().stored()).toArray(String[]::new))
                .param("givenAt", given.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .param(
                        "until",
                        given.stream().map(one -> text(one.command().until())).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Those of these persons, as their records stand now, who ever agreed to anything. */
    Set<PersonId> agreed(Collection<PersonId> standing) {
        return jdbc.sql("""
                select distinct standing(who.merged_into, who.id) as id
                  from person who join consent given on given.person_id = who.id
                 where who.id = any(:ids) or who.merged_into = any(:ids)
                """)
                .param("ids", uuids(standing))
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .set();
    }

    /** False where it was taken back before. */
    boolean withdraw(ConsentId id, Way way, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                insert into consent_withdrawal (consent_id, withdrawn_at, way, recorded_by)
                values (:id, :at, :way, :by)
                on conflict (district_id, consent_id) do nothing
                """)
                        .param("id", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("way", way.stored())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Only those that were not withdrawn; answers how many. */
    int takeBack(Collection<ConsentId> ids) {
        return jdbc.sql("select take_back_consents(:ids)")
                .param("ids", ids.stream().map(ConsentId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    Optional<Consent> byId(ConsentId id) {
        return jdbc.sql(SELECT + " where given.id = :id")
                .param("id", id.value())
                .query(ConsentRows::consent)
                .optional();
    }

    List<Consent> byIds(Collection<ConsentId> ids) {
        return jdbc.sql(SELECT + " where given.id = any(:ids)")
                .param("ids", ids.stream().map(ConsentId::value).toArray(UUID[]::new))
                .query(ConsentRows::consent)
                .list();
    }

    /** Those of persons as their records stand now, with whose each is. */
    Map<PersonId, List<Consent>> ofAll(Collection<PersonId> standing) {
        return jdbc
                .sql("""
                with who as (
                    select id, id as standing_id from person where id = any(:ids)
                    union all select id, merged_into from person where merged_into = any(:ids)
                )
                select who.standing_id, consented.*
                  from who join (
                """ + SELECT + """
                  ) consented on consented.person_id = who.id
                """)
                .param("ids", uuids(standing))
                .query((row, number) ->
                        Map.entry(new PersonId(row.getObject("standing_id", UUID.class)), consent(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** All of a person, latest first. */
    List<Consent> of(Collection<PersonId> ids) {
        return jdbc.sql(SELECT + " where given.person_id = any(:ids) order by given.given_at desc, given.id desc")
                .param("ids", uuids(ids))
                .query(ConsentRows::consent)
                .list();
    }

    /** Those somebody gave for others. */
    List<Consent> forOthers(Collection<PersonId> ids) {
        return jdbc.sql(SELECT + """
                 where given.given_by = any(:ids) and given.person_id <> all(:ids)
                 order by given.given_at desc, given.id desc
                """)
                .param("ids", uuids(ids))
                .query(ConsentRows::consent)
                .list();
    }

    boolean touchedSince(Collection<PersonId> ids, Instant at) {
        return jdbc.sql("""
                select exists (select from consent given left join consent_withdrawal back on back.consent_id = given.id
                 where given.person_id = any(:ids) and greatest(given.recorded_at, back.withdrawn_at) > :at)
                """)
                .param("ids", uuids(ids))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static UUID[] uuids(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        OffsetDateTime withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Consent(
                new ConsentId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                ConsentTextRows.text(row, number),
                new PersonId(row.getObject("given_by", UUID.class)),
                Way.ofStored(row.getString("way")),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", LocalDate.class),
                withdrawnAt == null ? null : withdrawnAt.toInstant());
    }
}

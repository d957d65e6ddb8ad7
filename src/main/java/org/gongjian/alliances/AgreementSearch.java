package org.gongjian.alliances;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.LargeCounts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds agreements by how they stand, by party and by alliance. A draft is found by its parties' people only. */
@Repository
class AgreementSearch {

    private static final String FOUND = """
              from agreement join agreement_edition edition
                on edition.agreement_id = agreement.id and edition.version = agreement.version
             where case :state
                   when 'DRAFT' then agreement.state = 'draft' and (:everyDraft or exists (
                        select from agreement_party party
                         where party.agreement_id = agreement.id and party.version = agreement.version
                           and party.unit_id = any(:own::uuid[])))
                   when 'CONFIRMED' then agreement.state = 'agreed' and edition.starts_on > :today and agreement.signed_on is null
                   when 'SIGNED' then agreement.state = 'agreed' and edition.starts_on > :today and agreement.signed_on is not null
                   when 'IN_FORCE' then agreement.state = 'agreed' and :today between edition.starts_on and edition.ends_on
                   when 'EXPIRED' then agreement.state = 'agreed' and edition.ends_on < :today and not exists (
                        select from agreement next where next.continues_id = agreement.id and next.number is not null)
                   when 'RENEWED' then agreement.state = 'agreed' and edition.ends_on < :today and exists (
                        select from agreement next where next.continues_id = agreement.id and next.number is not null)
                   when 'TERMINATED' then agreement.state = 'terminated' and agreement.number is not null
                   else agreement.number is not null
                   end
               and (cast(:unit as uuid) is null or exists (
                    select from agreement_party party
                     where party.agreement_id = agreement.id and party.version = agreement.version
                       and party.unit_id = :unit))
               and (cast(:alliance as uuid) is null or agreement.alliance_id = :alliance)
            """;

    private final JdbcClient jdbc;
    private final LargeCounts counts;

    AgreementSearch(JdbcClient jdbc, LargeCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    List<UUID> page(Actor reader, AgreementFilter filter, LocalDate today, @Nullable AgreementId before, int atMost) {
        return asked("select agreement.id" + FOUND + """
                   and (cast(:before as uuid) is null or agreement.id < :before)
                 order by agreement.id desc limit :atMost
                """, reader, filter, today)
                .param("before", before == null ? null : before.value())
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    long count(Actor reader, AgreementFilter filter, LocalDate today) {
        return counts.count(
                new Question(reader.isDistrictOfficer(), reader.units(), filter, today),
                question -> asked("select count(*)" + FOUND, reader, filter, today)
                        .query(Long.class)
                        .single());
    }

    /** Drafts are counted for those only who read them. */
    private record Question(boolean everyDraft, List<UnitId> own, AgreementFilter filter, LocalDate today) {}

    private JdbcClient.StatementSpec asked(String sql, Actor reader, AgreementFilter filter, LocalDate today) {
        return jdbc.sql(sql)
                .param(
                        "state",
                        Optional.ofNullable(filter.state()).map(Enum::name).orElse("ALL"))
                .param("everyDraft", reader.isDistrictOfficer())
                .param("own", texts(reader.units()))
                .param("today", today)
                .param(
                        "unit",
                        Optional.ofNullable(filter.unit()).map(UnitId::value).orElse(null))
                .param(
                        "alliance",
                        Optional.ofNullable(filter.alliance())
                                .map(AllianceId::value)
                                .orElse(null));
    }

    /** In force on a day, with two of the units or more among the parties. */
    List<UUID> inForceBetween(Collection<UnitId> units, LocalDate on) {
        return jdbc.sql("""
                select agreement.id
                  from agreement join agreement_edition edition
                    on edition.agreement_id = agreement.id and edition.version = agreement.version
                  join agreement_party party
                    on party.agreement_id = agreement.id and party.version = agreement.version
                 where party.unit_id = any(:units::uuid[]) and agreement.number is not null
                   and :on between edition.starts_on and edition.ends_on
                   and (agreement.terminated_on is null or agreement.terminated_on > :on)
                 group by agreement.id having count(*) >= 2
                 order by agreement.id desc
                """)
                .param("units", texts(units))
                .param("on", on)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Drafts that one of the units has yet to confirm. */
    List<UUID> awaiting(Collection<UnitId> units) {
        return jdbc.sql("""
                select distinct agreement.id
                  from agreement_party party join agreement
                    on agreement.id = party.agreement_id and agreement.version = party.version
                 where party.unit_id = any(:units::uuid[]) and agreement.state = 'draft'
                   and not exists (
                    select from agreement_confirmation confirmation
                     where confirmation.agreement_id = party.agreement_id and confirmation.version = party.version
                       and confirmation.unit_id = party.unit_id)
                """)
                .param("units", texts(units))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** In force on a day and ending by another, soonest first. */
    List<UUID> runningOut(LocalDate today, LocalDate by, int atMost) {
        return jdbc.sql("""
                select agreement.id
                  from agreement join agreement_edition edition
                    on edition.agreement_id = agreement.id and edition.version = agreement.version
                 where agreement.state = 'agreed' and edition.starts_on <= :today
                   and edition.ends_on between :today and :by
                   and not exists (
                    select from agreement next where next.continues_id = agreement.id and next.number is not null)
                 order by edition.ends_on, agreement.id limit :atMost
                """)
                .param("today", today)
                .param("by", by)
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Agreed before their first day, which is one of these days. */
    List<UUID> beginning(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select agreement.id
                  from agreement join agreement_edition edition
                    on edition.agreement_id = agreement.id and edition.version = agreement.version
                 where agreement.state = 'agreed' and edition.starts_on between :from and :until
                   and agreement.agreed_on < edition.starts_on
                 order by agreement.id
                """)
                .param("from", from)
                .param("until", until)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private static String[] texts(Collection<UnitId> units) {
        return units.stream().map(unit -> unit.value().toString()).toArray(String[]::new);
    }
}

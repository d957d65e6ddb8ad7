package org.gongjian.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The delegations as rows, each with its mandate. */
@Repository
class StoredDelegations {

    private static final String SELECT = """
            select delegation.id as delegation_id, delegation.person_id as delegate_id,
                   delegation.account_id as delegate_account, delegation.starts_on, delegation.ends_on, delegation.note,
                   delegation.offered_at, delegation.accepted_at, delegation.ended_at as delegation_ended_at,
                   mandate.id, mandate.person_id, mandate.account_id, mandate.role, mandate.area_id, mandate.unit_id,
                   mandate.valid_from, mandate.ended_at, mandate.end_reason
              from delegation join mandate on mandate.district_id = delegation.district_id
                                          and mandate.id = delegation.mandate_id
            """;

    private final JdbcClient jdbc;
    private final StoredMandates mandates;

    StoredDelegations(JdbcClient jdbc, StoredMandates mandates) {
        this.jdbc = jdbc;
        this.mandates = mandates;
    }

    /** False where the id is there already. */
    boolean add(OfferDelegation offer, AccountId delegate, Instant at) {
        return jdbc.sql("""
                insert into delegation (id, mandate_id, person_id, account_id, starts_on, ends_on, note, offered_at)
                values (:id, :mandate, :person, :account, :startsOn, :endsOn, :note, :at)
                on conflict do nothing
                """)
                        .param("id", offer.id().value())
                        .param("mandate", offer.mandate().value())
                        .param("person", offer.delegate().value())
                        .param("account", delegate.value())
                        .param("startsOn", offer.startsOn())
                        .param("endsOn", offer.endsOn())
                        .param("note", offer.note())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Delegation> byId(DelegationId delegation) {
        return jdbc.sql(SELECT + " where delegation.id = :id")
                .param("id", delegation.value())
                .query(this::delegation)
                .optional();
    }

    /** Those that nobody has ended, latest first; some may be over by their date. */
    List<Delegation> givenTo(AccountId account) {
        return jdbc.sql(SELECT + """
                 where delegation.account_id = :account and delegation.ended_at is null
                 order by delegation.id desc
                """)
                .param("account", account.value())
                .query(this::delegation)
                .list();
    }

    /** Of mandates somebody holds or held, latest first. */
    List<Delegation> givenBy(PersonId holder) {
        return jdbc.sql(SELECT + " where mandate.person_id = :holder order by delegation.id desc")
                .param("holder", holder.value())
                .query(this::delegation)
                .list();
    }

    /** Everything offered to somebody, latest first. */
    List<Delegation> offeredTo(PersonId delegate) {
        return jdbc.sql(SELECT + " where delegation.person_id = :delegate order by delegation.id desc")
                .param("delegate", delegate.value())
                .query(this::delegation)
                .list();
    }

    /** Whether one of the mandate's that nobody ended touches these days and is to the same person. */
    boolean overlaps(OfferDelegation offer) {
        return jdbc.sql("""
                select exists (select from delegation
                    where mandate_id = :mandate and person_id = :person and ended_at is null
                      and starts_on <= :endsOn and ends_on >= :startsOn)
                """)
                .param("mandate", offer.mandate().value())
                .param("person", offer.delegate().value())
                .param("startsOn", offer.startsOn())
                .param("endsOn", offer.endsOn())
                .query(Boolean.class)
                .single();
    }

    /** False where it was accepted or ended before, or is over. */
    boolean accept(DelegationId delegation, Instant at, LocalDate today) {
        return jdbc.sql("""
                update delegation set accepted_at = greatest(:at, offered_at)
                 where id = :id and accepted_at is null and ended_at is null and ends_on >= :today
                """)
                        .param("id", delegation.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("today", today)
                        .update()
                == 1;
    }

    boolean end(DelegationId delegation, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                update delegation set ended_at = greatest(:at, offered_at), ended_by = :by
                 where id = :id and ended_at is null
                """)
                        .param("id", delegation.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    private Delegation delegation(ResultSet row, int number) throws SQLException {
        StoredMandates.Holding holding = mandates.holding(row, number);
        return new Delegation(
                new DelegationId(row.getObject("delegation_id", UUID.class)),
                holding.mandate(),
                holding.ended(),
                holding.person(),
                holding.account(),
                new PersonId(row.getObject("delegate_id", UUID.class)),
                new AccountId(row.getObject("delegate_account", UUID.class)),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("note"),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                StoredMandates.instant(row, "accepted_at"),
                StoredMandates.instant(row, "delegation_ended_at"));
    }
}

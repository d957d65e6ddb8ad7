package org.gongjian.alliances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.alliances.policy.AlliancePolicies;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.NumberedRows;
import org.gongjian.district.NumberedTable;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agreements as rows: how each stands, and who confirmed which edition. Its text is in {@link AgreementEditions}. */
@Repository
class AgreementRows {

    private final JdbcClient jdbc;
    private final AgreementEditions editions;
    private final AlliancePolicies policies;

    AgreementRows(JdbcClient jdbc, AgreementEditions editions, AlliancePolicies policies) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.policies = policies;
    }

    @Bean
    static NumberedRows numberedAgreements(JdbcClient jdbc) {
        return new NumberedTable(jdbc, AgreementDesk.SERIES, "agreement", "number_year", "number");
    }

    /** False where the id is taken. */
    boolean add(WriteAgreement agreement, Author author, Instant at) {
        boolean added = jdbc.sql("""
                        insert into agreement (id, alliance_id, continues_id, version, state, author_id, drafted_at)
                        values (:id, :alliance, :continues, 1, 'draft', :author, :at)
                        on conflict (district_id, id) do nothing
                        """)
                        .param("id", agreement.id().value())
                        .param("alliance", value(agreement.alliance()))
                        .param(
                                "continues",
                                agreement.continues() == null
                                        ? null
                                        : agreement.continues().value())
                        .param("author", author.account())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (added) {
            editions.write(agreement.id(), 1, agreement.text(), at);
        }
        return added;
    }

    boolean isBy(AgreementId id, Author author) {
        return jdbc.sql(
                        "select exists (select from agreement where id = :id and author_id is not distinct from :author)")
                .param("id", id.value())
                .param("author", author.account())
                .query(Boolean.class)
                .single();
    }

    /** Adds an edition; false where somebody else added one meanwhile, or a party's last confirmation fixed the text. */
    boolean change(WriteAgreement agreement, int version, Instant at) {
        boolean changed = jdbc.sql("""
                        update agreement set version = version + 1, alliance_id = :alliance
                         where id = :id and version = :version and state = 'draft'
                        """)
                        .param("id", agreement.id().value())
                        .param("version", version)
                        .param("alliance", value(agreement.alliance()))
                        .update()
                == 1;
        if (changed) {
            editions.write(agreement.id(), version + 1, agreement.text(), at);
        }
        return changed;
    }

    /** Until the transaction ends nobody else changes or confirms it: two parties who confirm at once are told apart. */
    void lock(AgreementId id) {
        jdbc.sql("select id from agreement where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    void confirm(AgreementId id, Confirmation confirmation, Author author, Instant at) {
        jdbc.sql("""
                insert into agreement_confirmation
                    (agreement_id, version, unit_id, manner, agreed_on, signer_id, recorded_at, author_id)
                values (:id, :version, :unit, :manner, :on, :signer, :at, :author)
                """)
                .param("id", id.value())
                .param("version", confirmation.version())
                .param("unit", confirmation.unit().value())
                .param("manner", confirmation.manner().name().toLowerCase(Locale.ROOT))
                .param("on", confirmation.on())
                .param(
                        "signer",
                        confirmation.signer() == null
                                ? null
                                : confirmation.signer().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("author", author.account())
                .update();
    }

    void agree(AgreementId id, LocalDate on, AgreementNumber number) {
        jdbc.sql("""
                update agreement set state = 'agreed', agreed_on = :on, number_year = :year, number = :number
                 where id = :id and state = 'draft'
                """)
                .param("id", id.value())
                .param("on", on)
                .param("year", number.year())
                .param("number", number.number())
                .update();
    }

    boolean terminate(AgreementId id, int version, Agreement.Termination termination) {
        return jdbc.sql("""
                        update agreement
                           set state = 'terminated', terminated_on = :on, termination_reason = :reason::jsonb
                         where id = :id and version = :version and state <> 'terminated'
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("on", termination.on())
                        .param("reason", termination.reason().json())
                        .update()
                == 1;
    }

    Optional<Agreement> byId(AgreementId id) {
        return load(List.of(id.value())).stream().findFirst();
    }

    List<AgreementEdition> editionsOf(AgreementId id) {
        return editions.all(id);
    }

    /** The newest first. */
    List<Agreement> load(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, AgreementText> texts = editions.load(ids);
        Map<UUID, List<Confirmation>> confirmations = confirmations(ids);
        int renewalDays = policies.current().renewalDays();
        return jdbc
                .sql("""
                select id, version, alliance_id, number_year, number, agreed_on, terminated_on, termination_reason,
                       continues_id, signed_on,
                       (select next.id from agreement next
                         where next.continues_id = agreement.id and next.number is not null) as continued_by
                  from agreement where id in (:ids) order by id desc
                """)
                .param("ids", ids)
                .query((row, number) -> agreement(row, texts, confirmations, renewalDays))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<UUID, List<Confirmation>> confirmations(Collection<UUID> ids) {
        return jdbc
                .sql("""
                select agreement_id, unit_id, version, manner, agreed_on, signer_id from agreement_confirmation
                 where agreement_id in (:ids) order by recorded_at, unit_id
                """)
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getObject("agreement_id", UUID.class), confirmation(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Optional<Agreement> agreement(
            ResultSet row, Map<UUID, AgreementText> texts, Map<UUID, List<Confirmation>> confirmations, int renewalDays)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        AgreementText text = texts.get(id);
        if (text == null) {
            return Optional.empty();
        }
        UUID alliance = row.getObject("alliance_id", UUID.class);
        LocalDate terminatedOn = row.getObject("terminated_on", LocalDate.class);
        long number = row.getLong("number");
        return Optional.of(new Agreement(
                new AgreementId(id),
                row.getInt("version"),
                alliance == null ? null : new AllianceId(alliance),
                text,
                confirmations.getOrDefault(id, List.of()),
                number == 0 ? null : new AgreementNumber(row.getInt("number_year"), number),
                row.getObject("agreed_on", LocalDate.class),
                terminatedOn == null
                        ? null
                        : new Agreement.Termination(terminatedOn, Localized.from(row, "termination_reason")),
                agreement(row, "continues_id"),
                agreement(row, "continued_by"),
                row.getObject("signed_on", LocalDate.class),
                renewalDays));
    }

    private static @Nullable AgreementId agreement(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new AgreementId(id);
    }

    private static Confirmation confirmation(ResultSet row) throws SQLException {
        UUID signer = row.getObject("signer_id", UUID.class);
        return new Confirmation(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getInt("version"),
                Confirmation.Manner.valueOf(row.getString("manner").toUpperCase(Locale.ROOT)),
                row.getObject("agreed_on", LocalDate.class),
                signer == null ? null : new PostId(signer));
    }

    private static @Nullable UUID value(@Nullable AllianceId id) {
        return id == null ? null : id.value();
    }
}

package org.gongjian.claims;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims as rows, with the units that join them. */
@Repository
class ClaimRows {

    private static final String SELECT = """
            select claim.id, version, listing_id, asker_id, lead_id, quantity, unit_name, work, goods, money, legal_basis,
                   charity, filing_number, resource_id, resource_quantity, claim.state, entered_by, entered_under, entered_for, claimed_at, contact_by,
                   contact_on, contact_note, reminded_at, ended_at, end_reason
              from claim
            """;

    private final JdbcClient jdbc;

    ClaimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is new: neither its id nor an active claim of its lead on the listing was there. */
    boolean add(Claim claim) {
        MoneyPart money = claim.brings().money();
        UsedResource uses = claim.brings().uses();
        boolean added = jdbc.sql("""
                insert into claim (id, version, listing_id, asker_id, lead_id, quantity, unit_name, work, goods, money,
                       legal_basis, charity, filing_number, resource_id, resource_quantity, state, entered_by, entered_under, entered_for, claimed_at,
                       contact_by)
                values (:id, 1, :listing, :asker, :lead, :quantity, :unit::jsonb, :work::jsonb, :goods::jsonb, :money,
                       :basis, :charity::jsonb, :filingNumber, :resource, :resourceQuantity, :state, :enteredBy, :enteredUnder, :enteredFor,
                       :claimedAt, :contactBy)
                on conflict do nothing
                """)
                        .param("id", claim.id().value())
                        .param("listing", claim.listing().value())
                        .param("asker", claim.asker().value())
                        .param("lead", claim.lead().value())
                        .param("quantity", claim.quantity().value())
                        .param("unit", claim.unit().json())
                        .param("work", Localized.jsonOf(claim.brings().work()))
                        .param("goods", Localized.jsonOf(claim.brings().goods()))
                        .param("money", money == null ? null : money.yuan())
                        .param("basis", money == null ? null : money.basis().stored())
                        .param("charity", money == null ? null : Localized.jsonOf(money.charity()))
                        .param("filingNumber", money == null ? null : money.filingNumber())
                        .param("resource", uses == null ? null : uses.resource().value())
                        .param("resourceQuantity", uses == null ? null : value(uses.quantity()))
                        .param("state", claim.state().stored())
                        .param("enteredBy", claim.enteredBy().account())
                        .param("enteredUnder", claim.enteredBy().mandate())
                        .param("enteredFor", claim.enteredFor())
                        .param("claimedAt", utc(claim.claimedAt()))
                        .param("contactBy", claim.contactBy())
                        .update()
                == 1;
        if (added) {
            claim.joined()
                    .forEach(joined -> jdbc.sql("""
                    insert into claim_unit (claim_id, unit_id, state) values (:claim, :unit, 'asked')
                    """)
                            .param("claim", claim.id().value())
                            .param("unit", joined.unit().value())
                            .update());
        }
        return added;
    }

    /** Whether it still was at its version. */
    boolean change(Claim claim) {
        return jdbc.sql("""
                update claim
                   set version = version + 1, state = :state, contact_by = :contactBy, contact_on = :contactOn,
                       contact_note = :contactNote, reminded_at = :remindedAt, ended_at = :endedAt, end_reason = :endReason
                 where id = :id and version = :version
                """)
                        .param("id", claim.id().value())
                        .param("version", claim.version())
                        .param("state", claim.state().stored())
                        .param("contactBy", claim.contactBy())
                        .param("contactOn", claim.contactOn())
                        .param("contactNote", claim.contactNote())
                        .param("remindedAt", utc(claim.remindedAt()))
                        .param("endedAt", utc(claim.endedAt()))
                        .param("endReason", claim.endReason())
                        .update()
                == 1;
    }

    /** Whether the unit had not answered. */
    boolean answer(ClaimId id, UnitId unit, Joined.State answer, Instant now) {
        return jdbc.sql("""
                update claim_unit set state = :answer, answered_at = :now
                 where claim_id = :id and unit_id = :unit and state = 'asked'
                """)
                        .param("id", id.value())
                        .param("unit", unit.value())
                        .param("answer", answer.stored())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    Optional<Claim> byId(ClaimId id) {
        return all("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    List<Claim> byIds(Collection<ClaimId> ids) {
        return ids.isEmpty()
                ? List.of()
                : all(
                        "where id in (:ids) order by claimed_at desc, id",
                        Map.of("ids", ids.stream().map(ClaimId::value).toList()));
    }

    Optional<Claim> activeOf(ListingId listing, UnitId lead) {
        return all(
                        "where listing_id = :listing and lead_id = :lead and state in ('claimed', 'noted', 'in_touch')",
                        Map.of("listing", listing.value(), "lead", lead.value()))
                .stream()
                .findFirst();
    }

    /** Of these listings, the latest first; what was released or withdrawn among them. */
    List<Claim> of(Collection<ListingId> listings, int atMost) {
        return listings.isEmpty()
                ? List.of()
                : all(
                        "where listing_id in (:listings) order by claimed_at desc, id limit :atMost",
                        Map.of(
                                "listings",
                                listings.stream().map(ListingId::value).toList(),
                                "atMost",
                                atMost));
    }

    /** Active or finished ones that use a resource, the latest first. */
    List<Claim> using(ListingId resource, int atMost) {
        return all("""
                where resource_id = :resource and state in ('claimed', 'noted', 'in_touch', 'finished')
                order by claimed_at desc, id limit :atMost
                """, Map.of("resource", resource.value(), "atMost", atMost));
    }

    /** Claims that a unit leads or joined, the latest first. */
    List<Claim> of(UnitId unit, int atMost) {
        return all("""
                where id = any(array(
                      select led.id from claim led where led.lead_id = :unit
                      union select claim_id from claim_unit where unit_id = :unit and state = 'confirmed'))
                order by claimed_at desc, id limit :atMost
                """, Map.of("unit", unit.value(), "atMost", atMost));
    }

    /** Claims that wait for contact by the units, the nearest last day first. */
    List<Claim> ledIn(ClaimState state, Collection<UnitId> leads, int atMost) {
        return leads.isEmpty()
                ? List.of()
                : all(
                        "where lead_id in (:units) and state = :state order by contact_by, id limit :atMost",
                        Map.of("units", values(leads), "state", state.stored(), "atMost", atMost));
    }

    List<Claim> askedOf(ClaimState state, Collection<UnitId> askers, int atMost) {
        return askers.isEmpty()
                ? List.of()
                : all(
                        "where asker_id in (:units) and state = :state order by contact_by, id limit :atMost",
                        Map.of("units", values(askers), "state", state.stored(), "atMost", atMost));
    }

    /** Active claims that ask one of the units to join. */
    List<Claim> asking(Collection<UnitId> units, int atMost) {
        return units.isEmpty() ? List.of() : all("""
                where state in ('claimed', 'noted', 'in_touch') and exists (
                      select from claim_unit where claim_unit.claim_id = claim.id
                         and claim_unit.unit_id in (:units) and claim_unit.state = 'asked')
                order by claimed_at, id limit :atMost
                """, Map.of("units", values(units), "atMost", atMost));
    }

    /** Claimed and not in touch, with the last day before a day. */
    List<Claim> overdue(LocalDate today, int atMost) {
        return all(
                "where state = 'claimed' and contact_by < :today order by contact_by, id limit :atMost",
                Map.of("today", today, "atMost", atMost));
    }

    /** Claimed and not in touch, not reminded yet, with the last day up to a day. */
    List<Claim> toRemind(LocalDate until, int atMost) {
        return all("""
                where state = 'claimed' and reminded_at is null and contact_by <= :until
                order by contact_by, id limit :atMost
                """, Map.of("until", until, "atMost", atMost));
    }

    /** Whether one of the units leads or joined a claim on a listing that the asker has been in touch about. */
    boolean areInTouch(Collection<UnitId> units, ListingId listing) {
        return !units.isEmpty()
                && jdbc.sql("""
                select exists (select from claim
                 where listing_id = :listing and state in ('in_touch', 'finished') and (lead_id in (:units) or exists (
                       select from claim_unit where claim_unit.claim_id = claim.id
                          and claim_unit.unit_id in (:units) and claim_unit.state = 'confirmed')))
                """)
                        .param("listing", listing.value())
                        .param("units", values(units))
                        .query(Boolean.class)
                        .single();
    }

    private List<Claim> all(String where, Map<String, ?> parameters) {
        List<Claim> bare = jdbc.sql(SELECT + " " + where)
                .params(parameters)
                .query(ClaimRows::bare)
                .list();
        Map<UUID, List<Row>> joined = joined(bare);
        return bare.stream()
                .map(claim -> whole(claim, joined.getOrDefault(claim.id().value(), List.of())))
                .toList();
    }

    private record Row(UUID claim, Joined joined) {}

    private Map<UUID, List<Row>> joined(List<Claim> claims) {
        return claims.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                select claim_id, unit_id, state from claim_unit where claim_id in (:ids) order by claim_id, unit_id
                """)
                        .param(
                                "ids",
                                claims.stream().map(claim -> claim.id().value()).toList())
                        .query((row, number) -> new Row(
                                row.getObject("claim_id", UUID.class),
                                new Joined(
                                        new UnitId(row.getObject("unit_id", UUID.class)),
                                        Joined.State.valueOf(
                                                row.getString("state").toUpperCase(Locale.ROOT)))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Row::claim));
    }

    private static Claim whole(Claim bare, List<Row> joined) {
        return new Claim(
                bare.id(),
                bare.version(),
                bare.listing(),
                bare.asker(),
                bare.lead(),
                joined.stream().map(Row::joined).toList(),
                bare.quantity(),
                bare.unit(),
                bare.brings(),
                bare.state(),
                bare.enteredBy(),
                bare.enteredFor(),
                bare.claimedAt(),
                bare.contactBy(),
                bare.contactOn(),
                bare.contactNote(),
                bare.remindedAt(),
                bare.endedAt(),
                bare.endReason());
    }

    private static Claim bare(ResultSet row, int number) throws SQLException {
        return new Claim(
                new ClaimId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new ListingId(row.getObject("listing_id", UUID.class)),
                new UnitId(row.getObject("asker_id", UUID.class)),
                new UnitId(row.getObject("lead_id", UUID.class)),
                List.of(),
                new Quantity(row.getBigDecimal("quantity")),
                Localized.from(row, "unit_name"),
                new Brings(
                        Localized.fromNullable(row, "work"),
                        Localized.fromNullable(row, "goods"),
                        money(row),
                        uses(row)),
                ClaimState.ofStored(row.getString("state")),
                new Author(row.getObject("entered_by", UUID.class), row.getObject("entered_under", UUID.class)),
                row.getBoolean("entered_for"),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                row.getObject("contact_by", LocalDate.class),
                row.getObject("contact_on", LocalDate.class),
                row.getString("contact_note"),
                instant(row, "reminded_at"),
                instant(row, "ended_at"),
                row.getString("end_reason"));
    }

    private static @Nullable MoneyPart money(ResultSet row) throws SQLException {
        BigDecimal yuan = row.getBigDecimal("money");
        return yuan == null
                ? null
                : new MoneyPart(
                        yuan,
                        LegalBasis.ofStored(row.getString("legal_basis")),
                        Localized.fromNullable(row, "charity"),
                        row.getString("filing_number"));
    }

    private static @Nullable UsedResource uses(ResultSet row) throws SQLException {
        UUID resource = row.getObject("resource_id", UUID.class);
        BigDecimal quantity = row.getBigDecimal("resource_quantity");
        return resource == null
                ? null
                : new UsedResource(new ListingId(resource), quantity == null ? null : new Quantity(quantity));
    }

    private static @Nullable BigDecimal value(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.value();
    }

    private static List<UUID> values(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}

package org.gongjian.listings;

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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The listings as rows; their audiences and hours are {@link ListingParts}. */
@Repository
class ListingRows {

    static final String COLUMNS = """
            id, kind, owner_id, title, summary, alias, category_id, quantity, unit_name, part, taken, done, place_id, radius,
            starts_on, deadline, priority, programme_id, valid_until, state, remark, published_at, entered_by, version
            """;

    private final JdbcClient jdbc;
    private final ListingParts parts;

    ListingRows(JdbcClient jdbc, ListingParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** False where the id is there already. */
    boolean add(WriteListing listing, @Nullable UUID enteredBy) {
        boolean added = bind(jdbc.sql("""
                        insert into listing (id, kind, owner_id, title, summary, alias, category_id, quantity, unit_name, part,
                               place_id, radius, starts_on, deadline, priority, programme_id, valid_until, state, entered_by)
                        values (:id, :kind, :owner, :title::jsonb, :summary::jsonb, :alias::jsonb, :category, :quantity,
                               :unit::jsonb, :part, :place, :radius, :startsOn, :deadline, :priority, :programme, :validUntil,
                               'draft', :enteredBy)
                        on conflict (district_id, id) do nothing
                        """), listing.details())
                        .param("id", listing.id().value())
                        .param("kind", listing.kind().stored())
                        .param("owner", listing.owner().value())
                        .param("enteredBy", enteredBy)
                        .update()
                == 1;
        if (added) {
            parts.write(listing.id(), listing.details());
        }
        return added;
    }

    /** False where somebody changed it meanwhile, or took more of it than it would have. */
    boolean change(ListingId id, ListingDetails details, int version) {
        boolean changed = bind(jdbc.sql("""
                        update listing set title = :title::jsonb, summary = :summary::jsonb, alias = :alias::jsonb,
                               category_id = :category, quantity = :quantity, unit_name = :unit::jsonb, part = :part,
                               place_id = :place, radius = :radius, starts_on = :startsOn, deadline = :deadline,
                               priority = :priority, programme_id = :programme, valid_until = :validUntil,
                               version = version + 1
                         where id = :id and version = :version and taken <= :quantity
                           and state in ('draft', 'submitted', 'published')
                        """), details)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
        if (changed) {
            parts.replace(id, details);
        }
        return changed;
    }

    /** False where it is not at that version any more. */
    boolean step(ListingId id, ListingState to, @Nullable Localized remark, Instant at, int version) {
        return jdbc.sql("""
                update listing set state = :state, remark = :remark::jsonb, version = version + 1,
                       published_at = case when :state = 'published' then coalesce(published_at, :at) else published_at end
                 where id = :id and version = :version and (:state <> 'withdrawn' or taken = done)
                """)
                        .param("id", id.value())
                        .param("state", to.stored())
                        .param("remark", Localized.jsonOf(remark))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean renew(ListingId id, LocalDate validUntil, int version) {
        return jdbc.sql("""
                update listing set valid_until = :validUntil, version = version + 1
                 where id = :id and version = :version and state = 'published'
                """)
                        .param("id", id.value())
                        .param("validUntil", validUntil)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Listing> byId(ListingId id) {
        return load(List.of(id.value())).stream().findFirst();
    }

    /** In the order of the ids; those that are not here are left out. */
    List<Listing> load(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<AudienceId>> audiences = parts.audiences(ids);
        Map<UUID, List<Slot>> slots = parts.slots(ids);
        Map<UUID, Listing> found = new java.util.HashMap<>();
        jdbc.sql("select " + COLUMNS + " from listing where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    Listing listing = listing(row, audiences, slots);
                    found.put(listing.id().value(), listing);
                });
        return ids.stream()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    private static StatementSpec bind(StatementSpec statement, ListingDetails details) {
        return statement
                .param("title", details.title().json())
                .param("summary", Localized.jsonOf(details.summary()))
                .param("alias", Localized.jsonOf(details.alias()))
                .param("category", details.category().value())
                .param("quantity", details.amount().quantity().value())
                .param("unit", details.amount().unit().json())
                .param("part", of(details.part(), Quantity::value))
                .param("place", of(details.place(), PlaceId::value))
                .param("radius", details.radius())
                .param("startsOn", details.startsOn())
                .param("deadline", details.deadline())
                .param("priority", details.priority().stored())
                .param("programme", of(details.programme(), ProgrammeId::value))
                .param("validUntil", details.validUntil());
    }

    private static Listing listing(ResultSet row, Map<UUID, Set<AudienceId>> audiences, Map<UUID, List<Slot>> slots)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new Listing(
                new ListingId(id),
                ListingKind.ofStored(row.getString("kind")),
                new UnitId(row.getObject("owner_id", UUID.class)),
                new ListingDetails(
                        Localized.from(row, "title"),
                        Localized.fromNullable(row, "summary"),
                        Localized.fromNullable(row, "alias"),
                        new CategoryId(row.getObject("category_id", UUID.class)),
                        new ListedAmount(new Quantity(row.getBigDecimal("quantity")), Localized.from(row, "unit_name")),
                        of(row.getBigDecimal("part"), Quantity::new),
                        of(row.getObject("place_id", UUID.class), PlaceId::new),
                        row.getObject("radius", Integer.class),
                        audiences.getOrDefault(id, Set.of()),
                        slots.getOrDefault(id, List.of()),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("deadline", LocalDate.class),
                        Priority.valueOf(row.getString("priority").toUpperCase(Locale.ROOT)),
                        of(row.getObject("programme_id", UUID.class), ProgrammeId::new),
                        row.getObject("valid_until", LocalDate.class)),
                ListingState.ofStored(row.getString("state")),
                plain(row.getBigDecimal("taken")),
                plain(row.getBigDecimal("done")),
                Localized.fromNullable(row, "remark"),
                published == null ? null : published.toInstant(),
                row.getObject("entered_by", UUID.class),
                row.getInt("version"));
    }

    private static BigDecimal plain(BigDecimal stored) {
        return stored.signum() == 0 ? BigDecimal.ZERO : stored.stripTrailingZeros();
    }

    private static <A, B> @Nullable B of(@Nullable A value, Function<A, B> as) {
        return value == null ? null : as.apply(value);
    }

    static UUID[] array(Collection<ListingId> ids) {
        return ids.stream().map(ListingId::value).toArray(UUID[]::new);
    }
}

package org.gongjian.reading.consignments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.listings.ListingId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consignments and their lines. */
@Repository
class ConsignmentRows {

    private static final String ROWS = """
            select id, round_id, from_place, to_place, state, packed_on, sent_on, received_on, version
              from reading_consignment
            """;

    private final JdbcClient jdbc;

    ConsignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Consignment consignment) {
        jdbc.sql("""
                insert into reading_consignment (id, round_id, from_place, to_place, state)
                values (:id, :round, :from, :to, :state)
                """)
                .param("id", consignment.id().value())
                .param("round", consignment.round().value())
                .param("from", consignment.from().value())
                .param("to", consignment.to().value())
                .param("state", consignment.state().code())
                .update();
        consignment
                .lines()
                .forEach(line -> jdbc.sql("""
                insert into reading_consignment_line (consignment_id, category_id, planned, listing_id)
                values (:id, :category, :planned, :listing)
                """)
                        .param("id", consignment.id().value())
                        .param("category", line.category().value())
                        .param("planned", line.planned())
                        .param(
                                "listing",
                                line.listing() == null ? null : line.listing().value())
                        .update());
    }

    /** Whether it still was at the version; {@code on} is the day of the step, null where there is none. */
    boolean step(ConsignmentId id, int version, ConsignmentState next, @Nullable LocalDate on) {
        return jdbc.sql("""
                update reading_consignment
                   set state = :next, version = version + 1,
                       packed_on = case when :next = 'packed' then :on else packed_on end,
                       sent_on = case when :next = 'sent' then :on else sent_on end,
                       received_on = case when :next = 'received' then :on else received_on end
                 where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("next", next.code())
                        .param("on", on)
                        .update()
                == 1;
    }

    void pack(ConsignmentId id, CategoryId category, int packed, int boxes) {
        jdbc.sql("""
                update reading_consignment_line set packed = :packed, boxes = :boxes
                 where consignment_id = :id and category_id = :category
                """)
                .param("id", id.value())
                .param("category", category.value())
                .param("packed", packed)
                .param("boxes", boxes)
                .update();
    }

    void arrive(ConsignmentId id, ReceivedLine line) {
        jdbc.sql("""
                update reading_consignment_line set arrived = :arrived, why = :why, note = :note
                 where consignment_id = :id and category_id = :category
                """)
                .param("id", id.value())
                .param("category", line.category().value())
                .param("arrived", line.arrived())
                .param("why", line.why() == null ? null : line.why().code())
                .param("note", line.note())
                .update();
    }

    Optional<Consignment> byId(ConsignmentId id) {
        return withLines(jdbc.sql(ROWS + "where id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    List<Consignment> byIds(Collection<UUID> ids) {
        return withLines(jdbc.sql(ROWS + "where id = any(:ids)").param("ids", ids.toArray(UUID[]::new)));
    }

    List<Consignment> ofRound(RoundId round) {
        return withLines(jdbc.sql(ROWS + "where round_id = :round order by id").param("round", round.value()));
    }

    List<Consignment> answering(ListingId listing) {
        return withLines(jdbc.sql(ROWS + """
                where id in (select consignment_id from reading_consignment_line where listing_id = :listing)
                order by id
                """).param("listing", listing.value()));
    }

    /** Newest first. */
    List<Consignment> page(FindConsignments wanted, @Nullable ConsignmentId before, int atMost) {
        return withLines(jdbc.sql(ROWS + """
                where (cast(:state as text) is null or state = :state)
                  and (cast(:site as uuid) is null or :site in (from_place, to_place))
                  and (cast(:year as int) is null
                       or received_on between make_date(:year, 1, 1) and make_date(:year, 12, 31))
                  and (cast(:before as uuid) is null or id < :before)
                order by id desc limit :most
                """)
                .param("state", wanted.state() == null ? null : wanted.state().code())
                .param("site", wanted.site() == null ? null : wanted.site().value())
                .param("year", wanted.year())
                .param("before", before == null ? null : before.value())
                .param("most", atMost));
    }

    private List<Consignment> withLines(JdbcClient.StatementSpec statement) {
        List<Consignment> found = statement.query(ConsignmentRows::consignment).list();
        Map<UUID, List<ConsignmentLine>> lines = found.isEmpty()
                ? Map.of()
                : lines(found.stream().map(Consignment::id).toList());
        return found.stream()
                .map(one -> new Consignment(
                        one.id(),
                        one.round(),
                        one.from(),
                        one.to(),
                        one.state(),
                        one.packedOn(),
                        one.sentOn(),
                        one.receivedOn(),
                        one.version(),
                        lines.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<ConsignmentLine>> lines(Collection<ConsignmentId> ids) {
        record Of(UUID consignment, ConsignmentLine line) {}
        return jdbc
                .sql("""
                select consignment_id, category_id, planned, packed, boxes, arrived, why, note, listing_id
                  from reading_consignment_line where consignment_id = any (:ids)
                 order by consignment_id, category_id
                """)
                .param("ids", ids.stream().map(ConsignmentId::value).toArray(UUID[]::new))
                .query((row, number) -> new Of(row.getObject("consignment_id", UUID.class), line(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Of::consignment, LinkedHashMap::new, Collectors.mapping(Of::line, Collectors.toList())));
    }

    private static ConsignmentLine line(ResultSet row) throws SQLException {
        String why = row.getString("why");
        UUID listing = row.getObject("listing_id", UUID.class);
        return new ConsignmentLine(
                new CategoryId(row.getObject("category_id", UUID.class)),
                row.getInt("planned"),
                row.getObject("packed", Integer.class),
                row.getObject("boxes", Integer.class),
                row.getObject("arrived", Integer.class),
                why == null ? null : Difference.valueOf(why.toUpperCase(Locale.ROOT)),
                row.getString("note"),
                listing == null ? null : new ListingId(listing));
    }

    private static Consignment consignment(ResultSet row, int number) throws SQLException {
        return new Consignment(
                new ConsignmentId(row.getObject("id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                new PlaceId(row.getObject("from_place", UUID.class)),
                new PlaceId(row.getObject("to_place", UUID.class)),
                ConsignmentState.named(row.getString("state")).orElseThrow(),
                row.getObject("packed_on", LocalDate.class),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getInt("version"),
                List.of());
    }
}

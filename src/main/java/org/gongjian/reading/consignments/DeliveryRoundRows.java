package org.gongjian.reading.consignments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.listings.ListingId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.consignments.RoundLine.Because;
import org.gongjian.reading.consignments.RoundLine.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds and their lines. */
@Repository
class DeliveryRoundRows {

    private static final String ROWS = "select id, kind, name, planned_for, state, version from reading_round ";

    private final JdbcClient jdbc;

    DeliveryRoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(Round round) {
        boolean added = jdbc.sql("""
                insert into reading_round (id, kind, name, planned_for, state)
                values (:id, :kind, :name::jsonb, :plannedFor, :state)
                on conflict do nothing
                """)
                        .param("id", round.id().value())
                        .param("kind", round.kind().code())
                        .param("name", round.name().json())
                        .param("plannedFor", round.plannedFor())
                        .param("state", round.state().code())
                        .update()
                == 1;
        if (added) {
            round.lines().forEach(line -> add(round.id(), line));
        }
        return added;
    }

    void add(RoundId round, RoundLine line) {
        jdbc.sql("""
                insert into reading_round_line
                    (round_id, position, from_place, to_place, category_id, quantity, cause, should_have, has, lent, listing_id)
                values (:round, :position, :from, :to, :category, :quantity, :cause, :shouldHave, :has, :lent, :listing)
                """)
                .param("round", round.value())
                .param("position", line.position())
                .param("from", line.from().value())
                .param("to", line.to().value())
                .param("category", line.category().value())
                .param("quantity", line.quantity())
                .param("cause", line.because().cause().name().toLowerCase(Locale.ROOT))
                .param("shouldHave", line.because().shouldHave())
                .param("has", line.because().has())
                .param("lent", line.because().lent())
                .param("listing", line.listing() == null ? null : line.listing().value())
                .update();
    }

    void quantity(RoundId round, int position, int quantity) {
        jdbc.sql("""
                update reading_round_line set quantity = :quantity where round_id = :round and position = :position
                """)
                .param("round", round.value())
                .param("position", position)
                .param("quantity", quantity)
                .update();
    }

    /** If it still is at its version. */
    boolean change(Round round) {
        return jdbc.sql("""
                update reading_round set state = :state, version = version + 1 where id = :id and version = :version
                """)
                        .param("id", round.id().value())
                        .param("state", round.state().code())
                        .param("version", round.version())
                        .update()
                == 1;
    }

    Optional<Round> byId(RoundId id) {
        return jdbc.sql(ROWS + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> round(row, lines(id)))
                .optional();
    }

    /** Newest first, without their lines. */
    List<Round> page(@Nullable RoundId before, int atMost) {
        return jdbc.sql(ROWS + """
                 where (cast(:before as uuid) is null or id < :before) order by id desc limit :most
                """)
                .param("before", before == null ? null : before.value())
                .param("most", atMost)
                .query((row, number) -> round(row, List.of()))
                .list();
    }

    /** The newest that is not decided, without its lines. */
    Optional<Round> open() {
        return jdbc.sql(ROWS + "where state = 'proposed' and kind = 'distribution' order by id desc limit 1")
                .query((row, number) -> round(row, List.of()))
                .optional();
    }

    /** The rounds with a line for a need, newest first, without their lines. */
    List<Round> answering(ListingId listing) {
        return jdbc.sql(ROWS + """
                 where id in (select round_id from reading_round_line where listing_id = :listing) order by id desc
                """)
                .param("listing", listing.value())
                .query((row, number) -> round(row, List.of()))
                .list();
    }

    private List<RoundLine> lines(RoundId round) {
        return jdbc.sql("""
                select position, from_place, to_place, category_id, quantity, cause, should_have, has, lent, listing_id
                  from reading_round_line where round_id = :round order by position
                """)
                .param("round", round.value())
                .query(DeliveryRoundRows::line)
                .list();
    }

    private static RoundLine line(ResultSet row, int number) throws SQLException {
        UUID listing = row.getObject("listing_id", UUID.class);
        return new RoundLine(
                row.getInt("position"),
                new PlaceId(row.getObject("from_place", UUID.class)),
                new PlaceId(row.getObject("to_place", UUID.class)),
                new CategoryId(row.getObject("category_id", UUID.class)),
                row.getInt("quantity"),
                new Because(
                        Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
                        row.getInt("should_have"),
                        row.getInt("has"),
                        row.getInt("lent")),
                listing == null ? null : new ListingId(listing));
    }

    private static Round round(ResultSet row, List<RoundLine> lines) throws SQLException {
        return new Round(
                new RoundId(row.getObject("id", UUID.class)),
                RoundKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Localized.from(row, "name"),
                row.getObject("planned_for", LocalDate.class),
                RoundState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("version"),
                lines);
    }
}

package org.gongjian.giving;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.custody.LotId;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of gifts as rows. */
@Repository
class GiftLines {

    private final JdbcClient jdbc;

    GiftLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(GiftId gift, GiftLine line, Gift.Shelved shelved) {}

    void replace(GiftId gift, List<GiftLine> lines) {
        jdbc.sql("delete from gift_line where gift_id = :gift")
                .param("gift", gift.value())
                .update();
        for (int position = 0; position < lines.size(); position++) {
            add(gift, position, lines.get(position));
        }
    }

    private void add(GiftId gift, int position, GiftLine line) {
        WorkAuthor author = line.author();
        jdbc.sql("""
                insert into gift_line (gift_id, position, title, category_id, unit, quantity, value_yuan, isbn, author,
                                       author_minor, author_consent)
                values (:gift, :position, :title::jsonb, :category, :unit, :quantity, :value, :isbn, :author::jsonb,
                        :minor, :consent)
                """)
                .param("gift", gift.value())
                .param("position", position)
                .param("title", line.title().json())
                .param("category", line.category().value())
                .param("unit", line.unit().name().toLowerCase(Locale.ROOT))
                .param("quantity", line.quantity())
                .param("value", line.value() == null ? null : line.value().value())
                .param("isbn", line.isbn() == null ? null : line.isbn().value())
                .param("author", author == null ? null : Localized.jsonOf(author.name()))
                .param("minor", author != null && author.minor())
                .param("consent", author != null && author.guardianConsent())
                .update();
    }

    /** The lines of each gift, in order. */
    Map<GiftId, List<Row>> of(Collection<GiftId> gifts) {
        if (gifts.isEmpty()) {
            return Map.of();
        }
        Map<GiftId, Map<Integer, List<Aside>>> aside = asideOf(gifts);
        return jdbc
                .sql("""
                        select gift_id, position, title, category_id, unit, quantity, value_yuan, lot_id, counted_at, isbn,
                               author, author_minor, author_consent from gift_line
                         where gift_id in (:gifts)
                         order by gift_id, position
                        """)
                .param("gifts", gifts.stream().map(GiftId::value).toList())
                .query((row, number) -> row(row, aside))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::gift));
    }

    void shelve(GiftId gift, int position, LotId lot) {
        jdbc.sql("update gift_line set lot_id = :lot where gift_id = :gift and position = :position")
                .param("lot", lot.value())
                .param("gift", gift.value())
                .param("position", position)
                .update();
    }

    /** Whether it was still to be counted. */
    boolean count(GiftId gift, int position, int quantity, Instant at) {
        return jdbc.sql("""
                update gift_line set quantity = :quantity, counted_at = :at
                 where gift_id = :gift and position = :position and quantity is null
                """)
                        .param("quantity", quantity)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("gift", gift.value())
                        .param("position", position)
                        .update()
                == 1;
    }

    /** What of a line was not taken. */
    void setAside(GiftId gift, SetAside what, @Nullable LotId lot) {
        jdbc.sql("""
                insert into gift_aside (gift_id, position, declined, quantity, unit_id, because, lot_id)
                values (:gift, :position, :declined, :quantity, :unit, :because, :lot)
                """)
                .param("gift", gift.value())
                .param("position", what.line())
                .param("declined", what.isDeclined())
                .param("quantity", what.quantity())
                .param("unit", what.to() == null ? null : what.to().value())
                .param("because", what.because())
                .param("lot", lot == null ? null : lot.value())
                .update();
    }

    private Map<GiftId, Map<Integer, List<Aside>>> asideOf(Collection<GiftId> gifts) {
        record Of(GiftId gift, int position, Aside aside) {}
        return jdbc
                .sql("""
                        select gift_id, position, quantity, unit_id, because, lot_id from gift_aside
                         where gift_id in (:gifts)
                         order by gift_id, position, declined
                        """)
                .param("gifts", gifts.stream().map(GiftId::value).toList())
                .query((row, number) -> {
                    UUID unit = row.getObject("unit_id", UUID.class);
                    UUID lot = row.getObject("lot_id", UUID.class);
                    return new Of(
                            new GiftId(row.getObject("gift_id", UUID.class)),
                            row.getInt("position"),
                            new Aside(
                                    row.getInt("quantity"),
                                    unit == null ? null : new UnitId(unit),
                                    row.getString("because"),
                                    lot == null ? null : new LotId(lot)));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Of::gift,
                        Collectors.groupingBy(Of::position, Collectors.mapping(Of::aside, Collectors.toList()))));
    }

    private static Row row(ResultSet row, Map<GiftId, Map<Integer, List<Aside>>> aside) throws SQLException {
        GiftId gift = new GiftId(row.getObject("gift_id", UUID.class));
        String isbn = row.getString("isbn");
        BigDecimal value = row.getBigDecimal("value_yuan");
        UUID lot = row.getObject("lot_id", UUID.class);
        OffsetDateTime countedAt = row.getObject("counted_at", OffsetDateTime.class);
        return new Row(
                gift,
                new GiftLine(
                        Localized.from(row, "title"),
                        new CategoryId(row.getObject("category_id", UUID.class)),
                        UnitOfMeasure.valueOf(row.getString("unit").toUpperCase(Locale.ROOT)),
                        row.getObject("quantity", Integer.class),
                        value == null ? null : new Yuan(value),
                        isbn == null ? null : new Isbn(isbn),
                        author(row)),
                new Gift.Shelved(
                        lot == null ? null : new LotId(lot),
                        countedAt == null ? null : countedAt.toInstant(),
                        aside.getOrDefault(gift, Map.of()).getOrDefault(row.getInt("position"), List.of())));
    }

    private static @Nullable WorkAuthor author(ResultSet row) throws SQLException {
        Localized name = Localized.fromNullable(row, "author");
        boolean minor = row.getBoolean("author_minor");
        return name == null && !minor ? null : new WorkAuthor(name, minor, row.getBoolean("author_consent"));
    }
}

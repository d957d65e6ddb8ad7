package org.gongjian.organizations.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.NumberedRows;
import org.gongjian.district.NumberedTable;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters and their editions as rows; a letter's row stays, and so does every text. */
@Repository
class LetterRows {

    static final String SERIES = "thanks-letter";

    private static final String SELECT = """
            select letter.id, letter.unit_id, letter.year, letter.from_id, letter.number_year, letter.number, letter.issued_on,
                   edition.edition, edition.text, edition.post_id, edition.written_at
              from thanks_letter letter
              join thanks_letter_edition edition on edition.letter_id = letter.id
            """;

    private final JdbcClient jdbc;

    LetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    NumberedRows thanksLettersWithNumbers() {
        return new NumberedTable(jdbc, SERIES, "thanks_letter", "number_year", "number");
    }

    void add(ThanksLetter letter) {
        jdbc.sql("""
                insert into thanks_letter (id, unit_id, year, from_id, number_year, number, edition, issued_on)
                values (:id, :unit, :year, :from, :numberYear, :number, :edition, :issuedOn)
                """)
                .param("id", letter.id().value())
                .param("unit", letter.unit().value())
                .param("year", letter.year())
                .param("from", letter.from().value())
                .param("numberYear", letter.numberYear())
                .param("number", letter.number())
                .param("edition", letter.edition())
                .param("issuedOn", letter.issuedOn())
                .update();
        addEdition(letter);
    }

    /** False where somebody wrote another edition meanwhile. */
    boolean revise(ThanksLetter letter) {
        boolean next = jdbc.sql("update thanks_letter set edition = :edition where id = :id and edition = :edition - 1")
                        .param("id", letter.id().value())
                        .param("edition", letter.edition())
                        .update()
                == 1;
        if (next) {
            addEdition(letter);
        }
        return next;
    }

    private void addEdition(ThanksLetter letter) {
        jdbc.sql("""
                insert into thanks_letter_edition (letter_id, edition, text, post_id, written_at)
                values (:id, :edition, :text::jsonb, :post, :at)
                """)
                .param("id", letter.id().value())
                .param("edition", letter.edition())
                .param("text", letter.text().text().json())
                .param("post", letter.text().signedBy().value())
                .param("at", letter.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < letter.drawnFrom().size(); i++) {
            jdbc.sql("""
                    insert into thanks_letter_fact (letter_id, edition, position, record_kind, record_id)
                    values (:id, :edition, :position, :kind, :record)
                    """)
                    .param("id", letter.id().value())
                    .param("edition", letter.edition())
                    .param("position", i)
                    .param("kind", letter.drawnFrom().get(i).kind())
                    .param("record", letter.drawnFrom().get(i).id())
                    .update();
        }
    }

    Optional<ThanksLetter> byId(LetterId id) {
        return byIds(List.of(id.value())).stream().findFirst();
    }

    List<ThanksLetter> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where letter.id in (:ids) and edition.edition = letter.edition")
                        .param("ids", ids)
                        .query(this::letter)
                        .list();
    }

    /** Latest first. */
    List<ThanksLetter> of(UnitId unit) {
        return jdbc.sql(SELECT + """
                 where letter.unit_id = :unit and edition.edition = letter.edition
                 order by letter.year desc, letter.id desc
                """)
                .param("unit", unit.value())
                .query(this::letter)
                .list();
    }

    Optional<ThanksLetter> of(UnitId unit, int year, UnitId from) {
        return of(unit).stream()
                .filter(letter -> letter.year() == year && letter.from().equals(from))
                .findFirst();
    }

    /** Every text it had, oldest first. */
    List<ThanksLetter> editions(LetterId id) {
        return jdbc.sql(SELECT + " where letter.id = :id order by edition.edition")
                .param("id", id.value())
                .query(this::letter)
                .list();
    }

    private List<RecordRef> facts(UUID letter, int edition) {
        return jdbc.sql("""
                select record_kind, record_id from thanks_letter_fact
                 where letter_id = :letter and edition = :edition order by position
                """)
                .param("letter", letter)
                .param("edition", edition)
                .query((row, number) -> new RecordRef(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    private ThanksLetter letter(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        int edition = row.getInt("edition");
        return new ThanksLetter(
                new LetterId(id),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getInt("year"),
                new UnitId(row.getObject("from_id", UUID.class)),
                row.getInt("number_year"),
                row.getLong("number"),
                edition,
                row.getObject("issued_on", LocalDate.class),
                new LetterText(Localized.from(row, "text"), new PostId(row.getObject("post_id", UUID.class))),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                facts(id, edition));
    }
}

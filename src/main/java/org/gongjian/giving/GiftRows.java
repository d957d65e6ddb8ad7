package org.gongjian.giving;

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
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.audit.Author;
import org.gongjian.custody.ByWhom;
import org.gongjian.district.Localized;
import org.gongjian.district.NumberedRows;
import org.gongjian.district.NumberedTable;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.people.PersonId;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gifts as rows. */
@Repository
class GiftRows {

    private static final String SELECT = """
            select gift.id, gift.version, gift.state, gift.activity_id, gift.donor_id, gift.donor_person,
                   gift.donor_named, gift.anonymous, gift.handler_post,
                   gift.handler, gift.receiver_id, gift.place_id, gift.purpose, gift.given_on, gift.receipt,
                   gift.receipt_year, gift.receipt_number, gift.objection, gift.registered_by, gift.registered_under,
                   gift.registered_at, gift.confirmed_at, gift.received_at, gift.received_by,
                   case when gift.donor_person is null then gift.donor_name
                        else (select called.name
                                from person called
                                join person meant on called.id = standing(meant.merged_into, meant.id)
                               where meant.id = gift.donor_person) end as donor_name
              from gift
            """;

    private final JdbcClient jdbc;
    private final GiftLines lines;

    GiftRows(JdbcClient jdbc, GiftLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    @Bean
    static NumberedRows numberedReceipts(JdbcClient jdbc) {
        return new NumberedTable(jdbc, GivingDesk.RECEIPTS, "gift", "receipt_year", "receipt_number");
    }

    /** Whether it was not there yet. */
    boolean add(Gift gift) {
        boolean added = stated(gift, """
                insert into gift (id, version, state, activity_id, donor_id, donor_person, donor_name, donor_named, anonymous,
                                  handler_post, handler, receiver_id, place_id, purpose, given_on, receipt,
                                  registered_by, registered_under, registered_at, confirmed_at)
                values (:id, :version, :state, :activity, :donor, :person, :donorName, :named, :anonymous,
                        :handlerPost, :handler::jsonb, :receiver, :place, :purpose::jsonb, :givenOn, :receipt,
                        :registeredBy, :registeredUnder, :registeredAt, :confirmedAt)
                on conflict (district_id, id) do nothing
                """)
                        .param("registeredBy", gift.registeredBy().account())
                        .param("registeredUnder", gift.registeredBy().mandate())
                        .param("registeredAt", gift.registeredAt().atOffset(ZoneOffset.UTC))
                        .param("confirmedAt", utc(gift.confirmedAt()))
                        .update()
                == 1;
        if (added) {
            lines.replace(gift.id(), gift.details().lines());
        }
        return added;
    }

    /** Whether nobody changed it meanwhile. */
    boolean change(Gift gift) {
        return stated(gift, """
                update gift
                   set version = version + 1, state = :state, activity_id = :activity, donor_id = :donor,
                       donor_person = :person, donor_name = :donorName, donor_named = :named,
                       anonymous = :anonymous, handler_post = :handlerPost, handler = :handler::jsonb,
                       receiver_id = :receiver, place_id = :place, purpose = :purpose::jsonb, given_on = :givenOn,
                       receipt = :receipt, objection = :objection, confirmed_at = :confirmedAt,
                       received_at = :receivedAt, received_by = :receivedBy
                 where id = :id and version = :version
                """)
                        .param("objection", gift.objection())
                        .param("confirmedAt", utc(gift.confirmedAt()))
                        .param("receivedAt", utc(gift.receivedAt()))
                        .param(
                                "receivedBy",
                                gift.receivedBy() == null
                                        ? null
                                        : gift.receivedBy().value())
                        .update()
                == 1;
    }

    void restate(GiftId gift, List<GiftLine> stated) {
        lines.replace(gift, stated);
    }

    void number(GiftId gift, ReceiptNumber number) {
        jdbc.sql("update gift set receipt_year = :year, receipt_number = :number where id = :id")
                .param("year", number.year())
                .param("number", number.number())
                .param("id", gift.value())
                .update();
    }

    Optional<Gift> byId(GiftId id) {
        return select("where gift.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    List<Gift> byIds(Collection<GiftId> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(
                        "where gift.id in (:ids)",
                        Map.of("ids", ids.stream().map(GiftId::value).toList()));
    }

    /** The gifts a condition holds for, with their lines. */
    List<Gift> select(String condition, Map<String, ? extends @Nullable Object> parameters) {
        List<Gift> bare = jdbc.sql(SELECT + condition)
                .params(parameters)
                .query(GiftRows::bare)
                .list();
        Map<GiftId, List<GiftLines.Row>> rows =
                lines.of(bare.stream().map(Gift::id).toList());
        return bare.stream()
                .map(gift -> withLines(gift, rows.getOrDefault(gift.id(), List.of())))
                .toList();
    }

    long count(String condition, Map<String, ? extends @Nullable Object> parameters) {
        return jdbc.sql("select count(*) from gift " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec stated(Gift gift, String sql) {
        GiftDetails details = gift.details();
        ActivityId activity = details.activity();
        PostId handler = details.handler().post();
        PersonDonor person = details.person();
        return jdbc.sql(sql)
                .param("id", gift.id().value())
                .param("version", gift.version())
                .param("state", gift.state().stored())
                .param("activity", activity == null ? null : activity.value())
                .param("donor", details.donor() == null ? null : details.donor().value())
                .param(
                        "person",
                        person == null || person.registered() == null
                                ? null
                                : person.registered().value())
                .param("donorName", person == null ? null : person.nameOnce())
                .param("named", person != null && person.named())
                .param("anonymous", details.anonymous())
                .param("handlerPost", handler == null ? null : handler.value())
                .param("handler", Localized.jsonOf(details.handler().words()))
                .param("receiver", details.receiver().value())
                .param("place", details.shelf().value())
                .param("purpose", details.purpose().json())
                .param("givenOn", details.givenOn())
                .param("receipt", details.receipt().stored());
    }

    private static Gift bare(ResultSet row, int number) throws SQLException {
        UUID activity = row.getObject("activity_id", UUID.class);
        UUID handler = row.getObject("handler_post", UUID.class);
        UUID donor = row.getObject("donor_id", UUID.class);
        UUID taker = row.getObject("received_by", UUID.class);
        Integer year = row.getObject("receipt_year", Integer.class);
        return new Gift(
                new GiftId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                GiftState.ofStored(row.getString("state")),
                new GiftDetails(
                        activity == null ? null : new ActivityId(activity),
                        donor == null ? null : new UnitId(donor),
                        donor == null ? person(row) : null,
                        row.getBoolean("anonymous"),
                        new ByWhom(
                                handler == null ? null : new PostId(handler), Localized.fromNullable(row, "handler")),
                        new UnitId(row.getObject("receiver_id", UUID.class)),
                        new PlaceId(row.getObject("place_id", UUID.class)),
                        Localized.from(row, "purpose"),
                        row.getObject("given_on", LocalDate.class),
                        ReceiptChoice.ofStored(row.getString("receipt")),
                        List.of()),
                List.of(),
                new Author(row.getObject("registered_by", UUID.class), row.getObject("registered_under", UUID.class)),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                instant(row, "confirmed_at"),
                instant(row, "received_at"),
                taker == null ? null : new PostId(taker),
                year == null ? null : new ReceiptNumber(year, row.getLong("receipt_number")),
                row.getString("objection"));
    }

    private static PersonDonor person(ResultSet row) throws SQLException {
        UUID registered = row.getObject("donor_person", UUID.class);
        return new PersonDonor(
                registered == null ? null : new PersonId(registered),
                row.getString("donor_name"),
                row.getBoolean("donor_named"));
    }

    private static Gift withLines(Gift bare, List<GiftLines.Row> rows) {
        GiftDetails stated = bare.details();
        return new Gift(
                bare.id(),
                bare.version(),
                bare.state(),
                new GiftDetails(
                        stated.activity(),
                        stated.donor(),
                        stated.person(),
                        stated.anonymous(),
                        stated.handler(),
                        stated.receiver(),
                        stated.shelf(),
                        stated.purpose(),
                        stated.givenOn(),
                        stated.receipt(),
                        rows.stream().map(GiftLines.Row::line).toList()),
                rows.stream().map(GiftLines.Row::shelved).toList(),
                bare.registeredBy(),
                bare.registeredAt(),
                bare.confirmedAt(),
                bare.receivedAt(),
                bare.receivedBy(),
                bare.number(),
                bare.objection());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}

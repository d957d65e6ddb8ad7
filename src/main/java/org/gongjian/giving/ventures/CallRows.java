package org.gongjian.giving.ventures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.giving.Yuan;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.Use;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls as rows. */
@Repository
class CallRows {

    private static final String SELECT = """
            select id, version, organizer_id, fund_id, use_code, title, brief, budget, most_each, opens_on, closes_on, begins_on,
                   ends_on, applicants, scorers, spread, publicity_days, state, public_from, public_until, made_by, made_under,
                   made_at
              from venture_call
            """;

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not there yet. */
    boolean add(Call call) {
        CallTerms terms = call.terms();
        int added = jdbc.sql("""
                insert into venture_call (id, version, organizer_id, fund_id, use_code, title, brief, budget, most_each, opens_on,
                       closes_on, begins_on, ends_on, applicants, scorers, spread, publicity_days, state, made_by, made_under,
                       made_at)
                values (:id, 1, :organizer, :fund, :use, :title::jsonb, :brief::jsonb, :budget, :mostEach, :opensOn, :closesOn,
                        :beginsOn, :endsOn, :applicants, :scorers, :spread, :days, :state, :by, :under, :at)
                on conflict (district_id, id) do nothing
                """)
                .param("id", call.id().value())
                .param("organizer", call.organizer().value())
                .param("fund", call.fund().value())
                .param("use", terms.use().code())
                .param("title", terms.title().json())
                .param("brief", terms.brief().json())
                .param("budget", terms.budget().value())
                .param("mostEach", terms.mostEach().value())
                .param("opensOn", terms.opensOn())
                .param("closesOn", terms.closesOn())
                .param("beginsOn", terms.beginsOn())
                .param("endsOn", terms.endsOn())
                .param(
                        "applicants",
                        terms.applicants().stream()
                                .map(Organization.Kind::code)
                                .sorted()
                                .toArray(String[]::new))
                .param("scorers", terms.scorers())
                .param("spread", terms.spread())
                .param("days", terms.publicityDays())
                .param("state", call.state().stored())
                .param("by", call.madeBy().account())
                .param("under", call.madeBy().mandate())
                .param("at", call.madeAt().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; added == 1 && i < terms.criteria().size(); i++) {
            jdbc.sql("""
                    insert into venture_criterion (call_id, position, name, weight)
                    values (:call, :position, :name::jsonb, :weight)
                    """)
                    .param("call", call.id().value())
                    .param("position", i)
                    .param("name", terms.criteria().get(i).name().json())
                    .param("weight", terms.criteria().get(i).weight())
                    .update();
        }
        return added == 1;
    }

    Optional<Call> byId(CallId id) {
        return select("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** The call, and nobody else moves it or its ventures on until this transaction ends. */
    Optional<Call> hold(CallId id) {
        jdbc.sql("select id from venture_call where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return byId(id);
    }

    List<Call> byIds(Collection<CallId> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(
                        "where id in (:ids)",
                        Map.of("ids", ids.stream().map(CallId::value).toList()));
    }

    /** Latest first. */
    List<Call> page(@Nullable CallId after, int atMost) {
        return after == null
                ? select("order by made_at desc, id desc limit :atMost", Map.of("atMost", atMost))
                : select("""
                        where (made_at, id) < (select before.made_at, before.id from venture_call before where before.id = :after)
                        order by made_at desc, id desc limit :atMost
                        """, Map.of("after", after.value(), "atMost", atMost));
    }

    /** Calls that are not decided yet. */
    List<Call> underWay() {
        return select("where state <> 'decided' order by made_at, id", Map.of());
    }

    /** Whether nobody changed it meanwhile. */
    boolean change(Call call, CallState next, @Nullable LocalDate publicFrom, @Nullable LocalDate publicUntil) {
        return jdbc.sql("""
                update venture_call
                   set state = :state, public_from = :from, public_until = :until, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("state", next.stored())
                        .param("from", publicFrom)
                        .param("until", publicUntil)
                        .param("id", call.id().value())
                        .param("version", call.version())
                        .update()
                == 1;
    }

    private List<Call> select(String condition, Map<String, ?> parameters) {
        Map<UUID, List<Criterion>> criteria = new HashMap<>();
        List<UUID> ids = jdbc.sql("select id from venture_call " + condition)
                .params(parameters)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "select call_id, name, weight from venture_criterion where call_id in (:ids) order by call_id, position")
                    .param("ids", ids)
                    .query(row -> {
                        criteria.computeIfAbsent(row.getObject("call_id", UUID.class), id -> new ArrayList<>())
                                .add(new Criterion(Localized.from(row, "name"), row.getInt("weight")));
                    });
        }
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .query((row, number) -> call(row, criteria.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private static Call call(ResultSet row, List<Criterion> criteria) throws SQLException {
        return new Call(
                new CallId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new UnitId(row.getObject("organizer_id", UUID.class)),
                new FundId(row.getObject("fund_id", UUID.class)),
                new CallTerms(
                        Localized.from(row, "title"),
                        Localized.from(row, "brief"),
                        Use.valueOf(row.getString("use_code")
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_')),
                        new Yuan(row.getBigDecimal("budget")),
                        new Yuan(row.getBigDecimal("most_each")),
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        row.getObject("begins_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        kinds((String[]) row.getArray("applicants").getArray()),
                        criteria,
                        row.getInt("scorers"),
                        row.getInt("spread"),
                        row.getInt("publicity_days")),
                CallState.ofStored(row.getString("state")),
                row.getObject("public_from", LocalDate.class),
                row.getObject("public_until", LocalDate.class),
                new Author(row.getObject("made_by", UUID.class), row.getObject("made_under", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static Set<Organization.Kind> kinds(String[] codes) {
        return Stream.of(codes)
                .map(code -> Organization.Kind.valueOf(code.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}

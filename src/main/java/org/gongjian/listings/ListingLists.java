package org.gongjian.listings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.district.AreaId;
import org.gongjian.district.LargeCounts;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.search.Sieve;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Which listings answer a question, by id. */
@Repository
class ListingLists {

    /** What the words let through, as one array that an index of ids is read by in its order. */
    private static final String SIFTED = " and l.id = any(array(" + Sieve.IDS + "))\n";

    private static final String FILTERED = """
              from listing l
             where (cast(:kinds as text[]) is null or l.kind = any(:kinds))
               and case :standing
                     when 'open' then l.state = 'published' and l.valid_until >= :today and l.taken < l.quantity
                     when 'taken' then l.state = 'published' and l.taken = l.quantity
                     when 'expired' then l.state = 'published' and l.valid_until < :today and l.taken < l.quantity
                     when 'fulfilled' then l.state = 'fulfilled'
                     when 'withdrawn' then l.state = 'withdrawn' and l.published_at is not null
                     when 'draft' then l.state = 'draft'
                     when 'submitted' then l.state = 'submitted'
                     else l.published_at is not null and l.state <> 'withdrawn' end
               and (:standing not in ('draft', 'submitted') or :all or l.owner_id = any(:units)
                    or :partners and exists (select from organization o where o.id = l.owner_id and o.kind <> 'community'))
               and (cast(:category as uuid) is null
                    or l.category_id = any(array(
                        with recursive below as (
                            select id from category where id = :category
                            union
                            select child.id from category child join below on child.parent_id = below.id
                        )
                        select id from below)))
               and (cast(:audience as uuid) is null or exists (
                    select from listing_audience a where a.listing_id = l.id and a.audience_id = :audience))
               and (cast(:areas as uuid[]) is null
                    or exists (select from place p where p.id = l.place_id and p.area_id = any(:areas))
                    or l.place_id is null and exists (select from unit u where u.id = l.owner_id and u.area_id = any(:areas)))
               and (cast(:owner as uuid) is null or l.owner_id = :owner)
               and (cast(:programme as uuid) is null
                    or l.programme_id = any(array(
                        with recursive held as (
                            select id from programme where id = :programme
                            union
                            select part.id from programme part join held on part.parent_id = held.id
                        )
                        select id from held)))
               and (cast(:priority as text) is null or l.priority = :priority)
            """;

    private static final String ON_MAP = """
               and l.kind <> 'wish'
               and exists (select from place p where p.id = l.place_id and p.latitude is not null)
            """;

    private final JdbcClient jdbc;
    private final LargeCounts counts;

    ListingLists(JdbcClient jdbc, LargeCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /**
     * What is asked, and who asks.
     *
     * @param sieve what it says; null for anything
     * @param areas null for any
     * @param readable whose listings that are not public may be shown
     */
    record Question(
            ListingFilter filter,
            @Nullable Sieve sieve,
            @Nullable Set<AreaId> areas,
            ListingPermissions.Read readable,
            LocalDate today) {}

    List<UUID> page(Question question, @Nullable ListingId after, int atMost) {
        return ask("select l.id", question, """
                   and (cast(:after as uuid) is null or l.id < :after)
                 order by l.id desc
                 limit :atMost
                """)
                .param("after", after == null ? null : after.value())
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** One for words that many listings have is remembered, however few are left of them. */
    long count(Question question) {
        return question.sieve() == null
                ? counts.count(
                        question,
                        asked -> ask("select count(*)", asked, "")
                                .query(Long.class)
                                .single())
                : counts.counted(question, this::sifted, Sifted::said).left();
    }

    /**
     * @param left what fits in all else too
     * @param said how many have the words
     */
    private record Sifted(long left, long said) {}

    private Sifted sifted(Question question) {
        Sieve sieve = Objects.requireNonNull(question.sieve());
        return sieve.bind(bind(
                        jdbc.sql("with said as materialized (select array(" + Sieve.IDS + ") as ids)\n"
                                + "select count(*) as fit, (select cardinality(ids) from said) as said" + FILTERED
                                + " and l.id = any((select ids from said)::uuid[])"),
                        question))
                .query((row, number) -> new Sifted(row.getLong("fit"), row.getLong("said")))
                .single();
    }

    List<UUID> located(Question question, int atMost) {
        return ask("select l.id", question, ON_MAP + """
                 order by l.id desc
                 limit :atMost
                """)
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    long countLocated(Question question) {
        return counts.count(
                new Located(question),
                located -> ask("select count(*)", located.question(), ON_MAP)
                        .query(Long.class)
                        .single());
    }

    /** Those of a question that stand on the map. */
    private record Located(Question question) {}

    /** Public ones of these owners whose last day lies between two days, soonest first. */
    List<UUID> runningOut(LocalDate from, LocalDate until, @Nullable Collection<UnitId> owners, int atMost) {
        return jdbc.sql("""
                select id from listing
                 where state = 'published' and valid_until between :from and :until
                   and (cast(:owners as uuid[]) is null or owner_id = any(:owners))
                 order by valid_until, id
                 limit :atMost
                """)
                .param("from", from)
                .param("until", until)
                .param("owners", owners == null ? null : units(owners))
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private StatementSpec ask(String columns, Question question, String rest) {
        Sieve sieve = question.sieve();
        return sieve == null
                ? bind(jdbc.sql(columns + FILTERED + rest), question)
                : sieve.bind(bind(jdbc.sql(columns + FILTERED + SIFTED + rest), question));
    }

    private static StatementSpec bind(StatementSpec statement, Question question) {
        ListingFilter filter = question.filter();
        Set<AreaId> areas = question.areas();
        return statement
                .param(
                        "kinds",
                        filter.wanted().isEmpty()
                                ? null
                                : filter.wanted().stream()
                                        .map(ListingKind::stored)
                                        .toArray(String[]::new))
                .param("standing", filter.asked().name().toLowerCase(Locale.ROOT))
                .param("today", question.today())
                .param("category", of(filter.category(), CategoryId::value))
                .param("audience", of(filter.audience(), AudienceId::value))
                .param(
                        "areas",
                        areas == null ? null : areas.stream().map(AreaId::value).toArray(UUID[]::new))
                .param("owner", of(filter.owner(), UnitId::value))
                .param("programme", of(filter.programme(), ProgrammeId::value))
                .param("priority", of(filter.priority(), Priority::stored))
                .param("all", question.readable().all())
                .param("partners", question.readable().partners())
                .param("units", units(question.readable().units()));
    }

    private static UUID[] units(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    private static <A, B> @Nullable B of(@Nullable A value, Function<A, B> as) {
        return value == null ? null : as.apply(value);
    }
}

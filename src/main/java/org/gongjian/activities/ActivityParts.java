package org.gongjian.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.TagId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hosts, tags, audiences and programme items of activities. */
@Repository
class ActivityParts {

    private final JdbcClient jdbc;

    ActivityParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parts of several activities, one question for each kind of part. */
    record Loaded(
            Map<UUID, List<Hosts.Host>> hosts,
            Map<UUID, Set<TagId>> tags,
            Map<UUID, Set<AudienceId>> audiences,
            Map<UUID, List<ProgrammeItem>> items) {

        Hosts hosts(UUID activity) {
            return new Hosts(hosts.getOrDefault(activity, List.of()));
        }

        Set<TagId> tags(UUID activity) {
            return tags.getOrDefault(activity, Set.of());
        }

        Set<AudienceId> audiences(UUID activity) {
            return audiences.getOrDefault(activity, Set.of());
        }

        List<ProgrammeItem> items(UUID activity) {
            return items.getOrDefault(activity, List.of());
        }
    }

    Loaded of(Collection<UUID> activities) {
        Loaded loaded = new Loaded(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        each(
                "select activity_id, unit_id, role from activity_host where activity_id in (:ids) order by seq",
                activities,
                row -> listOf(loaded.hosts, row).add(host(row)));
        each(
                "select activity_id, tag_id from activity_tag where activity_id in (:ids)",
                activities,
                row -> setOf(loaded.tags, row).add(new TagId(row.getObject("tag_id", UUID.class))));
        each(
                "select activity_id, audience_id from activity_audience where activity_id in (:ids)",
                activities,
                row -> setOf(loaded.audiences, row).add(new AudienceId(row.getObject("audience_id", UUID.class))));
        each("""
                select activity_id, what, post_id, unit_id, produced_kind, produced_id
                  from activity_item where activity_id in (:ids) order by seq
                """, activities, row -> listOf(loaded.items, row).add(item(row)));
        return loaded;
    }

    void remove(ActivityId activity) {
        for (String table : List.of("activity_host", "activity_tag", "activity_audience", "activity_item")) {
            jdbc.sql("delete from " + table + " where activity_id = :activity")
                    .param("activity", activity.value())
                    .update();
        }
    }

    void add(ActivityId activity, ActivityDetails details) {
        int seq = 0;
        for (Hosts.Host host : details.hosts().all()) {
            jdbc.sql(
                            "insert into activity_host (activity_id, unit_id, role, seq) values (:activity, :unit, :role, :seq)")
                    .param("activity", activity.value())
                    .param("unit", host.unit().value())
                    .param("role", host.role().stored())
                    .param("seq", ++seq)
                    .update();
        }
        for (TagId tag : details.tags()) {
            jdbc.sql("insert into activity_tag (activity_id, tag_id) values (:activity, :tag)")
                    .param("activity", activity.value())
                    .param("tag", tag.value())
                    .update();
        }
        for (AudienceId audience : details.audiences()) {
            jdbc.sql("insert into activity_audience (activity_id, audience_id) values (:activity, :audience)")
                    .param("activity", activity.value())
                    .param("audience", audience.value())
                    .update();
        }
        seq = 0;
        for (ProgrammeItem item : details.items()) {
            addItem(activity, ++seq, item);
        }
    }

    private void addItem(ActivityId activity, int seq, ProgrammeItem item) {
        RecordRef produced = item.produced();
        jdbc.sql("""
                insert into activity_item (activity_id, seq, what, post_id, unit_id, produced_kind, produced_id)
                values (:activity, :seq, :what::jsonb, :post, :unit, :kind, :produced)
                """)
                .param("activity", activity.value())
                .param("seq", seq)
                .param("what", item.what().json())
                .param("post", ActivityRows.idOf(item.post(), PostId::value))
                .param("unit", ActivityRows.idOf(item.unit(), UnitId::value))
                .param("kind", produced == null ? null : produced.kind())
                .param("produced", produced == null ? null : produced.id())
                .update();
    }

    private static Hosts.Host host(ResultSet row) throws SQLException {
        return new Hosts.Host(
                new UnitId(row.getObject("unit_id", UUID.class)), HostRole.ofStored(row.getString("role")));
    }

    private static ProgrammeItem item(ResultSet row) throws SQLException {
        String kind = row.getString("produced_kind");
        return new ProgrammeItem(
                Localized.from(row, "what"),
                ActivityRows.nullable(row.getObject("post_id", UUID.class), PostId::new),
                ActivityRows.nullable(row.getObject("unit_id", UUID.class), UnitId::new),
                kind == null ? null : new RecordRef(kind, row.getObject("produced_id", UUID.class)));
    }

    private void each(String question, Collection<UUID> activities, Step step) {
        jdbc.sql(question).param("ids", activities).query(step::take);
    }

    private interface Step {
        void take(ResultSet row) throws SQLException;
    }

    private static <T> List<T> listOf(Map<UUID, List<T>> parts, ResultSet row) throws SQLException {
        return parts.computeIfAbsent(row.getObject("activity_id", UUID.class), none -> new ArrayList<>());
    }

    private static <T> Set<T> setOf(Map<UUID, Set<T>> parts, ResultSet row) throws SQLException {
        return parts.computeIfAbsent(row.getObject("activity_id", UUID.class), none -> new HashSet<>());
    }
}

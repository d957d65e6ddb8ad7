package org.gongjian.alliances;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongjian.audit.AuthorName;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.UnitId;
import org.springframework.boot.test.context.TestComponent;

/** Counts what a test says was kept by a unit. */
@TestComponent
public class TestFulfilment implements FulfilmentSource {

    private final Map<UnitId, List<FulfilmentRow>> sessions = new ConcurrentHashMap<>();
    private final Map<UnitId, List<FulfilmentRow>> volumes = new ConcurrentHashMap<>();

    /** Joint activities a unit held. */
    public void held(UnitId giver, List<FulfilmentRow> rows) {
        sessions.put(giver, rows);
    }

    /** Books a unit gave. */
    public void gave(UnitId giver, List<FulfilmentRow> rows) {
        volumes.put(giver, rows);
    }

    public static FulfilmentRow volumes(String title, String on, long quantity, boolean atLeast) {
        return new FulfilmentRow(
                new RecordRef("gift", NewId.uuid()),
                "gifts/" + NewId.uuid(),
                Localized.zh(title),
                LocalDate.parse(on),
                quantity,
                atLeast,
                new AuthorName("市档案馆", null));
    }

    public static FulfilmentRow session(String title, String on) {
        return new FulfilmentRow(
                new RecordRef("activity", NewId.uuid()),
                "activities/" + NewId.uuid(),
                Localized.zh(title),
                LocalDate.parse(on),
                1,
                false,
                new AuthorName("文化社区", null));
    }

    @Override
    public Set<Measure> measures() {
        return Set.of(Measure.JOINT_ACTIVITIES, Measure.VOLUMES_GIVEN);
    }

    @Override
    public List<FulfilmentRow> rows(
            Measure measure, Set<UnitId> givers, Set<UnitId> parties, LocalDate from, LocalDate until) {
        Map<UnitId, List<FulfilmentRow>> rows = measure == Measure.VOLUMES_GIVEN ? volumes : sessions;
        return givers.stream()
                .flatMap(giver -> rows.getOrDefault(giver, List.of()).stream())
                .filter(row -> !row.on().isBefore(from) && !row.on().isAfter(until))
                .toList();
    }
}

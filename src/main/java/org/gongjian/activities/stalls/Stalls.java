package org.gongjian.activities.stalls;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads stalls and what they counted. */
@Service
@Transactional(readOnly = true)
public class Stalls {

    private static final int MOST_ENTRIES = 50;

    private final StallRows rows;
    private final EntryRows entries;
    private final Organizations organizations;

    Stalls(StallRows rows, EntryRows entries, Organizations organizations) {
        this.rows = rows;
        this.entries = entries;
        this.organizations = organizations;
    }

    /**
     * A stall, who keeps it, and how many it served.
     *
     * @param host the unit's name, or what was typed
     */
    public record Kept(Stall stall, Localized host, Served served) {}

    /** In the order of their numbers. */
    public List<Kept> of(ActivityId activity) {
        return kept(rows.of(activity));
    }

    public Kept require(StallId id) {
        return kept(List.of(stall(id))).getFirst();
    }

    /** One that belongs to this activity; anything else is not there. */
    public Kept require(ActivityId activity, StallId id) {
        Kept kept = require(id);
        if (!kept.stall().activity().equals(activity)) {
            throw Refused.missing();
        }
        return kept;
    }

    /** Of all the stalls together, each way of counting for itself. */
    public Served servedAt(ActivityId activity) {
        return Served.sum(of(activity).stream().map(Kept::served).toList());
    }

    /** The same for several activities; none for one without stalls. */
    public Map<ActivityId, Served> servedAt(Collection<ActivityId> activities) {
        return byActivity(rows.of(activities));
    }

    /** At the stalls a unit kept itself, at activities that were held from one day to another. */
    public Map<ActivityId, Served> servedBy(UnitId unit, LocalDate from, LocalDate until) {
        return byActivity(rows.keptBy(unit, from, until));
    }

    private Map<ActivityId, Served> byActivity(List<Stall> stalls) {
        Map<StallId, Served> served =
                entries.served(stalls.stream().map(Stall::id).toList());
        return stalls.stream()
                .collect(Collectors.groupingBy(
                        Stall::activity,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                of -> Served.sum(of.stream()
                                        .map(stall -> served.getOrDefault(stall.id(), Served.NOTHING))
                                        .toList()))));
    }

    /** Corrections and estimates, newest first. */
    public List<Entry> answeredFor(StallId id) {
        return entries.answeredFor(id, MOST_ENTRIES);
    }

    private Stall stall(StallId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    private List<Kept> kept(List<Stall> stalls) {
        Map<StallId, Served> served =
                entries.served(stalls.stream().map(Stall::id).toList());
        Map<UnitId, Localized> names = organizations.names(
                stalls.stream().map(Stall::unit).filter(Objects::nonNull).toList());
        return stalls.stream()
                .map(stall -> new Kept(stall, host(stall, names), served.getOrDefault(stall.id(), Served.NOTHING)))
                .toList();
    }

    private static Localized host(Stall stall, Map<UnitId, Localized> names) {
        Localized typed = stall.host();
        if (typed != null) {
            return typed;
        }
        UnitId unit = stall.unit();
        return unit == null ? stall.service() : names.getOrDefault(unit, stall.service());
    }
}

package org.gongjian.claims.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register of the current district. Everybody may read it; what residents wrote is not in it. */
@Service
@Transactional(readOnly = true)
public class Cases {

    private static final int INBOX = 100;

    private final CaseRows rows;
    private final CaseLists lists;
    private final CaseEventRows events;
    private final Today today;

    Cases(CaseRows rows, CaseLists lists, CaseEventRows events, Today today) {
        this.rows = rows;
        this.lists = lists;
        this.events = events;
        this.today = today;
    }

    public Optional<Case> byId(CaseId id) {
        return rows.byId(id);
    }

    /** One that is not here is a fault of the address: 404. */
    public Case require(CaseId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    public List<Case> all(Collection<CaseId> ids) {
        return rows.load(ids.stream().map(CaseId::value).toList());
    }

    /** What happened in a case, oldest first. */
    public List<CaseEvent> eventsOf(CaseId id) {
        return events.of(id);
    }

    /**
     * A page of a list, latest number first.
     *
     * @param after the end of the page before, null for the first
     */
    public CasePage page(CaseFilter filter, CasePage.@Nullable After after, int size) {
        List<Case> found = rows.load(lists.page(filter, today.date(), after, size + 1));
        List<Case> shown = found.subList(0, Math.min(size, found.size()));
        return new CasePage(
                shown,
                found.size() > size
                        ? new CasePage.After(
                                shown.getLast().number().year(),
                                shown.getLast().number().number())
                        : null);
    }

    /** The last ones that were closed, the latest first. */
    public List<Case> closedLately(int atMost) {
        return rows.load(lists.closedLately(atMost));
    }

    public long count(CaseFilter filter) {
        return lists.count(filter, today.date());
    }

    /** How many there are in each view. */
    public Map<CaseView, Long> counts(CaseFilter filter) {
        Map<CaseView, Long> counts = new EnumMap<>(CaseView.class);
        for (CaseView view : CaseView.values()) {
            counts.put(view, count(filter.in(view)));
        }
        return counts;
    }

    // What waits for somebody

    public List<Case> toAccept(Actor actor) {
        return rows.load(lists.ofAskers(actor.units(), CaseState.SUBMITTED, INBOX));
    }

    public List<Case> toClose(Actor actor) {
        return rows.load(lists.ofAskers(actor.units(), CaseState.ACCEPTED, INBOX));
    }

    /** Of the units that lead or joined, the nearest deadline first. */
    public List<Case> atWork(Collection<UnitId> units) {
        return rows.load(lists.atWorkBy(units, INBOX));
    }

    /** Today in the district's zone. */
    public LocalDate today() {
        return today.date();
    }
}

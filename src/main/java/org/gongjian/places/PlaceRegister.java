package org.gongjian.places;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.AreaId;
import org.gongjian.district.FormerRow;
import org.gongjian.district.Reason;
import org.gongjian.district.ReferencedRows;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many places at once, in the caller's transaction: the rules of {@link Places}, one statement for all of them, an audit line
 * for each.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PlaceRegister {

    private final PlaceRows rows;
    private final PlaceBatches batches;
    private final PlacePermissions permissions;
    private final ReferencedRows references;
    private final AuditLog audit;

    PlaceRegister(
            PlaceRows rows,
            PlaceBatches batches,
            PlacePermissions permissions,
            ReferencedRows references,
            AuditLog audit) {
        this.rows = rows;
        this.batches = batches;
        this.permissions = permissions;
        this.references = references;
        this.audit = audit;
    }

    /** Where a place lies and who keeps it: what decides who may keep its record. */
    private record Position(@Nullable AreaId area, @Nullable UnitId keptBy) {}

    /** Everything here, to compare many rows with. */
    public KnownPlaces known() {
        return new KnownPlaces(rows.all());
    }

    public Verdict mayKeep(Actor actor, @Nullable AreaId area, @Nullable UnitId keptBy) {
        return permissions.mayKeep(actor, area, keptBy);
    }

    /** Adds places that were found to be new. */
    public void add(Actor by, List<AddPlace> commands) {
        List<Place> places = commands.stream().map(AddPlace::place).toList();
        permit(by, places);
        batches.add(places);
        audit.writeAll(
                by.author(),
                "added",
                places.stream()
                        .map(place -> new AuditLog.Subject(place.ref(), Places.changes(null, place)))
                        .toList());
    }

    /** Makes places what they are given as, if they still are at their versions; answers what they were. */
    public List<FormerRow> change(Actor by, List<Place> after) {
        Map<PlaceId, Place> before = new HashMap<>();
        rows.byIds(after.stream().map(Place::id).toList()).forEach(place -> before.put(place.id(), place));
        permit(by, before.values());
        permit(by, after);
        List<FormerRow> former =
                batches.rows(after.stream().map(place -> place.id().value()).toList());
        if (batches.change(after) != after.size()) {
            throw Refused.stale();
        }
        audit.writeAll(
                by.author(),
                "changed",
                after.stream()
                        .map(place -> new AuditLog.Subject(place.ref(), Places.changes(before.get(place.id()), place)))
                        .toList());
        return former;
    }

    /** The versions of those that are here. */
    public Map<UUID, Integer> versions(Collection<UUID> ids) {
        return batches.versions(ids);
    }

    /** Those that some record names. */
    public Set<UUID> used(Collection<UUID> ids) {
        return references.among("place", "place", ids, Set.of());
    }

    /** Takes back places that nothing names and nobody changed since they were added. */
    public void takeBack(Actor by, List<UUID> ids) {
        if (batches.takeBack(ids) != ids.size()) {
            throw Refused.conflict(Reason.of("places.take-back.used"));
        }
        audit.writeAll(by.author(), "taken-back", subjects(ids));
    }

    /** Makes places what they were, if nobody changed them since. */
    public void restore(Actor by, List<FormerRow> former) {
        if (batches.restore(former) != former.size()) {
            throw Refused.stale();
        }
        audit.writeAll(
                by.author(),
                "restored",
                subjects(former.stream().map(FormerRow::id).toList()));
    }

    private void permit(Actor by, Collection<Place> places) {
        Set<Position> positions = new HashSet<>();
        places.forEach(place -> positions.add(new Position(place.area(), place.keptBy())));
        positions.forEach(one -> mayKeep(by, one.area(), one.keptBy()).orForbid());
    }

    private static List<AuditLog.Subject> subjects(List<UUID> ids) {
        return ids.stream()
                .map(id -> new AuditLog.Subject(new PlaceId(id).ref(), List.of()))
                .toList();
    }
}

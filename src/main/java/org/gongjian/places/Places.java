package org.gongjian.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places of the current district. Everybody may read them. */
@Service
@Transactional(readOnly = true)
public class Places {

    private final PlaceRows rows;
    private final PlacePermissions permissions;
    private final Areas areas;
    private final Units units;
    private final AuditLog audit;

    Places(PlaceRows rows, PlacePermissions permissions, Areas areas, Units units, AuditLog audit) {
        this.rows = rows;
        this.permissions = permissions;
        this.areas = areas;
        this.units = units;
        this.audit = audit;
    }

    /** Adds a place; one added already under the id stays as it is. */
    @Transactional
    public PlaceId add(Actor by, AddPlace command) {
        Place place = command.place();
        checkReferences(place);
        permissions.mayKeep(by, place.area(), place.keptBy()).orForbid();
        if (rows.add(place)) {
            audit.write(by.author(), "added", place.ref(), named(changes(null, place)));
        }
        return place.id();
    }

    /** Makes a place what it is given as, if it still is at the version given. */
    @Transactional
    public void change(Actor by, Place place) {
        Place before = rows.byId(place.id()).orElseThrow(Refused::missing);
        permissions.mayKeep(by, before.area(), before.keptBy()).orForbid();
        checkReferences(place);
        permissions.mayKeep(by, place.area(), place.keptBy()).orForbid();
        List<String> changed = changes(before, place);
        if (changed.isEmpty()) {
            return;
        }
        if (!rows.change(place)) {
            throw Refused.stale();
        }
        audit.write(by.author(), "changed", place.ref(), named(changed));
    }

    public Optional<Place> byId(PlaceId id) {
        return rows.byId(id);
    }

    /** Every place, oldest first. */
    public List<Place> all() {
        return rows.all();
    }

    public List<Place> keptBy(UnitId unit) {
        return rows.keptBy(unit);
    }

    public List<Place> byIds(Collection<PlaceId> ids) {
        return rows.byIds(ids);
    }

    public Map<PlaceId, Localized> names(Collection<PlaceId> ids) {
        return rows.byIds(ids).stream().collect(Collectors.toUnmodifiableMap(Place::id, Place::name));
    }

    /** Where they are; those nobody gave coordinates are left out. */
    public Map<PlaceId, Coordinates> coordinates(Collection<PlaceId> ids) {
        return rows.byIds(ids).stream()
                .filter(place -> place.coordinates() != null)
                .collect(Collectors.toUnmodifiableMap(Place::id, place -> Objects.requireNonNull(place.coordinates())));
    }

    /**
     * One page of a list, oldest first.
     *
     * @param after the last place of the page before, or null for the first page
     */
    public PlacePage find(FindPlaces wanted, @Nullable PlaceId after, int atMost) {
        Set<AreaId> within = wanted.area() == null ? null : areas.withAllBelow(wanted.area());
        List<Place> found = rows.find(wanted, within, after, atMost + 1);
        boolean more = found.size() > atMost;
        List<Place> page = more ? found.subList(0, atMost) : found;
        return new PlacePage(
                page, rows.count(wanted, within), more ? page.getLast().id() : null);
    }

    /** Those that fit and have coordinates, oldest first. */
    public PlacePage located(FindPlaces wanted, int atMost) {
        return Boolean.FALSE.equals(wanted.onMap())
                ? new PlacePage(List.of(), 0, null)
                : find(new FindPlaces(wanted.kind(), wanted.area(), wanted.words(), true), null, atMost);
    }

    /** How many places there are of each kind that has any. */
    public Map<Place.Kind, Long> countByKind() {
        return rows.countByKind(null);
    }

    /** The same of an area and all below it. */
    public Map<Place.Kind, Long> countByKindIn(AreaId area) {
        return rows.countByKind(areas.withAllBelow(area));
    }

    /** How many fit. */
    public long count(FindPlaces wanted) {
        return rows.count(wanted, wanted.area() == null ? null : areas.withAllBelow(wanted.area()));
    }

    public Verdict mayAddSomewhere(Actor actor) {
        return permissions.mayAddSomewhere(actor);
    }

    public Verdict mayChange(Actor actor, Place place) {
        return permissions.mayKeep(actor, place.area(), place.keptBy());
    }

    private void checkReferences(Place place) {
        if (place.area() != null) {
            Verdict.require(!areas.withAllBelow(place.area()).isEmpty(), Reason.of("frame.fault.unknown"))
                    .orRefuse("area");
        }
        if (place.keptBy() != null) {
            Verdict.require(units.byId(place.keptBy()).isPresent(), Reason.of("frame.fault.unknown"))
                    .orRefuse("keptBy");
        }
    }

    private static String[] named(List<String> fields) {
        return fields.toArray(String[]::new);
    }

    static List<String> changes(@Nullable Place before, Place after) {
        List<String> changed = new ArrayList<>();
        note(changed, "kind", before == null ? null : before.kind(), after.kind());
        note(changed, "name", before == null ? null : before.name(), after.name());
        note(changed, "other-name", before == null ? null : before.otherName(), after.otherName());
        note(changed, "area", before == null ? null : before.area(), after.area());
        note(changed, "kept-by", before == null ? null : before.keptBy(), after.keptBy());
        note(changed, "address", before == null ? null : before.address(), after.address());
        note(changed, "coordinates", before == null ? null : before.coordinates(), after.coordinates());
        return changed;
    }

    private static void note(List<String> changed, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}

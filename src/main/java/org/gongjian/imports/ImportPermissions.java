package org.gongjian.imports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.district.AreaPath;
import org.gongjian.district.Areas;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * District officers import for the district or any part of it, street officers for their areas, coordinators the people and
 * places of their own community. Units are for officers: each is entered once for everybody.
 */
@Component
class ImportPermissions {

    private final Areas areas;
    private final Units units;

    ImportPermissions(Areas areas, Units units) {
        this.areas = areas;
        this.units = units;
    }

    /** Whether somebody may import anything at all: who sees the pages. */
    Verdict mayImportSome(Actor actor) {
        return Verdict.require(
                actor.isDistrictOfficer() || actor.has(Role.STREET_OFFICER) || actor.has(Role.COORDINATOR),
                Reason.of("imports.refused.import"));
    }

    Verdict mayImport(Actor actor, ImportKind kind, @Nullable AreaId area) {
        if (actor.isDistrictOfficer() || (area != null && actor.watches(area))) {
            return Verdict.allowed();
        }
        if (kind == ImportKind.ORGANIZATIONS && !actor.has(Role.STREET_OFFICER)) {
            return Verdict.refused(Reason.of("imports.refused.units"));
        }
        boolean own = area != null && communities(actor).contains(area);
        return Verdict.require(own && kind != ImportKind.ORGANIZATIONS, Reason.of("imports.refused.area"));
    }

    /** Whoever may import the like; what they see are faults of rows, masked. */
    Verdict maySee(Actor actor, Import of) {
        return mayImport(actor, of.kind(), of.area());
    }

    /** The areas somebody may import for, the widest first; empty for a district officer means every one. */
    List<AreaPath> areasFor(Actor actor) {
        List<AreaPath> all = areas.paths();
        if (actor.isDistrictOfficer()) {
            return all;
        }
        Set<AreaId> communities = communities(actor);
        return all.stream()
                .filter(area -> actor.watches(area.area().id())
                        || communities.contains(area.area().id()))
                .toList();
    }

    private Set<AreaId> communities(Actor actor) {
        return actor.mandates().stream()
                .filter(mandate -> mandate.role() == Role.COORDINATOR && mandate.unit() != null)
                .flatMap(mandate -> units.byId(Objects.requireNonNull(mandate.unit())).stream())
                .flatMap(placed ->
                        placed.area() == null ? Stream.<AreaId>empty() : areas.withAllBelow(placed.area()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}

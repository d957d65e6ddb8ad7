package org.gongjian.places;

import java.util.List;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Area;
import org.gongjian.district.Areas;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The areas of the tenant, as its office lists them: districts of a city, streets and towns, communities. */
@Service
@Transactional
public class AreaDesk {

    private final Areas areas;
    private final Authority authority;
    private final AuditLog audit;

    AreaDesk(Areas areas, Authority authority, AuditLog audit) {
        this.areas = areas;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * Lists an area; one listed already under the id stays as it is. A community lies in a street or town of the list; a street
     * or town may lie in a district of it.
     */
    public void add(Actor by, Area area) {
        authority.mayKeepOffice(by).orForbid();
        List<Area> all = areas.all();
        if (all.stream().anyMatch(other -> other.id().equals(area.id()))) {
            return;
        }
        liesRightly(area, all).orRefuse("parent");
        areas.add(area);
        audit.write(by.author(), "listed", new RecordRef("area", area.id().value()), "name", "kind");
    }

    private static Verdict liesRightly(Area area, List<Area> all) {
        Area.@Nullable Kind above = all.stream()
                .filter(other -> other.id().equals(area.parent()))
                .map(Area::kind)
                .findFirst()
                .orElse(null);
        return switch (area.kind()) {
            case COMMUNITY ->
                Verdict.require(
                        above == Area.Kind.STREET || above == Area.Kind.TOWN, Reason.of("places.area.parent.missing"));
            case STREET, TOWN ->
                Verdict.require(
                        area.parent() == null || above == Area.Kind.DISTRICT, Reason.of("places.area.parent.street"));
            case DISTRICT -> Verdict.require(area.parent() == null, Reason.of("places.area.parent.given"));
        };
    }

    /** Every area, the oldest first. */
    @Transactional(readOnly = true)
    public List<Area> all(Actor by) {
        authority.mayKeepOffice(by).orForbid();
        return areas.all();
    }
}

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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The streets, towns and communities of the district, as its office lists them. */
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

    /** Lists an area; one listed already under the id stays as it is. A community lies in a street or town of the list. */
    public void add(Actor by, Area area) {
        authority.mayKeepOffice(by).orForbid();
        List<Area> all = areas.all();
        if (all.stream().anyMatch(other -> other.id().equals(area.id()))) {
            return;
        }
        boolean inStreet = all.stream()
                .filter(other -> other.id().equals(area.parent()))
                .anyMatch(other -> other.kind() != Area.Kind.COMMUNITY);
        Verdict.require(
                        area.kind() == Area.Kind.COMMUNITY ? inStreet : area.parent() == null,
                        Reason.of("places.area.parent." + (area.kind() == Area.Kind.COMMUNITY ? "missing" : "given")))
                .orRefuse("parent");
        areas.add(area);
        audit.write(by.author(), "listed", new RecordRef("area", area.id().value()), "name", "kind");
    }

    /** Every area, the oldest first. */
    @Transactional(readOnly = true)
    public List<Area> all(Actor by) {
        authority.mayKeepOffice(by).orForbid();
        return areas.all();
    }
}

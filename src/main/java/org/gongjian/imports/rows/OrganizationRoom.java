package org.gongjian.imports.rows;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.Areas;
import org.gongjian.district.FormerRow;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.imports.ImportKind;
import org.gongjian.organizations.OrganizationRegister;
import org.springframework.stereotype.Component;

/** The units of the district. */
@Component
class OrganizationRoom implements TargetRoom {

    private final OrganizationRegister organizations;
    private final Areas areas;
    private final Wordings wordings;

    OrganizationRoom(OrganizationRegister organizations, Areas areas, Wordings wordings) {
        this.organizations = organizations;
        this.areas = areas;
        this.wordings = wordings;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ORGANIZATIONS;
    }

    @Override
    public Target<?> begin(Bounds bounds, boolean writes) {
        return new OrganizationTarget(organizations, new AreaWords(areas.paths(), bounds), wordings, bounds);
    }

    @Override
    public Map<UUID, Integer> versions(Collection<UUID> ids) {
        return organizations.versions(ids);
    }

    @Override
    public Set<UUID> used(Collection<UUID> ids) {
        return organizations.used(ids);
    }

    @Override
    public void takeBack(Actor by, List<UUID> ids) {
        organizations.takeBack(by, ids);
    }

    @Override
    public void restore(Actor by, List<FormerRow> former) {
        organizations.restore(by, former);
    }
}

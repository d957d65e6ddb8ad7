package org.gongjian.organizations;

import java.util.Optional;
import java.util.Set;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileHost;
import org.gongjian.identity.Actors;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever may change a unit's facts keeps its photos and documents; everybody sees a unit. */
@Component
@Transactional(readOnly = true)
class FilesOfUnits implements FileHost {

    private final OrganizationRows rows;
    private final OrganizationPermissions permissions;
    private final Actors actors;

    FilesOfUnits(OrganizationRows rows, OrganizationPermissions permissions, Actors actors) {
        this.rows = rows;
        this.permissions = permissions;
        this.actors = actors;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("unit");
    }

    @Override
    public Verdict mayAdd(Author by, RecordRef record) {
        return mayKeep(by, record);
    }

    @Override
    public Verdict mayChange(Author by, RecordRef record) {
        return mayKeep(by, record);
    }

    @Override
    public boolean isPublic(RecordRef record) {
        return unit(record).isPresent();
    }

    @Override
    public Optional<Localized> caption(RecordRef record) {
        return unit(record).map(Organization::name);
    }

    private Verdict mayKeep(Author by, RecordRef record) {
        return unit(record)
                .map(unit -> permissions.mayChange(actors.of(by), unit))
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    private Optional<Organization> unit(RecordRef record) {
        return rows.byId(new UnitId(record.id()));
    }
}

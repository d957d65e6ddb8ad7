package org.gongjian.claims.register;

import java.util.Optional;
import java.util.Set;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileHost;
import org.gongjian.identity.Actors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evidence: the claimers add it as long as they work or wait; the case is public, so is what there is consent for. */
@Component
@Transactional(readOnly = true)
class FilesOfCases implements FileHost {

    private final CaseRows rows;
    private final CasePermissions permissions;
    private final Actors actors;

    FilesOfCases(CaseRows rows, CasePermissions permissions, Actors actors) {
        this.rows = rows;
        this.permissions = permissions;
        this.actors = actors;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CaseId.KIND);
    }

    @Override
    public Verdict mayAdd(Author by, RecordRef record) {
        return byRef(record)
                .map(about -> mayChange(by, record)
                        .and(Verdict.require(
                                !about.state().isOver(),
                                Reason.of(
                                        "claims.case.refused.files",
                                        about.state().label()))))
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    @Override
    public Verdict mayChange(Author by, RecordRef record) {
        return byRef(record)
                .map(about -> permissions.mayWork(actors.of(by), about))
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    @Override
    public boolean isPublic(RecordRef record) {
        return byRef(record).isPresent();
    }

    @Override
    public Optional<Localized> caption(RecordRef record) {
        return byRef(record).map(Case::title);
    }

    private Optional<Case> byRef(RecordRef record) {
        return rows.byId(new CaseId(record.id()));
    }
}

package org.gongjian.giving.ventures;

import java.util.Optional;
import java.util.Set;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileHost;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Actors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organizer and the unit keep the files of a venture: contract and reports. */
@Component
@Transactional(readOnly = true)
class FilesOfVentures implements FileHost {

    private final VentureRows ventures;
    private final CallRows calls;
    private final VenturePermissions permissions;
    private final Actors actors;

    FilesOfVentures(VentureRows ventures, CallRows calls, VenturePermissions permissions, Actors actors) {
        this.ventures = ventures;
        this.calls = calls;
        this.permissions = permissions;
        this.actors = actors;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(VentureId.KIND);
    }

    @Override
    public Verdict mayAdd(Author by, RecordRef record) {
        return mayChange(by, record);
    }

    @Override
    public Verdict mayChange(Author by, RecordRef record) {
        Actor actor = actors.of(by);
        return venture(record)
                .flatMap(venture -> calls.byId(venture.call())
                        .map(call ->
                                permissions.mayApply(actor, venture.applicant()).isAllowed()
                                        ? Verdict.allowed()
                                        : permissions.mayRun(actor, call.organizer())))
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    @Override
    public boolean isPublic(RecordRef record) {
        return venture(record).filter(venture -> venture.state().isPublic()).isPresent();
    }

    @Override
    public Optional<Localized> caption(RecordRef record) {
        return venture(record).map(venture -> venture.plan().title());
    }

    private Optional<Venture> venture(RecordRef record) {
        return ventures.byId(new VentureId(record.id()));
    }
}

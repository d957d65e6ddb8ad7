package org.gongjian.evaluation.evidence;

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

/** An entrant keeps the files of its evidence until it is given; whoever may look at the evidence sees them. */
@Component
@Transactional(readOnly = true)
class FilesOfEvidence implements FileHost {

    private final EvidenceRows rows;
    private final MeasuredRounds rounds;
    private final EvidencePermissions permissions;
    private final Taking taking;
    private final Actors actors;

    FilesOfEvidence(
            EvidenceRows rows, MeasuredRounds rounds, EvidencePermissions permissions, Taking taking, Actors actors) {
        this.rows = rows;
        this.rounds = rounds;
        this.permissions = permissions;
        this.taking = taking;
        this.actors = actors;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EvidenceId.KIND);
    }

    @Override
    public Verdict mayAdd(Author by, RecordRef record) {
        return mayChange(by, record);
    }

    /** What was given stays as it was given; what was sent back is supplemented in time. */
    @Override
    public Verdict mayChange(Author by, RecordRef record) {
        Actor actor = actors.of(by);
        return evidence(record)
                .map(evidence -> {
                    Entrant entrant = rounds.requireEntrant(evidence.entry());
                    return permissions
                            .mayShow(actor, entrant)
                            .and(evidence.mayBeChanged())
                            .and(inTime(evidence, entrant));
                })
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    @Override
    public Verdict maySee(Author by, RecordRef record) {
        Actor actor = actors.of(by);
        return evidence(record)
                .map(evidence -> {
                    Entrant entrant = rounds.requireEntrant(evidence.entry());
                    Verdict shows = permissions.mayShow(actor, entrant);
                    return shows.isAllowed() || !evidence.isSeen()
                            ? shows
                            : permissions.mayLook(
                                    actor,
                                    entrant,
                                    rounds.require(evidence.campaign(), evidence.round())
                                            .organizer());
                })
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    @Override
    public boolean isPublic(RecordRef record) {
        return false;
    }

    @Override
    public Optional<Localized> caption(RecordRef record) {
        return evidence(record).map(evidence -> evidence.details().title());
    }

    private Verdict inTime(Evidence evidence, Entrant entrant) {
        return evidence.isSentBack()
                ? taking.takes(evidence, entrant, rounds.require(evidence.campaign(), evidence.round()))
                : Verdict.allowed();
    }

    private Optional<Evidence> evidence(RecordRef record) {
        return rows.byId(new EvidenceId(record.id()));
    }
}

package org.gongjian.voices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.gongjian.people.consents.ConsentEffects;
import org.gongjian.people.consents.ConsentKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person said under their name: shown to them; no longer public once they do not agree to be quoted; a resident’s words
 * without a name once they are erased.
 */
@Component
@Transactional
class SpokenRecords implements PersonalRecords, ConsentEffects {

    private final VoiceRows rows;
    private final AuditLog audit;

    SpokenRecords(VoiceRows rows, AuditLog audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Override
    public String section() {
        return "voices";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldRecord> of(Collection<PersonId> ids) {
        return rows.by(ids).stream()
                .map(voice -> HeldRecord.of(voice.kind().label(), voice.id().path())
                        .saying("voices.held.words", voice.words())
                        .saying("voices.held.at", voice.recordedAt())
                        .saying("voices.held.standing", voice.standing().label()))
                .toList();
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        rows.by(ids).forEach(voice -> {
            if (rows.unname(voice.id())) {
                audit.write(by, "unnamed", voice.id().ref(), "speaker");
            }
        });
    }

    @Override
    public void withdrawn(Author by, Collection<PersonId> ids, ConsentKind kind, Instant at) {
        if (kind.equals(ConsentKind.BE_QUOTED)) {
            rows.by(ids).stream()
                    .filter(voice -> voice.standing() == Standing.SHOWN)
                    .filter(voice -> rows.updateConsent(voice.withdrawn(at)))
                    .forEach(voice -> audit.write(by, "withdrawn", voice.id().ref()));
        }
    }
}

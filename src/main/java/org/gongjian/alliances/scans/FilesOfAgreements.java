package org.gongjian.alliances.scans;

import java.util.Optional;
import java.util.Set;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileHost;
import org.gongjian.identity.Actors;
import org.springframework.stereotype.Component;

/** Whoever may act for a party keeps the files of an agreement; a scan is seen by others only with consent, as any file. */
@Component
class FilesOfAgreements implements FileHost {

    private final Agreements agreements;
    private final AgreementDesk desk;
    private final Actors actors;

    FilesOfAgreements(Agreements agreements, AgreementDesk desk, Actors actors) {
        this.agreements = agreements;
        this.desk = desk;
        this.actors = actors;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Agreements.KIND);
    }

    @Override
    public Verdict mayAdd(Author by, RecordRef record) {
        return mayChange(by, record);
    }

    @Override
    public Verdict mayChange(Author by, RecordRef record) {
        return byRef(record)
                .map(agreement -> desk.mayKeep(actors.of(by), agreement))
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    @Override
    public boolean isPublic(RecordRef record) {
        return byRef(record).filter(Agreement::isPublic).isPresent();
    }

    @Override
    public Optional<Localized> caption(RecordRef record) {
        return byRef(record).map(agreement -> agreement.text().title());
    }

    private Optional<Agreement> byRef(RecordRef record) {
        return agreements.byId(new AgreementId(record.id()));
    }
}

package org.gongjian.giving.money;

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

/** Whoever keeps a fund's books keeps its vouchers; others see a scan only with consent, as any file. */
@Component
@Transactional(readOnly = true)
class FilesOfFunds implements FileHost {

    private final FundRows funds;
    private final FundPermissions permissions;
    private final Actors actors;

    FilesOfFunds(FundRows funds, FundPermissions permissions, Actors actors) {
        this.funds = funds;
        this.permissions = permissions;
        this.actors = actors;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(FundId.KIND);
    }

    @Override
    public Verdict mayAdd(Author by, RecordRef record) {
        return mayChange(by, record);
    }

    @Override
    public Verdict mayChange(Author by, RecordRef record) {
        return fund(record)
                .map(fund -> permissions.mayKeep(actors.of(by), fund.holder()))
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    @Override
    public boolean isPublic(RecordRef record) {
        return fund(record).isPresent();
    }

    @Override
    public Optional<Localized> caption(RecordRef record) {
        return fund(record).map(Fund::purpose);
    }

    private Optional<Fund> fund(RecordRef record) {
        return funds.byId(new FundId(record.id()));
    }
}

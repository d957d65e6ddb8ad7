package org.gongjian.claims.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases are found by everybody: by what was claimed, by number, by who asked and who claimed. */
@Component
@Transactional(readOnly = true)
class CaseDocuments implements SearchSource {

    private final CaseRows rows;
    private final Organizations organizations;
    private final Wordings wordings;
    private final RecordIds records;

    CaseDocuments(CaseRows rows, Organizations organizations, Wordings wordings, RecordIds records) {
        this.rows = rows;
        this.organizations = organizations;
        this.wordings = wordings;
        this.records = records;
    }

    @Override
    public String kind() {
        return CaseId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<Case> cases = rows.load(ids);
        Map<UnitId, Localized> names = organizations.names(cases.stream()
                .flatMap(about -> about.units().stream())
                .distinct()
                .toList());
        return cases.stream()
                .map(about -> SearchDocument.of(about.ref(), about.path(), about.title())
                        .saying(wordings.both(about.number().label()), about.inCharge())
                        .saying(about.units().stream().map(names::get))
                        .on(about.openedOn()))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("close_out", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("unit");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return named.kind().equals("unit") ? records.of("""
                select id from close_out where asker_id in (:ids) or lead_id in (:ids) or exists (
                       select from claim_unit where claim_unit.claim_id = close_out.id and claim_unit.unit_id in (:ids))
                """, named.id()) : List.of();
    }
}

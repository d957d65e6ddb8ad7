package org.gongjian.alliances;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.search.Readers;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agreements are found by everybody once all have agreed; a draft by whoever may act for a party. */
@Component
@Transactional(readOnly = true)
class AgreementDocuments implements SearchSource {

    private final AgreementRows rows;
    private final Organizations organizations;
    private final Wordings wordings;
    private final RecordIds records;

    AgreementDocuments(AgreementRows rows, Organizations organizations, Wordings wordings, RecordIds records) {
        this.rows = rows;
        this.organizations = organizations;
        this.wordings = wordings;
        this.records = records;
    }

    @Override
    public String kind() {
        return Agreements.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<Agreement> agreements = rows.load(ids);
        Map<UnitId, Localized> names = organizations.names(agreements.stream()
                .flatMap(agreement -> agreement.text().units().stream())
                .distinct()
                .toList());
        return agreements.stream().map(agreement -> document(agreement, names)).toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("agreement", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("unit");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return named.kind().equals("unit")
                ? records.of("select distinct agreement_id from agreement_party where unit_id in (:ids)", named.id())
                : List.of();
    }

    private SearchDocument document(Agreement agreement, Map<UnitId, Localized> names) {
        AgreementText text = agreement.text();
        AgreementNumber number = agreement.number();
        return SearchDocument.of(
                        Agreements.ref(agreement.id()),
                        "alliances/agreements/" + agreement.id().value(),
                        text.title())
                .saying(text.parties().stream().map(party -> names.get(party.unit())))
                .saying(text.commitments().stream().map(Commitment::wording))
                .saying(Stream.of(text.focus(), text.principles(), text.pillars())
                        .flatMap(List::stream))
                .saying(text.vehicle(), number == null ? null : wordings.both(number.label()))
                .on(text.term().startsOn())
                .to(
                        agreement.isPublic()
                                ? Readers.everybody()
                                : Readers.office().andWhoActsFor(text.units()));
    }
}

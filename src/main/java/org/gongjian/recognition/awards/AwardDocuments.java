package org.gongjian.recognition.awards;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.search.Readers;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Awards are found by what stands on them, by number, and by who awarded them to whom, where. */
@Component
@Transactional(readOnly = true)
class AwardDocuments implements SearchSource {

    private final AwardRows rows;
    private final AwardNames names;
    private final RecordIds records;

    AwardDocuments(AwardRows rows, AwardNames names, RecordIds records) {
        this.rows = rows;
        this.names = names;
        this.records = records;
    }

    @Override
    public String kind() {
        return AwardId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<Award> awards = rows.byIds(ids.stream().map(AwardId::new).toList());
        AwardNames.Known known = names.of(awards);
        Map<AwardId, Localized> titled = names.titles(awards);
        return awards.stream()
                .map(award -> SearchDocument.of(
                                award.ref(), award.path(), titled.getOrDefault(award.id(), award.wording()))
                        .saying(award.bodies().stream().map(known::body))
                        .saying(
                                known.unit(award.holder()),
                                known.kind(award),
                                known.hangsAt(award),
                                Localized.zh(award.number().shown()))
                        .on(award.since())
                        .to(Readers.everybody()))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("award", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("unit", "place");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return switch (named.kind()) {
            case "unit" -> records.of("""
                        select id from award
                         where holder_id in (:ids) or host_unit_id in (:ids)
                            or exists (select from award_body body where body.award_id = award.id and body.unit_id in (:ids))
                        """, named.id());
            case "place" -> records.of("select id from award where host_place_id in (:ids)", named.id());
            default -> List.of();
        };
    }
}

package org.gongjian.evaluation.standards;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.search.Readers;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Standards are found by their titles once an edition is published; drafts by officers, who write them. */
@Component
@Transactional(readOnly = true)
class StandardDocuments implements SearchSource {

    private final StandardRows rows;
    private final RecordIds records;

    StandardDocuments(StandardRows rows, RecordIds records) {
        this.rows = rows;
        this.records = records;
    }

    @Override
    public String kind() {
        return StandardId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        return rows.byIds(ids.stream().map(StandardId::new).toList()).stream()
                .map(standard -> SearchDocument.of(standard.id().ref(), standard.path(), standard.title())
                        .to(
                                standard.editions().stream().allMatch(Edition::isDraft)
                                        ? Readers.office()
                                        : Readers.everybody()))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("standard", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of();
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return List.of();
    }
}

package org.gongjian.alliances.committee;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.search.Readers;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Committees are found by everybody. */
@Component
@Transactional(readOnly = true)
class CommitteeDocuments implements SearchSource {

    private final CommitteeRows rows;
    private final RecordIds records;

    CommitteeDocuments(CommitteeRows rows, RecordIds records) {
        this.rows = rows;
        this.records = records;
    }

    @Override
    public String kind() {
        return CommitteeId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        return rows.load(ids).stream()
                .map(committee -> SearchDocument.of(
                                committee.id().ref(), committee.id().path(), committee.name())
                        .saying(committee.purpose())
                        .to(Readers.everybody()))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("committee", after, atMost);
    }
}

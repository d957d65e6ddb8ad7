package org.gongjian.places.layouts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A saying is found by everybody, under either of its names; it opens the map it is about. */
@Component
@Transactional(readOnly = true)
class LayoutDocuments implements SearchSource {

    private final LayoutRows rows;
    private final RecordIds records;

    LayoutDocuments(LayoutRows rows, RecordIds records) {
        this.rows = rows;
        this.records = records;
    }

    @Override
    public String kind() {
        return "layout";
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        return rows.byIds(ids).stream()
                .map(layout -> SearchDocument.of(layout.ref(), layout.path(), layout.name())
                        .called(layout.otherName()))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("layout", after, atMost);
    }
}

package org.gongjian.alliances.committee;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.Today;
import org.gongjian.search.Readers;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Published minutes are found by everybody, by what was talked of and what was resolved; nothing else of a meeting is. */
@Component
@Transactional(readOnly = true)
class MinutesDocuments implements SearchSource {

    private final MeetingRows rows;
    private final RecordIds records;
    private final Today today;

    MinutesDocuments(MeetingRows rows, RecordIds records, Today today) {
        this.rows = rows;
        this.records = records;
        this.today = today;
    }

    @Override
    public String kind() {
        return MeetingId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        return rows.load(ids).stream()
                .filter(Meeting::isPublic)
                .map(meeting -> SearchDocument.of(
                                meeting.id().ref(), meeting.id().path(), meeting.title())
                        .saying(meeting.agenda().stream().map(AgendaItem::title))
                        .saying(meeting.resolutions().stream().map(Resolution::wording))
                        .on(meeting.day(today.zone()))
                        .to(Readers.everybody()))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("meeting", after, atMost);
    }
}

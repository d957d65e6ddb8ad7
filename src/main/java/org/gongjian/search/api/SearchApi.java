package org.gongjian.search.api;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.identity.CurrentActor;
import org.gongjian.search.Found;
import org.gongjian.search.Hit;
import org.gongjian.search.Search;
import org.gongjian.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds records of every kind, as far as the reader may see them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/search")
class SearchApi {

    private final Search search;
    private final CurrentActor actor;

    SearchApi(Search search, CurrentActor actor) {
        this.search = search;
        this.actor = actor;
    }

    /**
     * A record that was found.
     *
     * @param path of its page, below the district
     */
    record FoundRecord(
            RecordRef record,
            String path,
            Localized title,
            @Nullable LocalDate day) {

        static FoundRecord of(Hit hit) {
            return new FoundRecord(hit.record(), hit.path(), hit.title(), hit.day());
        }
    }

    /**
     * A page of what was found, the best first.
     *
     * @param near where there is little that has all that was asked for: what has most of it
     * @param count of the kind that was asked for, as far as was looked
     * @param more whether there may be more than were counted
     */
    record Results(
            List<FoundRecord> hits, List<FoundRecord> near, List<Found.KindCount> kinds, long count, boolean more) {}

    /**
     * @param q words, parts of Chinese words, names or pinyin
     * @param kind of records, such as gift; all kinds where nothing is said
     * @param page from 1, twenty to a page
     */
    @GetMapping
    Results find(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "1") int page) {
        Found found = search.find(actor.current(), new SearchQuery(q, kind, page));
        return new Results(
                found.hits().stream().map(FoundRecord::of).toList(),
                found.near().stream().map(FoundRecord::of).toList(),
                found.kinds(),
                found.count(),
                found.cut());
    }
}

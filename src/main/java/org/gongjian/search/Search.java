package org.gongjian.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds records of the current district, as far as somebody may see them. */
@Service
@Transactional(readOnly = true)
public class Search {

    /** So many hits are shown; the best of them come first. */
    public static final int MOST = 1_000;

    /** So many are looked at and counted, from the page on that was asked for. */
    public static final int LOOKED_AT = 200;

    public static final int HITS_A_PAGE = 20;
    static final int MOST_PAGES = MOST / HITS_A_PAGE;

    /** Where fewer than so many have all that was asked for, those that come near are shown too. */
    private static final int LITTLE = 5;

    private static final int NEAR = 10;

    private final HitRows rows;
    private final ReaderKeys keys;

    Search(HitRows rows, ReaderKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    public Found find(Actor reader, SearchQuery query) {
        Wanted wanted = Wanted.of(query.typed());
        Marker marker = new Marker(wanted);
        if (wanted.isNothing()) {
            return Found.nothing(marker);
        }
        Set<String> held = keys.of(reader);
        Reach all = new Reach(Shelf.of(CurrentDistrict.id().orElseThrow()), !held.isEmpty(), null);
        int from = (query.page() - 1) * HITS_A_PAGE;
        if (query.kind() != null) {
            HitRows.Page counts = rows.find(wanted, all, held, 0, 0);
            HitRows.Page page = rows.find(wanted, all.to(query.kind()), held, from, HITS_A_PAGE);
            return new Found(
                    page.hits(), List.of(), sorted(counts.kinds()), sum(page.kinds()), counts.cut(), true, marker);
        }
        HitRows.Page page = rows.find(wanted, all, held, from, HITS_A_PAGE);
        long count = sum(page.kinds());
        List<Hit> near = count < LITTLE ? near(wanted, all, held, page.hits()) : List.of();
        return new Found(page.hits(), near, sorted(page.kinds()), count, page.cut(), true, marker);
    }

    /** What somebody typed, for a list with filters of its own; empty where it asks for nothing. */
    public Optional<Sieve> sieve(Actor reader, String kind, String typed) {
        Wanted wanted = Wanted.of(typed);
        if (wanted.isNothing()) {
            return Optional.empty();
        }
        DistrictId district = CurrentDistrict.id().orElseThrow();
        Set<String> held = keys.of(reader);
        Reach reach = new Reach(Shelf.of(district), !held.isEmpty(), kind);
        return Optional.of(new Sieve(district, held, wanted.everywhere(reach)));
    }

    private List<Hit> near(Wanted wanted, Reach all, Set<String> held, List<Hit> found) {
        Set<RecordRef> there = found.stream().map(Hit::record).collect(Collectors.toSet());
        return rows.nearly(wanted, all, held, NEAR + LITTLE).stream()
                .filter(hit -> !there.contains(hit.record()))
                .limit(NEAR)
                .toList();
    }

    private static long sum(List<Found.KindCount> kinds) {
        return kinds.stream().mapToLong(Found.KindCount::count).sum();
    }

    private static List<Found.KindCount> sorted(List<Found.KindCount> kinds) {
        return kinds.stream()
                .sorted(Comparator.comparingLong(Found.KindCount::count)
                        .reversed()
                        .thenComparing(Found.KindCount::kind))
                .toList();
    }
}

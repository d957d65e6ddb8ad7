package org.gongjian.reading.network;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.Holdings;
import org.gongjian.custody.LotId;
import org.gongjian.custody.StockLine;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The books of the sites by category: what each has, owns and should have, and what is under way to it. */
@Repository
@Transactional(readOnly = true)
public class NetworkStock {

    private final Holdings holdings;
    private final Custody custody;
    private final SiteRows sites;
    private final Categories categories;
    private final JdbcClient jdbc;

    NetworkStock(Holdings holdings, Custody custody, SiteRows sites, Categories categories, JdbcClient jdbc) {
        this.holdings = holdings;
        this.custody = custody;
        this.sites = sites;
        this.categories = categories;
        this.jdbc = jdbc;
    }

    public List<SiteStock> of(Site site) {
        return stock(List.of(site), site.place().id().value())
                .getOrDefault(site.place().id(), List.of());
    }

    /** Of every site; those with nothing have an empty list. */
    public Map<PlaceId, List<SiteStock>> ofAll() {
        return stock(sites.all(), null);
    }

    /**
     * So many counted books of a category from a holder, oldest first. Fewer where there are fewer.
     *
     * @return how many of each lot
     */
    public Map<LotId, Integer> oldest(Holder holder, CategoryId category, int quantity) {
        Map<LotId, Integer> taken = new LinkedHashMap<>();
        int left = quantity;
        for (StockLine line : custody.stockOf(holder)) {
            if (line.category().equals(category) && line.unit() == UnitOfMeasure.VOLUME && !line.atLeast()) {
                int some = (int) Math.min(left, line.quantity());
                if (some > 0) {
                    taken.put(line.lot(), some);
                    left -= some;
                }
            }
        }
        return taken;
    }

    /** What is said where there are fewer counted books of a category than are wanted. */
    public Reason tooFew(CategoryId category, int there, int wanted) {
        Localized name = categories.paths(List.of(category)).get(category);
        return name == null
                ? Reason.of("custody.refused.short", wanted)
                : Reason.of("custody.refused.short.of", name, there, wanted);
    }

    private Map<PlaceId, List<SiteStock>> stock(List<Site> all, @Nullable UUID place) {
        Map<UUID, Map<CategoryId, Long>> has = byPlace(holdings.at(place, UnitOfMeasure.VOLUME));
        Map<UUID, Map<CategoryId, Long>> owns = byPlace(holdings.ownedBy(place, UnitOfMeasure.VOLUME));
        Map<UUID, Map<CategoryId, Long>> comes = byPlace(coming(place));
        Map<PlaceId, Map<CategoryId, Integer>> targets =
                sites.targets(all.stream().map(site -> site.place().id()).toList());
        Map<PlaceId, List<SiteStock>> stock = new LinkedHashMap<>();
        all.forEach(site -> {
            PlaceId id = site.place().id();
            Map<CategoryId, Integer> should = targets.getOrDefault(id, Map.of());
            Map<CategoryId, Long> here = has.getOrDefault(id.value(), Map.of());
            Map<CategoryId, Long> own = owns.getOrDefault(id.value(), Map.of());
            Map<CategoryId, Long> coming = comes.getOrDefault(id.value(), Map.of());
            Set<CategoryId> categories = new LinkedHashSet<>(should.keySet());
            categories.addAll(here.keySet());
            categories.addAll(own.keySet());
            categories.addAll(coming.keySet());
            stock.put(
                    id,
                    categories.stream()
                            .map(category -> new SiteStock(
                                    category,
                                    here.getOrDefault(category, 0L),
                                    own.getOrDefault(category, 0L),
                                    should.getOrDefault(category, 0),
                                    coming.getOrDefault(category, 0L)))
                            .toList());
        });
        return stock;
    }

    /** What is decided or under way and has not arrived. */
    private List<Holdings.Held> coming(@Nullable UUID place) {
        return jdbc.sql("""
                select consignment.to_place, line.category_id, sum(coalesce(line.packed, line.planned)) as quantity
                  from reading_consignment consignment
                  join reading_consignment_line line on line.consignment_id = consignment.id
                 where consignment.state in ('planned', 'packed', 'sent')
                   and (cast(:place as uuid) is null or consignment.to_place = :place)
                 group by consignment.to_place, line.category_id
                """)
                .param("place", place)
                .query((row, number) -> new Holdings.Held(
                        row.getObject("to_place", UUID.class),
                        new CategoryId(row.getObject("category_id", UUID.class)),
                        row.getLong("quantity")))
                .list();
    }

    private static Map<UUID, Map<CategoryId, Long>> byPlace(List<Holdings.Held> held) {
        return held.stream()
                .collect(Collectors.groupingBy(
                        Holdings.Held::place,
                        HashMap::new,
                        Collectors.toMap(
                                Holdings.Held::category, Holdings.Held::quantity, Long::sum, LinkedHashMap::new)));
    }
}

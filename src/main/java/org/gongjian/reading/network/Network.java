package org.gongjian.reading.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.custody.Lot;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Units;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sites of the library network of the current district. Everybody may read them. */
@Service
@Transactional
public class Network {

    /** Who hands books over between sites: no one person, whoever works there that day. */
    public static final Localized HANDS = Localized.of("图书馆网络工作人员", "staff of the library network");

    private final SiteRows rows;
    private final LibraryPermissions permissions;
    private final Places places;
    private final Units units;
    private final Today today;
    private final AuditLog audit;

    Network(SiteRows rows, LibraryPermissions permissions, Places places, Units units, Today today, AuditLog audit) {
        this.rows = rows;
        this.permissions = permissions;
        this.places = places;
        this.units = units;
        this.today = today;
        this.audit = audit;
    }

    /** Makes a place a site; one that is a site already is refused at the field {@code place}. */
    public Site add(Actor by, SiteDetails details) {
        permissions.mayKeepNetwork(by).orForbid();
        check(details);
        Site site = details.at(places.byId(details.place()).orElseThrow(), 0);
        if (!rows.add(site)) {
            Site there = rows.byId(details.place()).orElseThrow(Refused::missing);
            if (there.equals(site)) {
                return there;
            }
            throw Refused.invalid(
                    "place", Reason.of("reading.rule.site-already", there.kind().label()));
        }
        audit.write(author(by, site), "added", site.ref(), "kind", "host", "opened-on");
        return site;
    }

    /** Makes a site what it is given as, if it still is at the version given. */
    public void change(Actor by, SiteDetails details, int version) {
        permissions.mayKeepNetwork(by).orForbid();
        Site before = require(details.place());
        check(details);
        Site after = details.at(before.place(), version);
        if (!rows.change(after)) {
            throw Refused.stale();
        }
        List<String> changed = new ArrayList<>();
        note(changed, "kind", before.kind(), after.kind());
        note(changed, "host", before.host(), after.host());
        note(changed, "opened-on", before.openedOn(), after.openedOn());
        note(changed, "closed-on", before.closedOn(), after.closedOn());
        audit.write(author(by, after), "changed", after.ref(), changed.toArray(String[]::new));
    }

    /** Says how many books of each category a site should have; a category that is left out has no such number. */
    public void aim(Actor by, PlaceId place, Map<CategoryId, Integer> targets, int version) {
        Site site = require(place);
        permissions.mayKeepSite(by, site).orForbid();
        targets.forEach((category, quantity) -> Verdict.require(
                        quantity >= 1 && quantity <= Lot.MOST, Reason.of("frame.fault.count.large", Lot.MOST))
                .orRefuse("aim." + category.value()));
        if (!rows.touch(place, version)) {
            throw Refused.stale();
        }
        rows.aim(place, targets);
        audit.write(author(by, site), "aimed", site.ref(), "should-have");
    }

    @Transactional(readOnly = true)
    public Optional<Site> byId(PlaceId place) {
        return rows.byId(place);
    }

    @Transactional(readOnly = true)
    public Site require(PlaceId place) {
        return rows.byId(place).orElseThrow(Refused::missing);
    }

    /** Every site, oldest place first. */
    @Transactional(readOnly = true)
    public List<Site> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public List<Site> page(@Nullable SiteKind kind, @Nullable PlaceId after, int atMost) {
        return rows.page(kind, after, atMost);
    }

    /** How many of each kind are open on a day. */
    @Transactional(readOnly = true)
    public Map<SiteKind, Long> countByKind(LocalDate on) {
        return rows.countByKind(on);
    }

    @Transactional(readOnly = true)
    public Map<CategoryId, Integer> targets(PlaceId place) {
        return rows.targets(place);
    }

    @Transactional(readOnly = true)
    public Map<PlaceId, Map<CategoryId, Integer>> targets(List<Site> sites) {
        return rows.targets(sites.stream().map(site -> site.place().id()).toList());
    }

    static Author author(Actor by, Site site) {
        return site.host() == null ? by.author() : by.authorFor(site.host());
    }

    private void check(SiteDetails details) {
        Verdict.require(places.byId(details.place()).isPresent(), Reason.of("frame.fault.unknown"))
                .orRefuse("place");
        Verdict.require(
                        details.host() == null || units.byId(details.host()).isPresent(),
                        Reason.of("frame.fault.unknown"))
                .orRefuse("host");
        Verdict.require(!details.openedOn().isAfter(today.date().plusYears(1)), Reason.of("reading.rule.opening-far"))
                .orRefuse("openedOn");
        Verdict.require(
                        details.closedOn() == null || !details.closedOn().isBefore(details.openedOn()),
                        Reason.of("reading.rule.closed-before-opened", details.openedOn()))
                .orRefuse("closedOn");
    }

    private static void note(List<String> changed, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}

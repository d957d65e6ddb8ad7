package org.gongjian.reading.network;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * District officers and the people of a main library's unit keep the network; the people of the unit that hosts a site take
 * its stock, count its months and receive its books, and nobody receives for them.
 */
@Component
@Transactional(readOnly = true)
public class LibraryPermissions {

    private final SiteRows sites;
    private final Authority authority;

    LibraryPermissions(SiteRows sites, Authority authority) {
        this.sites = sites;
        this.authority = authority;
    }

    /** Sites, rounds, consignments, routes, trips, imports. */
    public Verdict mayKeepNetwork(Actor actor) {
        boolean may = actor.isDistrictOfficer()
                || (!actor.units().isEmpty()
                        && sites.page(SiteKind.MAIN_LIBRARY, null, 20).stream()
                                .anyMatch(site -> site.host() != null && actor.actsFor(site.host())));
        return Verdict.require(may, Reason.of("reading.refused.network"));
    }

    /** What a site counts and should have. */
    public Verdict mayKeepSite(Actor actor, Site site) {
        boolean may =
                (site.host() != null && authority.mayActFor(actor, site.host()).isAllowed())
                        || mayKeepNetwork(actor).isAllowed();
        return Verdict.require(
                may, Reason.of("reading.refused.site", site.place().name()));
    }

    /** To say what arrived: whoever the site belongs to, and the network only where it belongs to nobody. */
    public Verdict mayReceive(Actor actor, Site site) {
        Verdict verdict = site.host() == null ? mayKeepNetwork(actor) : authority.mayAnswerFor(actor, site.host());
        return Verdict.require(
                verdict.isAllowed(),
                Reason.of("reading.refused.receive", site.place().name()));
    }
}

package org.gongjian.publishing.placements;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.Bulletins;
import org.gongjian.publishing.contributors.Contributors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where else a published bulletin's news appeared: noted afterwards by editors and district officers. */
@Service
@Transactional
public class Placements {

    private final PlacementRows rows;
    private final Bulletins bulletins;
    private final Contributors contributors;
    private final Authority authority;
    private final AuditLog audit;
    private final Clock clock;

    Placements(
            PlacementRows rows,
            Bulletins bulletins,
            Contributors contributors,
            Authority authority,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.bulletins = bulletins;
        this.contributors = contributors;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adding the same id again changes nothing. */
    public PlacementId add(Actor by, Placement placement) {
        mayKeep(by, bulletins.require(by, placement.bulletin())).orForbid();
        check(placement);
        if (rows.add(placement, by.author().account())) {
            audit.write(by.author(), "placed", placement.bulletin().ref());
        }
        return placement.id();
    }

    /** Makes a placement what it is given as, if it still is at the version given; it stays with its bulletin. */
    public void change(Actor by, Placement placement) {
        Placement before = require(placement.bulletin(), placement.id());
        mayKeep(by, bulletins.require(by, placement.bulletin())).orForbid();
        check(placement);
        List<String> fields = differences(before, placement);
        if (fields.isEmpty()) {
            return;
        }
        if (!rows.change(placement)) {
            throw Refused.stale();
        }
        audit.write(by.author(), "placement-changed", placement.bulletin().ref(), fields.toArray(String[]::new));
    }

    /** Earliest first. */
    @Transactional(readOnly = true)
    public List<Placement> of(BulletinId bulletin) {
        return rows.of(bulletin);
    }

    @Transactional(readOnly = true)
    public Placement require(BulletinId bulletin, PlacementId id) {
        return rows.byId(id)
                .filter(placement -> placement.bulletin().equals(bulletin))
                .orElseThrow(Refused::missing);
    }

    /** Editors and district officers, once the bulletin is published. */
    public Verdict mayKeep(Actor by, BulletinView bulletin) {
        return authority
                .mayPublish(by)
                .and(Verdict.require(bulletin.isPublished(), Reason.of("publishing.refused.placement")));
    }

    private void check(Placement placement) {
        Verdict.require(!placement.published().at().isAfter(clock.instant()), Reason.of("publishing.placement.future"))
                .orRefuse("day");
        contributors.check(placement.byLines());
    }

    private static List<String> differences(Placement before, Placement now) {
        List<String> fields = new ArrayList<>();
        note(fields, "outlet", before.outlet(), now.outlet());
        note(fields, "title", before.title(), now.title());
        note(fields, "channel-path", before.channelPath(), now.channelPath());
        note(fields, "article-number", before.articleNumber(), now.articleNumber());
        note(fields, "url", before.url(), now.url());
        note(fields, "hotline", before.hotline(), now.hotline());
        note(fields, "published-at", before.published(), now.published());
        note(fields, "by-lines", before.byLines(), now.byLines());
        return fields;
    }

    private static void note(List<String> names, String name, @Nullable Object ours, @Nullable Object theirs) {
        if (!Objects.equals(ours, theirs)) {
            names.add(name);
        }
    }
}

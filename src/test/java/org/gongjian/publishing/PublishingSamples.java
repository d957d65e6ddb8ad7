package org.gongjian.publishing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gongjian.authorization.SampleIds;
import org.gongjian.district.Localized;
import org.gongjian.giving.TestGifts;
import org.gongjian.publishing.placements.Placement;
import org.gongjian.publishing.placements.PlacementId;
import org.gongjian.publishing.placements.Placements;
import org.gongjian.publishing.placements.PublicationTime;

/** A published bulletin with a placement, and somebody for its by-line. */
class PublishingSamples implements SampleIds {

    private final TestBulletins bulletins;
    private final Placements placements;
    private final Clock clock;

    PublishingSamples(TestBulletins bulletins, Placements placements, Clock clock) {
        this.bulletins = bulletins;
        this.placements = placements;
        this.clock = clock;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        BulletinId bulletin = bulletins.published(here);
        Placement placement = new Placement(
                PlacementId.next(),
                bulletin,
                Localized.of("中国吉林网", "China Jilin Network"),
                null,
                null,
                null,
                null,
                null,
                PublicationTime.at(clock.instant()),
                List.of(),
                0);
        here.run(() -> placements.add(here.district().editor(), placement));
        return Map.of(
                "bulletins/{id}", bulletin.value().toString(),
                "editions/{number}", "1",
                "placements/{placement}", placement.id().value().toString(),
                "contributors/{id}", bulletins.correspondent(here).value().toString());
    }
}

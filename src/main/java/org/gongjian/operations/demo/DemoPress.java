package org.gongjian.operations.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.operations.demo.DemoCast.Editors;
import org.gongjian.publishing.BulletinDesk;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.BulletinText;
import org.gongjian.publishing.DraftBulletin;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.contributors.Contributor;
import org.gongjian.publishing.contributors.ContributorId;
import org.gongjian.publishing.contributors.Contributors;
import org.gongjian.publishing.contributors.Credit;
import org.gongjian.publishing.placements.Placement;
import org.gongjian.publishing.placements.Placements;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the demo's bulletins come about: drafted, looked at by somebody else, published, placed in other media. */
@Component
@Profile("demo")
class DemoPress {

    private final BulletinDesk desk;
    private final Contributors contributors;
    private final Placements placements;
    private final DemoClock clock;

    DemoPress(BulletinDesk desk, Contributors contributors, Placements placements, DemoClock clock) {
        this.desk = desk;
        this.contributors = contributors;
        this.placements = placements;
        this.clock = clock;
    }

    ContributorId contributor(Actor editor, Localized name, @Nullable UnitId unit, Credit... credits) {
        return contributors.add(editor, new Contributor(ContributorId.next(), name, unit, Set.of(credits), 0));
    }

    /** Drafts now, and publishes later the same day. */
    BulletinId publish(
            Editors editors,
            ActivityId activity,
            Localized headline,
            Localized lead,
            LocalDateTime at,
            ByLine... byLines) {
        BulletinId bulletin = desk.draft(
                editors.writer(),
                new DraftBulletin(
                        BulletinId.next(), activity, new BulletinText(headline, lead, null, List.of(byLines))));
        clock.standAt(at.toLocalDate(), at.toLocalTime());
        desk.review(editors.reviewer(), bulletin, 0);
        desk.publish(editors.writer(), bulletin, 1);
        return bulletin;
    }

    void place(Actor editor, Placement placement) {
        placements.add(editor, placement);
    }
}

package org.gongjian.publishing;

import java.util.List;
import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.contributors.Contributor;
import org.gongjian.publishing.contributors.ContributorId;
import org.gongjian.publishing.contributors.Contributors;
import org.gongjian.publishing.contributors.Credit;
import org.springframework.boot.test.context.TestComponent;

/** Bulletins about the first story, as far as a test needs them. */
@TestComponent
public class TestBulletins {

    public static final Localized HEADLINE = Localized.of("地方志书进社区，阅览室添了新类目", "Local histories find a shelf");
    public static final Localized LEAD =
            Localized.of("6月5日上午，珲春市档案馆的党员走进文化社区。", "On the morning of 5 June Party members brought books.");

    private final BulletinDesk desk;
    private final Contributors contributors;

    TestBulletins(BulletinDesk desk, Contributors contributors) {
        this.desk = desk;
        this.contributors = contributors;
    }

    public static BulletinText text(List<ByLine> byLines) {
        return new BulletinText(HEADLINE, LEAD, null, byLines);
    }

    public static BulletinText text(Localized headline) {
        return new BulletinText(headline, LEAD, null, List.of());
    }

    /** The person of the story who wrote and took the photos. */
    public ContributorId correspondent(TestGifts.Hunchun hunchun) {
        return hunchun.within(() -> contributors.add(
                Actor.system(),
                new Contributor(
                        ContributorId.next(),
                        Localized.of("铁伟文", "Tie Weiwen"),
                        hunchun.archives(),
                        Set.of(Credit.CORRESPONDENT, Credit.PHOTOGRAPHER),
                        0)));
    }

    public BulletinId drafted(TestGifts.Hunchun hunchun) {
        return hunchun.within(() -> desk.draft(
                hunchun.coordinator(), new DraftBulletin(BulletinId.next(), hunchun.activity(), text(List.of()))));
    }

    public BulletinId published(TestGifts.Hunchun hunchun) {
        BulletinId id = drafted(hunchun);
        hunchun.run(() -> {
            desk.review(hunchun.district().editor(), id, 0);
            desk.publish(hunchun.district().editor(), id, 1);
        });
        return id;
    }
}

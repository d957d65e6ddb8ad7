package org.gongjian.recognition.awards;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.AddPost;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Plaques that the community awards to its partner; it is 5 June 2024. */
@TestComponent
public class TestAwards {

    public static final LocalDate DAY = TestGifts.DAY;
    public static final Localized WORDING = Localized.of("共建单位", "Co-building Unit");
    public static final Localized REASON = Localized.of("协议已终止", "The agreement has ended");

    private final AwardDesk desk;
    private final Awards awards;
    private final Posts posts;

    TestAwards(AwardDesk desk, Awards awards, Posts posts) {
        this.desk = desk;
        this.awards = awards;
        this.posts = posts;
    }

    /** The community makes its partner a co-building unit; the plaque is handed over today. */
    public AwardId coBuilding(TestDistrict here) {
        return awarded(here, here.coordinator(), command(here, "co-building-unit", here.partner()));
    }

    /** A base for minors at the partner's, with somebody who answers for them. */
    public AwardId baseForMinors(TestDistrict here) {
        return awarded(here, here.coordinator(), caring(here, post(here)));
    }

    public AwardId awarded(TestDistrict here, Actor by, AwardCommand command) {
        return here.within(() -> desk.award(by, command)).getFirst();
    }

    public Award read(TestDistrict here, AwardId id) {
        return here.within(() -> awards.require(id));
    }

    public AwardCommand command(TestDistrict here, String kind, UnitId... holders) {
        return command(here, kind, null, holders);
    }

    public AwardCommand command(TestDistrict here, String kind, @Nullable String despite, UnitId... holders) {
        return new AwardCommand(
                List.of(holders).stream()
                        .map(unit -> new AwardCommand.Holder(AwardId.next(), unit))
                        .toList(),
                kind,
                WORDING,
                List.of(Body.of(here.communityUnit())),
                HangsAt.with(holders[0]),
                List.of(new Act(ActKind.AWARDED, DAY, null)),
                null,
                null,
                null,
                despite);
    }

    public AwardCommand caring(TestDistrict here, @Nullable PostId responsible) {
        AwardCommand base = command(here, "practice-base-for-minors", here.partner());
        return new AwardCommand(
                base.holders(),
                base.kind(),
                Localized.of("未成年人社会实践基地", "Social Practice Base for Minors"),
                base.bodies(),
                base.hangsAt(),
                List.of(new Act(ActKind.PUT_UP, DAY, null)),
                null,
                null,
                responsible == null
                        ? null
                        : new MinorsCare(responsible, Localized.of("监护人书面同意", "Guardians agree in writing")),
                null);
    }

    public PostId post(TestDistrict here) {
        PostId id = PostId.next();
        here.run(() -> posts.add(
                Actor.system(),
                new AddPost(id, here.partner(), Localized.of("实践基地负责人", "Head of the practice base"), null)));
        return id;
    }
}

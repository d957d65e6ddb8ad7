package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.Claims;
import org.gongjian.claims.lights.PlanStep;
import org.gongjian.claims.rating.RatingDesk;
import org.gongjian.claims.rating.Ratings;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What became of the ten: nine struck off in a round each, the gazebo returned, mended, reopened, closed. */
@Component
@Profile("demo")
class DongyingCases {

    private static final LocalDate LAUNCH = DongyingActivity.DAY;
    private static final int GAZEBO = 2;

    private final ClaimDesk claimDesk;
    private final Claims claims;
    private final CaseDesk desk;
    private final Cases cases;
    private final RatingDesk ratingDesk;
    private final Ratings ratings;
    private final DemoClock clock;

    DongyingCases(
            ClaimDesk claimDesk,
            Claims claims,
            CaseDesk desk,
            Cases cases,
            RatingDesk ratingDesk,
            Ratings ratings,
            DemoClock clock) {
        this.claimDesk = claimDesk;
        this.claims = claims;
        this.desk = desk;
        this.cases = cases;
        this.ratingDesk = ratingDesk;
        this.ratings = ratings;
        this.clock = clock;
    }

    record People(Actor coordinator, Actor harbour, Actor social) {}

    void play(People people, List<ClaimId> made, UnitId social) {
        clock.standAt(LAUNCH, LocalTime.of(11, 5));
        claimDesk.answer(people.social(), made.get(GAZEBO), social, true);
        for (int i = 0; i < made.size(); i++) {
            clock.standAt(LAUNCH.plusDays(2 + i % 4), LocalTime.of(10, 10));
            inTouch(people.coordinator(), made.get(i), LAUNCH.plusDays(2 + i % 4));
        }
        for (int i = 0; i < made.size(); i++) {
            if (i != GAZEBO) {
                straight(people.coordinator(), made.get(i), LAUNCH.plusDays(20 + i));
            }
        }
        gazebo(people, made.get(GAZEBO));
    }

    /** The demo's own, as they stand today: one submitted, one under way, one that waits for contact. */
    void underWay(Actor coordinator, Actor leader, List<ClaimId> made, LocalDate today) {
        clock.standAt(today.minusDays(10), LocalTime.of(9, 0));
        inTouch(coordinator, made.get(0), today.minusDays(10));
        clock.standAt(today.minusDays(2), LocalTime.of(16, 0));
        inTouch(coordinator, made.get(1), today.minusDays(2));
        Case shed = at(made.get(1));
        desk.plan(
                leader,
                shed.id(),
                shed.version(),
                shed.inCharge(),
                List.of(
                        new PlanStep(Localized.of("选址公示", "The place is made public"), today.plusDays(3), null),
                        new PlanStep(Localized.of("搭棚接电", "The shed stands and has power"), shed.deadline(), null)));
        clock.standAt(today.minusDays(1), LocalTime.of(10, 0));
        desk.submit(leader, made.get(0).caseId(), version(made.get(0)), "六个单元的扶手都已装好。");
    }

    /** Submitted, accepted, rated well, closed. */
    private void straight(Actor coordinator, ClaimId id, LocalDate day) {
        clock.standAt(day, LocalTime.of(16, 5));
        desk.submit(Actor.system(), id.caseId(), version(id), "已按认领内容完成。");
        clock.standAt(day.plusDays(1), LocalTime.of(9, 30));
        desk.accept(coordinator, id.caseId(), version(id), null);
        rate(coordinator, id, day.plusDays(3), List.of(5, 4, 5));
        clock.standAt(day.plusDays(4), LocalTime.of(10, 0));
        desk.close(coordinator, id.caseId(), version(id));
    }

    private void gazebo(People people, ClaimId id) {
        Actor coordinator = people.coordinator();
        clock.standAt(LocalDate.of(2022, 7, 6), LocalTime.of(8, 40));
        Case opened = at(id);
        desk.plan(
                people.harbour(),
                id.caseId(),
                opened.version(),
                opened.inCharge(),
                List.of(
                        new PlanStep(Localized.of("基础和主体", "Base and frame"), LocalDate.of(2022, 7, 15), null),
                        new PlanStep(Localized.of("座椅", "Benches"), LocalDate.of(2022, 7, 25), null)));
        clock.standAt(LocalDate.of(2022, 7, 14), LocalTime.of(17, 0));
        desk.report(people.harbour(), id.caseId(), version(id), 60, List.of(0), "主体完工。");
        clock.standAt(LocalDate.of(2022, 7, 18), LocalTime.of(16, 5));
        desk.submit(people.harbour(), id.caseId(), version(id), "凉亭主体和座椅完工。");
        clock.standAt(LocalDate.of(2022, 7, 19), LocalTime.of(9, 20));
        desk.giveBack(coordinator, id.caseId(), version(id), "台阶没有防滑条，雨天容易滑倒。", 90, LocalDate.of(2022, 8, 10));
        clock.standAt(LocalDate.of(2022, 7, 21), LocalTime.of(15, 0));
        desk.submit(people.harbour(), id.caseId(), version(id), "台阶已装防滑条。");
        clock.standAt(LocalDate.of(2022, 7, 22), LocalTime.of(9, 0));
        desk.accept(coordinator, id.caseId(), version(id), null);
        rate(coordinator, id, LocalDate.of(2022, 7, 23), List.of(2, 2, 3));
        clock.standAt(LocalDate.of(2022, 7, 24), LocalTime.of(9, 20));
        ratings.all(id.caseId()).stream()
                .filter(rating -> rating.waitsForAnswer())
                .forEach(rating -> ratingDesk.answer(coordinator, id.caseId(), rating.id(), "已请施工方加装靠背和扶手，8月10日前完成。"));
        clock.standAt(LocalDate.of(2022, 8, 9), LocalTime.of(10, 14));
        desk.submit(people.social(), id.caseId(), version(id), "8 组座椅都加装了靠背和扶手。");
        clock.standAt(LocalDate.of(2022, 8, 10), LocalTime.of(9, 0));
        desk.accept(coordinator, id.caseId(), version(id), null);
        rate(coordinator, id, LocalDate.of(2022, 8, 12), List.of(5, 5, 4));
        clock.standAt(LocalDate.of(2022, 8, 12), LocalTime.of(19, 0));
        ratingDesk.makeCodes(coordinator, id.caseId(), 4);
        ratingDesk.rate(ratings.unusedCodes(at(id)).getFirst(), 5, "座椅有靠背了，老人坐得住。", true);
        clock.standAt(LocalDate.of(2022, 8, 13), LocalTime.of(10, 0));
        desk.close(coordinator, id.caseId(), version(id));
    }

    private void rate(Actor coordinator, ClaimId id, LocalDate day, List<Integer> stars) {
        ratingDesk.makeCodes(coordinator, id.caseId(), stars.size());
        List<ResidentCode> codes = ratings.unusedCodes(at(id));
        for (int i = 0; i < stars.size(); i++) {
            clock.standAt(day, LocalTime.of(18, 10 + i));
            ratingDesk.rate(codes.get(i), stars.get(i), null);
        }
    }

    private void inTouch(Actor coordinator, ClaimId id, LocalDate day) {
        claimDesk.noteContact(coordinator, id, claims.require(id).version(), day, null);
    }

    private Case at(ClaimId id) {
        return cases.require(id.caseId());
    }

    private int version(ClaimId id) {
        return at(id).version();
    }
}

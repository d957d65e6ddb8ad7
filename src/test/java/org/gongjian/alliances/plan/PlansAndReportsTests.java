package org.gongjian.alliances.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityResult;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.Attendance;
import org.gongjian.activities.HostRole;
import org.gongjian.activities.Hosts;
import org.gongjian.activities.PlanActivity;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.CommitmentId;
import org.gongjian.alliances.Hunchun;
import org.gongjian.alliances.Measure;
import org.gongjian.alliances.Target;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.alliances.fulfilment.Fulfilments;
import org.gongjian.alliances.fulfilment.Kept;
import org.gongjian.alliances.report.Quarter;
import org.gongjian.alliances.report.Reports;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Light;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Items of a joint plan become records, records keep promises, and the quarter's report says so. */
@RoomTest
class PlansAndReportsTests {

    private static final Quarter SECOND = new Quarter(2024, 2);

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private Agreements agreements;

    @Autowired
    private JointPlans plans;

    @Autowired
    private Reports reports;

    @Autowired
    private Fulfilments fulfilments;

    @Autowired
    private ActivityDesk activities;

    @Autowired
    private Places places;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Posts posts;

    @Autowired
    private TestAccounts accounts;

    private TestDistrict district;
    private Hunchun hunchun;
    private PlaceId hall;

    @BeforeEach
    void units() {
        district = accounts.aDistrict();
        hunchun = district.within(() -> Hunchun.registered(organizations, posts, district));
        hall = district.within(() -> places.add(
                Actor.system(),
                new AddPlace(
                        PlaceId.next(),
                        Place.Kind.HALL,
                        Localized.zh("档案馆展厅"),
                        null,
                        null,
                        hunchun.archives,
                        null,
                        null)));
    }

    @Test
    void anItemBecomesOneActivityAndShowsHowItStands() {
        AgreementId id = agreed();
        district.run(() -> {
            WritePlanItem item = item("2024-06");
            plans.add(hunchun.coordinator, id, item);
            plans.add(hunchun.coordinator, id, item);
            assertThat(plans.of(Actor.visitor(), id)).hasSize(1);
            PlanItem open = plans.open(hunchun.contact, item.id());
            assertThat(plans.beginningOf(hunchun.contact, open))
                    .hasValueSatisfying(begin ->
                            assertThat(begin.form()).contains(item.id().value().toString()));
            assertThat(plans.beginningOf(Actor.visitor(), open)).isEmpty();

            ActivityId activity = planned(item.id());
            PlanItem begun = plans.open(hunchun.contact, item.id());
            assertThat(begun.record()).isEqualTo(activity.ref());
            assertThat(plans.ofRecord(activity.ref())).contains(begun);
            assertThat(plans.standingOf(Actor.visitor(), List.of(begun)))
                    .hasEntrySatisfying(
                            activity.ref(), one -> assertThat(one.light()).isEqualTo(Light.GREEN));
            hold(activity);
            assertThat(plans.standingOf(Actor.visitor(), List.of(begun)))
                    .hasEntrySatisfying(
                            activity.ref(), one -> assertThat(one.light()).isEqualTo(Light.DONE));
            assertRefused(Refused.Kind.CONFLICT, () -> planned(item.id()));
            assertRefused(Refused.Kind.CONFLICT, () -> plans.change(hunchun.coordinator, item, 2));
        });
    }

    @Test
    void anItemChangesUntilItIsBegunAndStaysToBeReadWhenDropped() {
        AgreementId id = agreed();
        district.run(() -> {
            WritePlanItem item = item("2024-06");
            plans.add(hunchun.coordinator, id, item);
            assertFault("month", () -> plans.add(hunchun.coordinator, id, item("2025-01")));
            assertRefused(Refused.Kind.FORBIDDEN, () -> plans.add(Actor.visitor(), id, item("2024-07")));
            plans.change(
                    hunchun.contact,
                    new WritePlanItem(
                            item.id(), YearMonth.parse("2024-08"), PlanItem.Kind.GIFT, item.title(), hunchun.community),
                    1);
            assertRefused(Refused.Kind.STALE, () -> plans.change(hunchun.contact, item, 1));
            plans.drop(hunchun.contact, item.id(), Localized.zh("改到明年"), 2);
            assertThat(plans.of(Actor.visitor(), id))
                    .singleElement()
                    .satisfies(one -> assertThat(one.dropped()).isEqualTo(Localized.zh("改到明年")));
            assertRefused(Refused.Kind.CONFLICT, () -> plans.drop(hunchun.contact, item.id(), Localized.zh("再说"), 3));
        });
    }

    @Test
    void activitiesInAPartysPlaceAndWhoCameKeepPromises() {
        AgreementId id = agreed();
        district.run(() -> {
            hold(planned(null));
            List<Kept> kept = fulfilments.of(agreement(id), Hunchun.STORY_DAY);
            assertThat(kept.get(0).reckoning().orElseThrow().done()).isEqualTo(1);
            assertThat(kept.get(0).light()).isEqualTo(Light.DONE);
            assertThat(kept.get(1).reckoning().orElseThrow().done()).isEqualTo(45);
        });
    }

    @Test
    void theReportIsDraftedFromRecordsAndKeptAsSomebodyWroteIt() {
        AgreementId id = agreed();
        district.run(() -> {
            hold(planned(null));
            assertThat(reports.quarters(agreement(id))).containsExactly(SECOND, new Quarter(2024, 1));
            Localized drafted = reports.draft(agreement(id), SECOND);
            assertThat(drafted.zh()).contains("2024年第2季度", "珲春市档案馆的承诺", "读书会", "45 人次");
            assertThat(drafted.en()).contains("quarter 2 of 2024", "45 attendances");
            assertThat(reports.newest(id, SECOND)).isEmpty();

            assertRefused(Refused.Kind.FORBIDDEN, () -> reports.write(Actor.visitor(), id, SECOND, drafted, 0));
            reports.write(hunchun.contact, id, SECOND, Localized.zh("定稿"), 0);
            assertRefused(Refused.Kind.STALE, () -> reports.write(hunchun.contact, id, SECOND, drafted, 0));
            reports.write(hunchun.coordinator, id, SECOND, Localized.zh("再改一稿"), 1);
            assertThat(reports.newest(id, SECOND)).hasValueSatisfying(edition -> {
                assertThat(edition.version()).isEqualTo(2);
                assertThat(edition.body()).isEqualTo(Localized.zh("再改一稿"));
            });
            assertRefused(
                    Refused.Kind.MISSING,
                    () -> reports.write(hunchun.coordinator, id, new Quarter(2024, 3), drafted, 0));
        });
    }

    private AgreementId agreed() {
        WriteAgreement written = new WriteAgreement(
                AgreementId.next(),
                null,
                hunchun.text(
                        "协议",
                        "2024-01-01",
                        "2024-12-31",
                        List.of(
                                promise(new Target(Measure.VENUES_LENT, 1, Target.Per.YEAR)),
                                promise(new Target(Measure.ATTENDANCES, 100, Target.Per.YEAR)))));
        district.run(() -> {
            desk.draft(hunchun.coordinator, written);
            desk.confirm(hunchun.coordinator, written.id(), hunchun.community, 1);
            desk.confirm(hunchun.contact, written.id(), hunchun.archives, 1);
        });
        return written.id();
    }

    private Commitment promise(Target target) {
        return new Commitment(CommitmentId.next(), hunchun.archives, Localized.zh("提供展厅"), target);
    }

    private Agreement agreement(AgreementId id) {
        return agreements.byId(id).orElseThrow();
    }

    private WritePlanItem item(String month) {
        return new WritePlanItem(
                PlanItemId.next(),
                YearMonth.parse(month),
                PlanItem.Kind.ACTIVITY,
                Localized.zh("读书会"),
                hunchun.archives);
    }

    private ActivityId planned(@Nullable PlanItemId item) {
        return activities.plan(
                hunchun.coordinator,
                new PlanActivity(
                        ActivityId.next(),
                        new ActivityDetails(
                                Localized.zh("读书会"),
                                null,
                                null,
                                Localized.zh("书香社区"),
                                null,
                                hall,
                                ActivityTime.on(LocalDate.parse("2024-06-05")),
                                Hosts.of(
                                        new Hosts.Host(hunchun.community, HostRole.HOST),
                                        new Hosts.Host(hunchun.archives, HostRole.HOST)),
                                Set.of(),
                                Set.of(),
                                List.of()),
                        null,
                        item));
    }

    private void hold(ActivityId activity) {
        activities.hold(hunchun.coordinator, activity, 0, new ActivityResult(Attendance.counted(45), null));
    }

    private static void assertRefused(Refused.Kind kind, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    private static void assertFault(String field, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.fields()).containsOnlyKeys(field));
    }
}

package org.gongjian.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.junit.jupiter.api.Test;

class ActivityTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 5);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ActivityResult COUNTED = new ActivityResult(Attendance.counted(36), null);

    @Test
    void aPlannedActivityIsHeldOnItsDayAndNotBefore() {
        assertThat(anActivity().mayHold(DAY.minusDays(1)).isAllowed()).isFalse();
        assertThat(anActivity().held(COUNTED, DAY).state()).isEqualTo(ActivityState.HELD);
    }

    @Test
    void anActivityIsHeldOnce() {
        Activity held = anActivity().held(COUNTED, DAY);
        assertThatThrownBy(() -> held.held(COUNTED, DAY)).hasMessageContaining("refused.held");
    }

    @Test
    void aHeldActivityCannotBeCancelled() {
        Activity held = anActivity().held(COUNTED, DAY);
        assertThatThrownBy(() -> held.cancelled(Localized.zh("下雨"))).hasMessageContaining("refused.held");
    }

    @Test
    void aCancelledActivityStaysAsItIs() {
        Activity cancelled = anActivity().cancelled(Localized.zh("下雨"));
        assertThatThrownBy(() -> cancelled.held(COUNTED, DAY)).hasMessageContaining("refused.cancelled");
        assertThatThrownBy(() -> cancelled.changed(details(DAY), DAY)).hasMessageContaining("refused.cancelled");
        assertThatThrownBy(() -> cancelled.cancelled(Localized.zh("刮风"))).hasMessageContaining("refused.cancelled");
    }

    @Test
    void aHeldActivityCanBeMendedButNotMovedIntoTheFuture() {
        Activity held = anActivity().held(COUNTED, DAY);
        assertThat(held.changed(details(DAY.minusDays(1)), DAY).details().time().day())
                .isEqualTo(DAY.minusDays(1));
        assertThatThrownBy(() -> held.changed(details(DAY.plusDays(1)), DAY)).hasMessageContaining("held-later");
    }

    @Test
    void theResultOfAnActivityThatWasNotHeldCannotBeMended() {
        assertThatThrownBy(() -> anActivity().withResult(COUNTED)).hasMessageContaining("not-held");
    }

    @Test
    void theEndComesAfterTheBeginning() {
        assertThatThrownBy(() -> ActivityTime.of(DAY, LocalTime.of(10, 0), LocalTime.of(9, 0), ZONE))
                .hasMessageContaining("time.backwards");
        assertThatThrownBy(() -> ActivityTime.of(DAY, LocalTime.of(9, 0), LocalTime.of(9, 0), ZONE))
                .hasMessageContaining("time.backwards");
        assertThatThrownBy(() -> ActivityTime.of(DAY, null, LocalTime.of(9, 0), ZONE))
                .hasMessageContaining("time.no-start");
    }

    @Test
    void hoursAreThoseOfTheDistrict() {
        assertThat(ActivityTime.of(DAY, LocalTime.of(9, 0), null, ZONE).startsAt())
                .hasToString("2024-06-05T01:00:00Z");
        assertThat(ActivityTime.on(DAY).startsAt()).isNull();
    }

    @Test
    void whatDiffersIsNamedForTheAuditLine() {
        assertThat(details(DAY).differencesTo(details(DAY.plusDays(1)))).containsExactly("time");
        assertThat(details(DAY).differencesTo(details(DAY).withItems(List.of(ProgrammeItem.of(Localized.zh("赠书"))))))
                .containsExactly("items");
        assertThat(ActivityResult.UNKNOWN.differencesTo(COUNTED)).containsExactly("attendance");
    }

    private static Activity anActivity() {
        return Activity.planned(new PlanActivity(ActivityId.next(), details(DAY), null), null);
    }

    private static final PlaceId PLACE = PlaceId.next();
    private static final UnitId COMMUNITY = UnitId.next();

    private static ActivityDetails details(LocalDate day) {
        return new ActivityDetails(
                Localized.of("共建共享 赠书筑梦", "Co-building, sharing, giving books"),
                null,
                null,
                Localized.zh("丰富社区各族群众的文化阅读空间"),
                null,
                PLACE,
                ActivityTime.on(day),
                Hosts.of(new Hosts.Host(COMMUNITY, HostRole.HOST)),
                Set.of(),
                Set.of(),
                List.of());
    }
}

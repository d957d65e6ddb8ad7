package org.gongjian.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.checkin.Presence;
import org.gongjian.activities.checkin.PresenceId;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.gongjian.service.policy.ServicePolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountingRulesTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NINE = Instant.parse("2024-06-05T01:00:00Z");
    private static final Span MORNING = hours(0, 2);

    @Test
    void timeOutsideTheShiftDoesNotCount() {
        assertThat(Proposal.of(shift(true), presence(-1, 3.0)))
                .isInstanceOfSatisfying(
                        Proposal.Attended.class, said -> assertThat(said.span()).isEqualTo(MORNING));
        assertThat(Proposal.of(shift(true), presence(-2, -1.0))).isInstanceOf(Proposal.Outside.class);
    }

    @Test
    void aForgottenCheckOutProposesNothing() {
        assertThat(Proposal.of(shift(true), presence(0, null))).isInstanceOf(Proposal.Open.class);
        assertThat(Proposal.of(shift(true), null)).isInstanceOf(Proposal.Absent.class);
    }

    @Test
    void whoLeftTheMomentTheyCameServedNothing() {
        assertThat(Proposal.of(shift(true), presence(1, 1.0))).isInstanceOf(Proposal.Outside.class);
    }

    @Test
    void servicesThatTouchDoNotOverlap() {
        assertThat(CountingRules.overlapping(hours(2, 4), List.of(counted(MORNING))))
                .isEmpty();
        assertThat(CountingRules.overlapping(hours(1, 4), List.of(counted(MORNING))))
                .hasSize(1);
    }

    @Test
    void whatNoLongerCountsDoesNotOverlap() {
        assertThat(CountingRules.overlapping(MORNING, List.of(record(MORNING, ServiceState.REVOKED, 0))))
                .isEmpty();
    }

    @Test
    void aDayHasAnEnd() {
        List<ServiceRecord> others = List.of(counted(hours(0, 6)));
        assertThat(CountingRules.isHumanlyPossible(hours(6, 10), others, ZONE, ServicePolicy.USUAL)
                        .isAllowed())
                .isTrue();
        assertThat(CountingRules.isHumanlyPossible(hours(6, 11), others, ZONE, ServicePolicy.USUAL)
                        .reason())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("service.refused.excess"));
    }

    @Test
    void aNightIsSharedByTwoDays() {
        Span night = hours(9, 19);
        assertThat(CountingRules.isHumanlyPossible(night, List.of(counted(hours(2, 6))), ZONE, ServicePolicy.USUAL)
                        .isAllowed())
                .isTrue();
        assertThat(CountingRules.isHumanlyPossible(night, List.of(counted(hours(-1, 6))), ZONE, ServicePolicy.USUAL)
                        .isAllowed())
                .as("seven hours and the six before midnight")
                .isFalse();
    }

    @Test
    void aServiceCountsInWholeSteps() {
        assertThat(ServicePolicy.USUAL.counted(119)).isEqualTo(90);
        assertThat(ServicePolicy.USUAL.counted(120)).isEqualTo(120);
        assertThat(ServicePolicy.USUAL.counted(29)).isZero();
        assertThat(new Hours(90).value()).isEqualByComparingTo("1.5");
        assertThat(new Hours(120).value()).hasToString("2");
        assertThat(new Hours(600).value()).hasToString("10");
    }

    @Test
    void starsComeAtTheirHours() {
        assertThat(List.of(99L, 100L, 300L, 1499L, 1500L))
                .map(ServicePolicy.USUAL::stars)
                .containsExactly(0, 1, 2, 4, 5);
        assertThat(ServicePolicy.USUAL.nextStar(100)).isEqualTo(300);
        assertThat(ServicePolicy.USUAL.nextStar(1500)).isZero();
    }

    @Test
    void aLadderRises() {
        assertThatThrownBy(() -> new ServicePolicy(30, 10, 10, 8, 40, List.of(100, 100), 0))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("stars")).isPresent());
        assertThatThrownBy(() -> new ServicePolicy(7, 10, 10, 8, 40, List.of(100), 0))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("stepMinutes")).isPresent());
    }

    @Test
    void oneSentenceSaysWhy() {
        Instant noon = NINE.plus(Duration.ofHours(3));
        assertThat(why(shift(false), null, noon)).isEqualTo("service.why.no-service");
        assertThat(why(shift(true), null, NINE)).isEqualTo("service.why.not-over");
        assertThat(why(shift(true), null, noon)).isEqualTo("service.why.absent");
        assertThat(why(shift(true), presence(0, null), noon)).isEqualTo("service.why.open");
        assertThat(why(shift(true), presence(0, 2.0), noon)).isEqualTo("service.why.awaiting");
        assertThat(HoursReason.of(counted(MORNING), null).code()).isEqualTo("service.why.counted");
        assertThat(HoursReason.of(record(MORNING, ServiceState.COUNTED, 0), null)
                        .code())
                .isEqualTo("service.why.short");
        assertThat(HoursReason.of(record(MORNING, ServiceState.REVOKED, 0), "认错了人"))
                .isEqualTo(Reason.of("service.why.revoked", "认错了人"));
    }

    @Test
    void onlyWhatStandsSoIsCorrectedRevokedOrAppealed() {
        for (ServiceState state : ServiceState.values()) {
            ServiceRecord record = record(MORNING, state, 0);
            assertThat(record.mayBeCorrected().isAllowed()).as("%s", state).isEqualTo(state == ServiceState.COUNTED);
            assertThat(record.mayBeRevoked().isAllowed()).as("%s", state).isEqualTo(state.counts());
            assertThat(record.mayBeAppealed().isAllowed())
                    .as("%s", state)
                    .isEqualTo(state == ServiceState.REVOKED || state == ServiceState.NOT_COUNTED);
            assertThat(record.mayBeDecided().isAllowed()).as("%s", state).isEqualTo(state.isToDecide());
        }
    }

    private static String why(Shift shift, @Nullable Presence presence, Instant now) {
        return HoursReason.of(shift, Proposal.of(shift, presence), null, null, now)
                .code();
    }

    private static Span hours(int from, int until) {
        return new Span(NINE.plus(Duration.ofHours(from)), NINE.plus(Duration.ofHours(until)));
    }

    private static ServiceRecord counted(Span span) {
        return record(span, ServiceState.COUNTED, span.minutes());
    }

    private static ServiceRecord record(Span span, ServiceState state, int minutes) {
        return new ServiceRecord(
                ServiceId.next(),
                ShiftId.next(),
                ActivityId.next(),
                PersonId.next(),
                UnitId.next(),
                false,
                span,
                LocalDate.of(2024, 6, 5),
                state,
                minutes,
                false,
                false,
                false,
                1);
    }

    private static Presence presence(int came, @Nullable Double left) {
        return new Presence(
                PresenceId.next(),
                ShiftId.next(),
                null,
                NINE.plus(Duration.ofHours(came)),
                left == null ? null : NINE.plus(Duration.ofMinutes((long) (left * 60))));
    }

    private static Shift shift(boolean service) {
        return new Shift(
                ShiftId.next(),
                ActivityId.next(),
                new ShiftDetails(
                        null,
                        MORNING.from(),
                        MORNING.until(),
                        service,
                        10,
                        SignUpTerms.open(NINE.minus(Duration.ofDays(1)), NINE)),
                0,
                0,
                null,
                null,
                null,
                false,
                false,
                0);
    }
}

package org.gongjian.alliances.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Light;
import org.gongjian.identity.UnitId;
import org.junit.jupiter.api.Test;

/** Every sequence of events up to a length, and no forbidden state at the end of any. */
class ActionStatesTests {

    private static final LocalDate DAY = LocalDate.parse("2024-03-04");
    private static final Localized WORDS = Localized.zh("办好了");
    private static final MeetingId GAVE = MeetingId.next();
    private static final MeetingId LATER = MeetingId.next();
    private static final int LONGEST = 6;

    private enum Event {
        REPORT,
        ACCEPT,
        RETURN,
        DROP,
        ACCEPT_AT_ONCE,
        DROP_AT_ONCE
    }

    @Test
    void noSequenceOfEventsReachesAForbiddenState() {
        List<Event> happened = new ArrayList<>();
        int[] sequences = {0};
        explore(given(), happened, sequences);
        assertThat(sequences[0]).isGreaterThan(5_000);
    }

    private static void explore(CommitteeAction now, List<Event> happened, int[] sequences) {
        sequences[0]++;
        isSound(now, happened);
        if (sequences[0] > 100_000 || depth(happened) == LONGEST) {
            return;
        }
        for (Event event : Event.values()) {
            CommitteeAction then = after(now, event);
            happened.add(event);
            if (!now.isUnfinished()) {
                assertThat(then).as("%s", happened).isEqualTo(now);
            }
            explore(then, happened, sequences);
            happened.removeLast();
        }
    }

    private static int depth(List<Event> happened) {
        return happened.size();
    }

    private static void isSound(CommitteeAction action, List<Event> happened) {
        switch (action.state()) {
            case OPEN -> {
                assertThat(happened.contains(Event.REPORT) || action.report() == null)
                        .isTrue();
            }
            case REPORTED -> assertThat(action.reportedOn()).as("%s", happened).isNotNull();
            case DONE -> {
                assertThat(happened).as("done without a report").contains(Event.REPORT);
                assertThat(happened.lastIndexOf(Event.ACCEPT)).isGreaterThan(happened.indexOf(Event.REPORT));
                assertThat(action.answeredIn()).isEqualTo(LATER);
            }
            case DROPPED -> assertThat(action.answeredIn()).isEqualTo(LATER);
        }
        assertThat(action.light(DAY)).isNotNull();
    }

    private static CommitteeAction after(CommitteeAction now, Event event) {
        UnaryOperator<CommitteeAction> step = switch (event) {
            case REPORT -> action -> action.reported(WORDS, DAY);
            case ACCEPT -> action -> action.accepted(LATER);
            case RETURN -> action -> action.returned(LATER, WORDS);
            case DROP -> action -> action.dropped(LATER, WORDS);
            case ACCEPT_AT_ONCE -> action -> action.accepted(GAVE);
            case DROP_AT_ONCE -> action -> action.dropped(GAVE, WORDS);
        };
        try {
            return step.apply(now);
        } catch (Refused refused) {
            assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
            return now;
        }
    }

    @Test
    void theLightSaysHowTheClockStands() {
        CommitteeAction open = given();
        assertThat(open.light(LocalDate.parse("2024-05-01"))).isEqualTo(Light.GREEN);
        assertThat(open.light(LocalDate.parse("2024-06-28"))).isEqualTo(Light.AMBER);
        assertThat(open.light(LocalDate.parse("2024-07-01"))).isEqualTo(Light.RED);
        assertThat(open.reported(WORDS, DAY).accepted(LATER).light(LocalDate.parse("2024-07-01")))
                .isEqualTo(Light.DONE);
    }

    private static CommitteeAction given() {
        return new CommitteeAction(
                ActionId.next(),
                CommitteeId.next(),
                GAVE,
                ResolutionId.next(),
                1,
                Localized.zh("组织爱心车"),
                UnitId.next(),
                null,
                LocalDate.parse("2024-06-30"),
                CommitteeAction.State.OPEN,
                null,
                null,
                null,
                null);
    }
}

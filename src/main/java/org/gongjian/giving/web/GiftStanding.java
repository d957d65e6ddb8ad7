package org.gongjian.giving.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;
import org.gongjian.giving.GiftState;
import org.gongjian.giving.GiftView;
import org.jspecify.annotations.Nullable;

/**
 * How a gift stands: a light, a sentence, what comes next, and the steps it took.
 *
 * @param next null where nothing comes
 */
record GiftStanding(Light light, Reason word, @Nullable Reason next, List<Step> steps) {

    /**
     * @param style of the list of steps: empty for one that was taken
     * @param detail one sentence, or null
     */
    record Step(
            String style,
            Reason what,
            @Nullable Instant at,
            @Nullable Reason detail) {}

    static GiftStanding of(GiftView gift) {
        boolean provisional = gift.state() == GiftState.RECEIVED && gift.isProvisional();
        return new GiftStanding(
                light(gift, provisional),
                provisional
                        ? Reason.of("giving.state.provisional")
                        : gift.isByPerson() && gift.state() == GiftState.CONFIRMED
                                ? Reason.of("giving.state.handed-over")
                                : gift.state().label(),
                next(gift, provisional),
                steps(gift, provisional));
    }

    private static Light light(GiftView gift, boolean provisional) {
        return switch (gift.state()) {
            case REGISTERED, CONFIRMED, WITHDRAWN -> Light.NONE;
            case RETURNED -> Light.AMBER;
            case RECEIVED -> provisional ? Light.AMBER : Light.DONE;
        };
    }

    private static @Nullable Reason next(GiftView gift, boolean provisional) {
        return switch (gift.state()) {
            case REGISTERED -> Reason.of("giving.next.confirm");
            case RETURNED -> Reason.of("giving.next.correct");
            case CONFIRMED -> Reason.of("giving.next.receive");
            case RECEIVED -> provisional ? Reason.of("giving.next.count") : null;
            case WITHDRAWN -> null;
        };
    }

    private static List<Step> steps(GiftView gift, boolean provisional) {
        List<Step> steps = new ArrayList<>();
        steps.add(done("giving.step.registered", gift.registeredAt()));
        switch (gift.state()) {
            case WITHDRAWN -> steps.add(new Step("is-back", Reason.of("giving.step.withdrawn"), null, null));
            case RETURNED -> {
                steps.add(new Step(
                        "is-back",
                        Reason.of("giving.step.returned"),
                        null,
                        gift.objection() == null ? null : Reason.of("giving.step.objection", gift.objection())));
                steps.add(coming("is-now", "giving.step.correct"));
                steps.add(coming("is-next", "giving.step.confirm"));
                steps.add(coming("is-next", "giving.step.receive"));
            }
            case REGISTERED -> {
                steps.add(coming("is-now", "giving.step.confirm"));
                steps.add(coming("is-next", "giving.step.receive"));
            }
            case CONFIRMED -> {
                steps.add(done(word(gift), gift.confirmedAt()));
                steps.add(coming("is-now", "giving.step.receive"));
            }
            case RECEIVED -> {
                steps.add(done(word(gift), gift.confirmedAt()));
                steps.add(done("giving.step.received", gift.receivedAt()));
                if (provisional) {
                    steps.add(coming("is-now", "giving.step.count"));
                }
                lastCount(gift).forEach(at -> steps.add(done("giving.step.counted", at)));
            }
        }
        return List.copyOf(steps);
    }

    private static String word(GiftView gift) {
        return gift.isByPerson() ? "giving.step.handed-over" : "giving.step.confirmed";
    }

    private static List<Instant> lastCount(GiftView gift) {
        return gift.isProvisional()
                ? List.of()
                : gift.lines().stream()
                        .map(GiftView.Line::countedAt)
                        .filter(at -> at != null)
                        .max(Instant::compareTo)
                        .stream()
                        .toList();
    }

    private static Step done(String what, @Nullable Instant at) {
        return new Step("", Reason.of(what), at, null);
    }

    private static Step coming(String style, String what) {
        return new Step(style, Reason.of(what), null, null);
    }
}

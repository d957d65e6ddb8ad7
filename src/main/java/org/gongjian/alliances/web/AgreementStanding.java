package org.gongjian.alliances.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementState;
import org.gongjian.alliances.fulfilment.Kept;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;
import org.gongjian.frame.Wording;
import org.gongjian.identity.UnitId;

/**
 * How an agreement stands, in three sentences, and how its promises stand all together.
 *
 * @param light the worst light of its promises while it is in force
 */
record AgreementStanding(Reason state, Reason term, Reason next, Light light, Reason promises) {

    static AgreementStanding of(
            Agreement agreement, List<Kept> kept, LocalDate today, Map<UnitId, Localized> names, Wording w) {
        AgreementState state = agreement.state(today);
        LocalDate endsOn = agreement.text().term().endsOn();
        LocalDate startsOn = agreement.text().term().startsOn();
        Reason term = agreement.agreedOn() == null
                ? Reason.of("alliances.says.term.draft", startsOn, endsOn)
                : Reason.of("alliances.says.term", agreement.agreedOn(), startsOn, endsOn);
        Light light = state == AgreementState.IN_FORCE ? worst(kept) : Light.NONE;
        return new AgreementStanding(
                headline(agreement, state, today),
                term,
                next(agreement, state, today, names, w),
                light,
                promises(kept));
    }

    /** Such as {@code amber}, for the style of the panel. */
    public String style() {
        return light.name().toLowerCase(Locale.ROOT);
    }

    private static Reason headline(Agreement agreement, AgreementState state, LocalDate today) {
        int parties = agreement.text().parties().size();
        long left = ChronoUnit.DAYS.between(today, agreement.text().term().endsOn());
        return switch (state) {
            case DRAFT ->
                Reason.of(
                        "alliances.says.draft",
                        parties - agreement.unconfirmed().size(),
                        parties);
            case CONFIRMED ->
                Reason.of("alliances.says.confirmed", agreement.text().term().startsOn());
            case SIGNED ->
                Reason.of("alliances.says.signed", agreement.text().term().startsOn());
            case IN_FORCE ->
                left == 0 ? Reason.of("alliances.says.in_force.last") : Reason.of("alliances.says.in_force", left);
            case EXPIRED ->
                Reason.of("alliances.says.expired", agreement.text().term().endsOn());
            case RENEWED ->
                Reason.of("alliances.says.renewed", agreement.text().term().endsOn());
            case TERMINATED ->
                Reason.of("alliances.says.terminated", termination(agreement).on());
        };
    }

    private static Reason next(
            Agreement agreement, AgreementState state, LocalDate today, Map<UnitId, Localized> names, Wording w) {
        return switch (state) {
            case DRAFT -> Reason.of("alliances.says.draft.next", unconfirmed(agreement, names, w));
            case CONFIRMED, SIGNED -> Reason.of("alliances.says.confirmed.next");
            case IN_FORCE ->
                agreement.continuedBy() != null
                        ? Reason.of("alliances.says.in_force.renewed")
                        : today.isBefore(agreement.renewalFrom())
                                ? Reason.of("alliances.says.in_force.next", agreement.renewalFrom())
                                : Reason.of(
                                        "alliances.says.in_force.renewal",
                                        agreement.text().term().endsOn());
            case EXPIRED -> Reason.of("alliances.says.expired.next");
            case RENEWED -> Reason.of("alliances.says.renewed.next");
            case TERMINATED ->
                Reason.of(
                        "alliances.says.terminated.next", termination(agreement).reason());
        };
    }

    private static String unconfirmed(Agreement agreement, Map<UnitId, Localized> names, Wording w) {
        return agreement.unconfirmed().stream()
                .map(party -> names.get(party.unit()))
                .map(name -> name == null ? "?" : w.plain(name))
                .collect(Collectors.joining(w.t("alliances.and")));
    }

    private static Agreement.Termination termination(Agreement agreement) {
        if (agreement.termination() == null) {
            throw new IllegalStateException("an agreement that is not terminated has no reason for it");
        }
        return agreement.termination();
    }

    private static Reason promises(List<Kept> kept) {
        long amber = count(kept, Light.AMBER);
        long red = count(kept, Light.RED);
        Reason all = Reason.of(
                kept.size() == 1 ? "alliances.promises.count.one" : "alliances.promises.count", (long) kept.size());
        if (amber > 0 && red > 0) {
            return Reason.of("alliances.promises.both", all, amber, red);
        }
        if (red > 0) {
            return Reason.of("alliances.promises.red", all, red);
        }
        return amber > 0 ? Reason.of("alliances.promises.amber", all, amber) : all;
    }

    private static Light worst(List<Kept> kept) {
        if (count(kept, Light.RED) > 0) {
            return Light.RED;
        }
        if (count(kept, Light.AMBER) > 0) {
            return Light.AMBER;
        }
        return count(kept, Light.GREEN) + count(kept, Light.DONE) > 0 ? Light.GREEN : Light.NONE;
    }

    private static long count(List<Kept> kept, Light light) {
        return kept.stream().filter(one -> one.light() == light).count();
    }
}

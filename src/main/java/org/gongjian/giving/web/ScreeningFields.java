package org.gongjian.giving.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.custody.Lot;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.SetAside;
import org.gongjian.identity.UnitId;

/** What the form of receiving asks of each line: how many are declined and why, how many are passed on and to whom. */
final class ScreeningFields {

    private ScreeningFields() {}

    /** What was typed; what was left empty is taken. */
    static List<SetAside> read(Form form, GiftView gift) {
        List<SetAside> aside = new ArrayList<>();
        for (GiftView.Line line : gift.lines()) {
            if (line.given().isCounted()) {
                declined(form, line.position()).ifPresent(aside::add);
                passed(form, line.position()).ifPresent(aside::add);
            }
        }
        return aside;
    }

    /** Whether something was typed that would be hidden otherwise. */
    static boolean isTouched(Form form, GiftView gift) {
        return gift.lines().stream()
                .flatMap(line -> Stream.of("declined", "because", "passed", "to")
                        .map(field -> GiftLineFields.name(line.position(), field)))
                .anyMatch(field -> !form.isBlank(field));
    }

    private static Optional<SetAside> declined(Form form, int line) {
        String field = GiftLineFields.name(line, "declined");
        String why = GiftLineFields.name(line, "because");
        Optional<String> because = form.optionalText(why, SetAside.BECAUSE);
        if (form.isBlank(field)) {
            because.ifPresent(typed -> form.fault(field, Reason.of("frame.fault.missing")));
            return Optional.empty();
        }
        Optional<Integer> quantity = form.count(field, Lot.MOST);
        if (because.isEmpty()) {
            form.fault(why, Reason.of("giving.screening.because"));
        }
        return quantity.map(many -> new SetAside(line, many, null, because.orElse(null)));
    }

    private static Optional<SetAside> passed(Form form, int line) {
        String field = GiftLineFields.name(line, "passed");
        String whom = GiftLineFields.name(line, "to");
        if (form.isBlank(field)) {
            form.optionalId(whom, UnitId::new).ifPresent(chosen -> form.fault(field, Reason.of("frame.fault.missing")));
            return Optional.empty();
        }
        Optional<Integer> quantity = form.count(field, Lot.MOST);
        Optional<UnitId> to = form.id(whom, UnitId::new);
        return quantity.flatMap(many -> to.map(unit -> new SetAside(line, many, unit, null)));
    }
}

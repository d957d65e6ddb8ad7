package org.gongjian.recognition.awards.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.places.PlaceId;
import org.gongjian.recognition.awards.Act;
import org.gongjian.recognition.awards.ActKind;
import org.gongjian.recognition.awards.AwardCommand;
import org.gongjian.recognition.awards.AwardId;
import org.gongjian.recognition.awards.AwardOrigins;
import org.gongjian.recognition.awards.AwardTerm;
import org.gongjian.recognition.awards.Body;
import org.gongjian.recognition.awards.HangsAt;
import org.gongjian.recognition.awards.MinorsCare;
import org.jspecify.annotations.Nullable;

/** The fields of the form that awards something. */
final class AwardFields {

    /** How many holders, and how many awarding units, the form has lines for. */
    static final int LINES = 4;

    private static final int TEXT = 500;

    private AwardFields() {}

    /** A form with an id for each holder: sending it twice makes each award once. */
    static Form blank() {
        Form form = Form.blank().with("id", null);
        for (int i = 0; i < LINES; i++) {
            form.with(holder(i) + "id", NewId.uuid());
        }
        return form;
    }

    /** What was typed; empty where a fault was noted. */
    static Optional<AwardCommand> read(Form form, LocalDate today) {
        Optional<String> kind = form.text("kind");
        Optional<Localized> wording = form.localized("wording", TEXT);
        List<AwardCommand.Holder> holders = holders(form);
        List<Body> bodies = bodies(form);
        Optional<PlaceId> place = form.optionalId("place", PlaceId::new);
        Optional<UnitId> host = form.optionalId("host", UnitId::new);
        if (place.isPresent() && host.isPresent()) {
            form.fault("host", Reason.of("recognition.awards.form.fault.host"));
        }
        List<Act> acts = acts(form, today);
        Optional<LocalDate> from = day(form, "from", today);
        Optional<LocalDate> until = day(form, "until", today);
        Optional<PostId> responsible = form.optionalId("responsible", PostId::new);
        Optional<Localized> consent = form.optionalLocalized("consent", TEXT);
        if (responsible.isPresent() != consent.isPresent()) {
            form.fault(
                    responsible.isPresent() ? "consent.zh" : "responsible",
                    Reason.of("recognition.awards.form.fault.care"));
        }
        @Nullable RecordRef origin = origin(form.value("origin"));
        if (origin == null && !form.isBlank("origin")) {
            form.fault("origin", AwardOrigins.NOT_HERE);
        }
        Optional<String> despite = form.optionalText("despite", TEXT);
        return form.submit(() -> new AwardCommand(
                holders,
                kind.orElseThrow(),
                wording.orElseThrow(),
                bodies,
                place.map(HangsAt::at).or(() -> host.map(HangsAt::with)).orElse(null),
                acts,
                from.isEmpty() && until.isEmpty()
                        ? null
                        : new AwardTerm(
                                from.orElseGet(() -> acts.isEmpty()
                                        ? today
                                        : acts.stream()
                                                .map(Act::on)
                                                .min(LocalDate::compareTo)
                                                .orElseThrow()),
                                until.orElse(null)),
                origin,
                responsible
                        .flatMap(post -> consent.map(words -> new MinorsCare(post, words)))
                        .orElse(null),
                despite.orElse(null)));
    }

    /** A record as it stands in an address, {@code kind:id}; null where it is none. */
    static @Nullable RecordRef origin(String typed) {
        int colon = typed.indexOf(':');
        try {
            return colon < 0
                    ? null
                    : new RecordRef(typed.substring(0, colon), UUID.fromString(typed.substring(colon + 1)));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static List<AwardCommand.Holder> holders(Form form) {
        List<AwardCommand.Holder> holders = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            Optional<UnitId> unit = form.optionalId(holder(i) + "unit", UnitId::new);
            Optional<AwardId> id = unit.isEmpty() ? Optional.empty() : form.id(holder(i) + "id", AwardId::new);
            unit.ifPresent(to -> id.ifPresent(made -> holders.add(new AwardCommand.Holder(made, to))));
        }
        if (holders.isEmpty()) {
            form.fault(holder(0) + "unit", Reason.of("frame.fault.choose"));
        }
        return holders;
    }

    private static List<Body> bodies(Form form) {
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            form.optionalId("bodies[" + i + "].unit", UnitId::new).map(Body::of).ifPresent(bodies::add);
        }
        form.optionalLocalized("outside", Form.LINE).map(Body::outside).ifPresent(bodies::add);
        if (bodies.isEmpty()) {
            form.fault("bodies[0].unit", Reason.of("frame.fault.choose"));
        }
        return bodies;
    }

    private static List<Act> acts(Form form, LocalDate today) {
        List<Act> acts = new ArrayList<>();
        Stream.of(ActKind.values()).forEach(kind -> {
            Optional<LocalDate> on = day(form, kind.stored() + ".on", today);
            Optional<Localized> who = form.optionalLocalized(kind.stored() + ".who", Form.LINE);
            on.ifPresent(day -> acts.add(new Act(kind, day, who.orElse(null))));
            if (on.isEmpty() && who.isPresent()) {
                form.fault(kind.stored() + ".on", Reason.of("frame.fault.missing"));
            }
        });
        if (acts.isEmpty()) {
            form.fault(ActKind.AWARDED.stored() + ".on", Reason.of("recognition.awards.rule.acts"));
        }
        return acts;
    }

    private static Optional<LocalDate> day(Form form, String field, LocalDate today) {
        return form.isBlank(field) ? Optional.empty() : form.date(field, today);
    }

    private static String holder(int line) {
        return "holders[" + line + "].";
    }
}

package org.gongjian.programmes.web;

import java.util.Optional;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;

/** The fields of the form of a programme, both ways: what a record fills in, and what was typed. */
final class ProgrammeFields {

    private static final int AIM = 1_000;

    private ProgrammeFields() {}

    static Form filled(Programme programme) {
        return Form.blank()
                .with("id", null)
                .with("version", programme.version())
                .with("kind", programme.kind().code())
                .with("name", programme.name())
                .with("otherName", programme.otherName())
                .with("aim", programme.aim())
                .with("motto", programme.motto())
                .with("stars", programme.stars())
                .with(
                        "owner",
                        programme.owner() == null ? null : programme.owner().value())
                .with(
                        "parent",
                        programme.parent() == null ? null : programme.parent().value());
    }

    /** What was typed, as the programme of this id; empty where a fault was noted. */
    static Optional<Programme> read(Form form, ProgrammeId id) {
        Optional<Programme.Kind> kind = form.choice("kind", Programme.Kind.class);
        Optional<Localized> name = form.localized("name", Form.LINE);
        Optional<Localized> otherName = form.optionalLocalized("otherName", Form.LINE);
        Optional<Localized> aim = form.optionalLocalized("aim", AIM);
        Optional<Localized> motto = form.optionalLocalized("motto", Form.LINE);
        Optional<Integer> stars = form.isBlank("stars") ? Optional.empty() : form.count("stars", Programmes.MOST_STARS);
        Optional<UnitId> owner = form.optionalId("owner", UnitId::new);
        Optional<ProgrammeId> parent = form.optionalId("parent", ProgrammeId::new);
        return form.submit(() -> new Programme(
                id,
                kind.orElseThrow(),
                name.orElseThrow(),
                otherName.orElse(null),
                aim.orElse(null),
                motto.orElse(null),
                stars.orElse(null),
                owner.orElse(null),
                parent.orElse(null),
                form.version()));
    }
}

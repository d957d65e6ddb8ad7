package org.gongjian.organizations.web;

import java.util.Optional;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Uscc;

/** The fields of the form of a unit, both ways: what a record fills in, and what was typed. */
final class UnitFields {

    private static final int CODE = 40;

    private UnitFields() {}

    static Form filled(Organization unit) {
        return Form.blank()
                .with("id", null)
                .with("version", unit.version())
                .with("kind", unit.kind().code())
                .with("name", unit.name())
                .with("shortName", unit.shortName())
                .with("otherName", unit.otherName())
                .with("code", unit.code() == null ? null : unit.code().value())
                .with("area", unit.area() == null ? null : unit.area().value())
                .with("parent", unit.parent() == null ? null : unit.parent().value());
    }

    /** What was typed, as the unit of this id; empty where a fault was noted. */
    static Optional<Organization> read(Form form, UnitId id) {
        Optional<Organization.Kind> kind = form.choice("kind", Organization.Kind.class);
        Optional<Localized> name = form.localized("name", Form.LINE);
        Optional<Localized> shortName = form.optionalLocalized("shortName", Form.LINE);
        Optional<Localized> otherName = form.optionalLocalized("otherName", Form.LINE);
        Optional<String> code = form.optionalText("code", CODE);
        Optional<AreaId> area = form.optionalId("area", AreaId::new);
        Optional<UnitId> parent = form.optionalId("parent", UnitId::new);
        code.ifPresent(typed -> Uscc.verdictOfTyped(typed).reason().ifPresent(why -> form.fault("code", why)));
        return form.submit(() -> new Organization(
                id,
                kind.orElseThrow(),
                name.orElseThrow(),
                shortName.orElse(null),
                otherName.orElse(null),
                code.map(Uscc::typed).orElse(null),
                area.orElse(null),
                parent.orElse(null),
                null,
                form.version()));
    }
}

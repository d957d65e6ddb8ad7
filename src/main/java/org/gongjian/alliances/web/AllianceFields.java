package org.gongjian.alliances.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongjian.alliances.Alliance;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.DescribeAlliance;
import org.gongjian.alliances.Membership;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.identity.UnitId;

/** The fields of an alliance's form, both ways. */
final class AllianceFields {

    private static final int MEANING = 500;
    private static final List<String> MEMBER = List.of("unit", "standing.zh", "standing.en", "since", "until");

    private AllianceFields() {}

    static Form filled(Alliance alliance) {
        Form form = Form.blank()
                .with("id", null)
                .with("version", alliance.version())
                .with("name", alliance.name())
                .with("meaning", alliance.meaning())
                .with("founder", alliance.founder().value());
        for (int i = 0; i < alliance.members().size(); i++) {
            Membership member = alliance.members().get(i);
            String line = FormLines.line("members", i);
            form.with(line + "unit", member.unit().value())
                    .with(line + "standing", member.standing())
                    .with(line + "since", member.since())
                    .with(line + "until", member.until());
        }
        return form;
    }

    static void closeGaps(Form form) {
        FormLines.closeGaps(form, "members", MEMBER, MEMBER);
    }

    /** Empty where a fault was noted. */
    static Optional<DescribeAlliance> read(Form form, AllianceId id, LocalDate today) {
        Optional<Localized> name = form.localized("name", Form.LINE);
        Optional<Localized> meaning = form.optionalLocalized("meaning", MEANING);
        Optional<UnitId> founder = form.id("founder", UnitId::new);
        List<Membership> members = members(form, today);
        return form.submit(() ->
                new DescribeAlliance(id, name.orElseThrow(), meaning.orElse(null), founder.orElseThrow(), members));
    }

    private static List<Membership> members(Form form, LocalDate today) {
        List<Membership> members = new ArrayList<>();
        for (int i = 0; i < form.groups("members"); i++) {
            String line = FormLines.line("members", i);
            if (MEMBER.stream().allMatch(field -> form.isBlank(line + field))) {
                continue;
            }
            Optional<UnitId> unit = form.id(line + "unit", UnitId::new);
            Optional<Localized> standing = form.localized(line + "standing", Form.LINE);
            Optional<LocalDate> since = form.date(line + "since", today);
            Optional<LocalDate> until =
                    form.isBlank(line + "until") ? Optional.empty() : form.date(line + "until", today);
            if (unit.isPresent() && standing.isPresent() && since.isPresent()) {
                FormLines.submit(
                        form,
                        line,
                        () -> members.add(new Membership(unit.get(), standing.get(), since.get(), until.orElse(null))));
            }
        }
        return members;
    }
}

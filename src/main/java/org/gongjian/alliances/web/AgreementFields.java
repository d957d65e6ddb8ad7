package org.gongjian.alliances.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.AgreementText;
import org.gongjian.alliances.Alliance;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.CommitmentId;
import org.gongjian.alliances.Measure;
import org.gongjian.alliances.Membership;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.Target;
import org.gongjian.alliances.Term;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/** The fields of an agreement's form, both ways. */
final class AgreementFields {

    static final String PARTIES = "parties";
    static final String COMMITMENTS = "commitments";
    /** Chosen where all parties promise together; otherwise the number of the party's line, from 1. */
    static final String TOGETHER = "all";

    private static final int WORDING = 500;
    private static final List<String> PARTY = List.of("unit", "representative", "liaison");
    private static final List<String> TARGET = List.of("measure", "target", "per");
    private static final List<String> TARGET_FIELDS = List.of("measure", "target", "per", "weekday");
    private static final List<String> FILLING =
            List.of("wording.zh", "wording.en", "measure", "target", "per", "weekday");
    private static final List<String> COMMITMENT =
            List.of("id", "by", "wording.zh", "wording.en", "measure", "target", "per", "weekday");

    private AgreementFields() {}

    static Form filled(Agreement agreement) {
        return content(Form.blank().with("id", null).with("version", agreement.version()), agreement);
    }

    /** The same again for as long, from the day after. */
    static void renewed(Form form, Agreement agreement) {
        Term term = agreement.text().term();
        content(form, agreement)
                .with("continues", agreement.id().value())
                .with("startsOn", term.endsOn().plusDays(1))
                .with("endsOn", term.next().endsOn());
        for (int i = 0; i < agreement.text().commitments().size(); i++) {
            form.with(FormLines.line(COMMITMENTS, i) + "id", null);
        }
    }

    /** The founder and today's members as parties. */
    static void among(Form form, Alliance alliance, LocalDate today) {
        form.with("alliance", alliance.id().value());
        List<UnitId> units = Stream.concat(
                        Stream.of(alliance.founder()),
                        alliance.membersOn(today).stream().map(Membership::unit))
                .distinct()
                .toList();
        for (int i = 0; i < units.size(); i++) {
            form.with(FormLines.line(PARTIES, i) + "unit", units.get(i).value());
        }
    }

    private static Form content(Form form, Agreement agreement) {
        AgreementText text = agreement.text();
        form.with("title", text.title())
                .with(
                        "alliance",
                        agreement.alliance() == null
                                ? null
                                : agreement.alliance().value())
                .with("startsOn", text.term().startsOn())
                .with("endsOn", text.term().endsOn())
                .with("vehicle", text.vehicle());
        TextLines.fill(form, "focus", text.focus());
        TextLines.fill(form, "principles", text.principles());
        TextLines.fill(form, "pillars", text.pillars());
        List<UnitId> units = text.parties().stream().map(Party::unit).toList();
        for (int i = 0; i < text.parties().size(); i++) {
            Party party = text.parties().get(i);
            String line = FormLines.line(PARTIES, i);
            form.with(line + "unit", party.unit().value())
                    .with(line + "representative", value(party.representative()))
                    .with(line + "liaison", value(party.liaison()));
        }
        for (int i = 0; i < text.commitments().size(); i++) {
            fill(form, FormLines.line(COMMITMENTS, i), text.commitments().get(i), units);
        }
        return form;
    }

    private static void fill(Form form, String line, Commitment commitment, List<UnitId> units) {
        Target target = commitment.target();
        form.with(line + "id", commitment.id().value())
                .with(
                        line + "by",
                        commitment
                                .giver()
                                .map(unit -> Integer.toString(units.indexOf(unit) + 1))
                                .orElse(TOGETHER))
                .with(line + "wording", commitment.wording())
                .with(line + "measure", target == null ? null : target.measure())
                .with(line + "target", target == null ? null : target.quantity())
                .with(line + "per", target == null ? null : target.per())
                .with(line + "weekday", target == null ? null : target.weekday());
    }

    /** Closes the gaps that empty lines leave; who promises keeps pointing at the same party. */
    static void closeGaps(Form form) {
        Map<Integer, Integer> moved = FormLines.closeGaps(form, PARTIES, PARTY, PARTY);
        FormLines.closeGaps(form, COMMITMENTS, COMMITMENT, FILLING);
        for (int i = 0; i < form.groups(COMMITMENTS); i++) {
            String field = FormLines.line(COMMITMENTS, i) + "by";
            String by = form.value(field);
            if (by.matches("[0-9]{1,3}")) {
                Integer now = moved.get(Integer.parseInt(by) - 1);
                form.with(field, now == null ? null : now + 1);
            }
        }
    }

    /** Empty where a fault was noted. */
    static Optional<WriteAgreement> read(Form form, AgreementId id, LocalDate today) {
        Optional<Localized> title = form.localized("title", Form.LINE);
        Optional<AgreementId> continues = form.optionalId("continues", AgreementId::new);
        Optional<AllianceId> alliance = form.optionalId("alliance", AllianceId::new);
        List<Party> parties = parties(form);
        Optional<LocalDate> startsOn = form.date("startsOn", today);
        Optional<LocalDate> endsOn = form.date("endsOn", today);
        List<Localized> focus = TextLines.read(form, "focus");
        List<Localized> principles = TextLines.read(form, "principles");
        List<Localized> pillars = TextLines.read(form, "pillars");
        Optional<Localized> vehicle = form.optionalLocalized("vehicle", Form.LINE);
        List<Commitment> commitments = commitments(form, parties);
        return form.submit(() -> new WriteAgreement(
                id,
                alliance.orElse(null),
                new AgreementText(
                        title.orElseThrow(),
                        new Term(startsOn.orElseThrow(), endsOn.orElseThrow()),
                        parties,
                        focus,
                        principles,
                        pillars,
                        vehicle.orElse(null),
                        commitments),
                continues.orElse(null)));
    }

    private static List<Party> parties(Form form) {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < form.groups(PARTIES); i++) {
            String line = FormLines.line(PARTIES, i);
            if (PARTY.stream().allMatch(field -> form.isBlank(line + field))) {
                continue;
            }
            Optional<PostId> representative = form.optionalId(line + "representative", PostId::new);
            Optional<PostId> liaison = form.optionalId(line + "liaison", PostId::new);
            form.id(line + "unit", UnitId::new)
                    .ifPresent(unit -> parties.add(new Party(unit, representative.orElse(null), liaison.orElse(null))));
        }
        return parties;
    }

    private static List<Commitment> commitments(Form form, List<Party> parties) {
        List<Commitment> commitments = new ArrayList<>();
        for (int i = 0; i < form.groups(COMMITMENTS); i++) {
            String line = FormLines.line(COMMITMENTS, i);
            if (FILLING.stream().allMatch(field -> form.isBlank(line + field))) {
                continue;
            }
            CommitmentId id = form.optionalId(line + "id", CommitmentId::new).orElseGet(CommitmentId::next);
            Optional<Localized> wording = form.localized(line + "wording", WORDING);
            UnitId by = giver(form, line + "by", parties);
            Target target = target(form, line);
            wording.ifPresent(words -> commitments.add(new Commitment(id, by, words, target)));
        }
        return commitments;
    }

    private static @Nullable UnitId giver(Form form, String field, List<Party> parties) {
        String by = form.value(field);
        if (by.equals(TOGETHER)) {
            return null;
        }
        if (by.matches("[1-9][0-9]{0,2}") && Integer.parseInt(by) <= parties.size()) {
            return parties.get(Integer.parseInt(by) - 1).unit();
        }
        form.fault(field, Reason.of(form.isBlank(field) ? "frame.fault.choose" : "frame.fault.unknown"));
        return null;
    }

    private static @Nullable Target target(Form form, String line) {
        if (TARGET_FIELDS.stream().allMatch(field -> form.isBlank(line + field))) {
            return null;
        }
        if (TARGET.stream().anyMatch(field -> form.isBlank(line + field))) {
            form.fault(line + "target", Reason.of("alliances.fault.target"));
            return null;
        }
        Optional<Measure> measure = form.choice(line + "measure", Measure.class);
        Optional<Integer> quantity = form.count(line + "target", Target.MOST);
        Optional<Target.Per> per = form.choice(line + "per", Target.Per.class);
        Optional<DayOfWeek> weekday =
                form.isBlank(line + "weekday") ? Optional.empty() : form.choice(line + "weekday", DayOfWeek.class);
        return measure.isPresent() && quantity.isPresent() && per.isPresent()
                ? new Target(measure.get(), quantity.get(), per.get(), weekday.orElse(null))
                : null;
    }

    private static @Nullable Object value(@Nullable PostId post) {
        return post == null ? null : post.value();
    }
}

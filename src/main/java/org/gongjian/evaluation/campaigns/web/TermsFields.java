package org.gongjian.evaluation.campaigns.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.evaluation.campaigns.CampaignTerms;
import org.gongjian.evaluation.campaigns.FurtherOrganizer;
import org.gongjian.evaluation.campaigns.Level;
import org.gongjian.evaluation.campaigns.PlannedRound;
import org.gongjian.evaluation.campaigns.Within;
import org.gongjian.frame.Form;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.springframework.stereotype.Component;

/** The fields of a campaign's terms: reads what was typed, and fills them again. A line left empty counts for nothing. */
@Component
class TermsFields {

    static final int FURTHER = 4;
    static final int ROUNDS = 12;
    static final int LEVELS = 4;
    private static final int KIND = 40;
    private static final int MOST = 10_000;
    private static final int DAYS = 5;
    private static final int MONTHS = 36;

    private final Today today;

    TermsFields(Today today) {
        this.today = today;
    }

    Form blank() {
        return Form.blank()
                .with("declaresFrom", today.date())
                .with("publicityDays", DAYS)
                .with("appealDays", DAYS)
                .with("termMonths", MONTHS)
                .with("rounds[0].weight", 1)
                .with("levels[0].each", Within.ALL.stored());
    }

    Form of(CampaignTerms terms) {
        Form form = Form.blank()
                .with("title", terms.title())
                .with("brief", terms.brief())
                .with("award", terms.award())
                .with("kind", terms.kind())
                .with("declaresFrom", terms.declaresFrom())
                .with("declaresUntil", terms.declaresUntil())
                .with("publicityDays", terms.publicityDays())
                .with("appealDays", terms.appealDays())
                .with("termMonths", terms.termMonths())
                .withAll(
                        "entrants",
                        terms.entrants().stream().map(Organization.Kind::code).toList());
        for (int i = 0; i < terms.further().size(); i++) {
            FurtherOrganizer one = terms.further().get(i);
            form.with(
                            "further[" + i + "].unit",
                            one.unit() == null ? null : one.unit().value())
                    .with("further[" + i + "].name", one.name());
        }
        for (int i = 0; i < terms.rounds().size(); i++) {
            PlannedRound one = terms.rounds().get(i);
            form.with("rounds[" + i + "].beginsOn", one.beginsOn())
                    .with("rounds[" + i + "].endsOn", one.endsOn())
                    .with("rounds[" + i + "].weight", one.weight());
        }
        for (int i = 0; i < terms.levels().size(); i++) {
            Level one = terms.levels().get(i);
            form.with("levels[" + i + "].name", one.name())
                    .with("levels[" + i + "].each", one.each().stored())
                    .with("levels[" + i + "].quota", one.quota());
        }
        return form;
    }

    /** What was typed, to be asked for once nothing is wrong with it. */
    Typed read(Form form) {
        return new Typed(
                form.localized("title", Form.LINE),
                form.localized("brief", Form.PARAGRAPHS),
                form.localized("award", Form.LINE),
                form.text("kind", KIND),
                further(form),
                kinds(form),
                form.date("declaresFrom", today.date()),
                form.date("declaresUntil", today.date()),
                rounds(form),
                levels(form),
                form.count("publicityDays", MOST),
                form.count("appealDays", MOST),
                form.count("termMonths", MOST));
    }

    record Typed(
            Optional<Localized> title,
            Optional<Localized> brief,
            Optional<Localized> award,
            Optional<String> kind,
            List<FurtherOrganizer> further,
            Set<Organization.Kind> entrants,
            Optional<LocalDate> declaresFrom,
            Optional<LocalDate> declaresUntil,
            List<PlannedRound> rounds,
            List<Level> levels,
            Optional<Integer> publicityDays,
            Optional<Integer> appealDays,
            Optional<Integer> termMonths) {

        CampaignTerms terms() {
            return new CampaignTerms(
                    title.orElseThrow(),
                    brief.orElseThrow(),
                    award.orElseThrow(),
                    kind.orElseThrow(),
                    further,
                    entrants,
                    declaresFrom.orElseThrow(),
                    declaresUntil.orElseThrow(),
                    rounds,
                    levels,
                    publicityDays.orElseThrow(),
                    appealDays.orElseThrow(),
                    termMonths.orElseThrow());
        }
    }

    private static List<FurtherOrganizer> further(Form form) {
        List<FurtherOrganizer> further = new ArrayList<>();
        for (int i = 0; i < FURTHER; i++) {
            Optional<UnitId> unit = form.optionalId("further[" + i + "].unit", UnitId::new);
            Optional<Localized> name = form.optionalLocalized("further[" + i + "].name", Form.LINE);
            if (unit.isPresent()) {
                further.add(new FurtherOrganizer(unit.get(), null));
            } else if (name.isPresent()) {
                further.add(new FurtherOrganizer(null, name.get()));
            }
        }
        return further;
    }

    private static Set<Organization.Kind> kinds(Form form) {
        Set<Organization.Kind> kinds = new HashSet<>();
        for (String code : form.values("entrants")) {
            Stream.of(Organization.Kind.values())
                    .filter(kind -> kind.code().equals(code))
                    .forEach(kinds::add);
        }
        return kinds;
    }

    private List<PlannedRound> rounds(Form form) {
        List<PlannedRound> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            String at = "rounds[" + i + "].";
            if (i == 0 || !form.isBlank(at + "beginsOn") || !form.isBlank(at + "endsOn")) {
                var beginsOn = form.date(at + "beginsOn", today.date());
                var endsOn = form.date(at + "endsOn", today.date());
                Optional<Integer> weight =
                        form.isBlank(at + "weight") ? Optional.of(1) : form.count(at + "weight", MOST);
                if (beginsOn.isPresent() && endsOn.isPresent() && weight.isPresent()) {
                    rounds.add(new PlannedRound(beginsOn.get(), endsOn.get(), weight.get()));
                }
            }
        }
        return rounds;
    }

    private static List<Level> levels(Form form) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < LEVELS; i++) {
            String at = "levels[" + i + "].";
            if (i == 0
                    || !form.isBlank(at + "name.zh")
                    || !form.isBlank(at + "name.en")
                    || !form.isBlank(at + "quota")) {
                Optional<Localized> name = form.localized(at + "name", Form.LINE);
                Optional<Within> each = form.choice(at + "each", Within.class);
                Optional<Integer> quota = form.count(at + "quota", MOST);
                if (name.isPresent() && each.isPresent() && quota.isPresent()) {
                    levels.add(new Level(name.get(), each.get(), quota.get()));
                }
            }
        }
        return levels;
    }
}

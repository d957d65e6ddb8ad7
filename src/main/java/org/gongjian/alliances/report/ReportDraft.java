package org.gongjian.alliances.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.FulfilmentRow;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.Target;
import org.gongjian.alliances.fulfilment.Fulfilments;
import org.gongjian.alliances.fulfilment.Kept;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Drafts a quarter's report from records: for each party what it promised, what was done in the quarter, and how that stands. */
@Component
class ReportDraft {

    private static final Localized UNKNOWN = Localized.of("?", "?");

    private final Fulfilments fulfilments;
    private final Organizations organizations;
    private final Wordings wordings;

    ReportDraft(Fulfilments fulfilments, Organizations organizations, Wordings wordings) {
        this.fulfilments = fulfilments;
        this.organizations = organizations;
        this.wordings = wordings;
    }

    Localized of(Agreement agreement, Quarter quarter, LocalDate today) {
        LocalDate asOf = today.isBefore(quarter.until()) ? today : quarter.until();
        List<Kept> kept = fulfilments.of(agreement, asOf);
        Map<UnitId, Localized> names = organizations.names(agreement.text().units());
        List<Reason> lines = new ArrayList<>();
        lines.add(Reason.of(
                "alliances.report.head",
                Integer.toString(quarter.year()),
                quarter.number(),
                agreement.text().title(),
                asOf));
        lines.add(Reason.of(
                "alliances.report.sum",
                kept.size(),
                count(kept, Light.DONE) + count(kept, Light.GREEN),
                count(kept, Light.AMBER) + count(kept, Light.RED)));
        for (Party party : agreement.text().parties()) {
            List<Kept> own = kept.stream()
                    .filter(one -> party.unit().equals(one.commitment().by()))
                    .toList();
            lines.addAll(section(
                    Reason.of("alliances.report.party", names.getOrDefault(party.unit(), UNKNOWN)), own, quarter));
        }
        lines.addAll(section(
                Reason.of("alliances.report.together"),
                kept.stream().filter(one -> one.commitment().by() == null).toList(),
                quarter));
        List<Localized> both = lines.stream().map(wordings::both).toList();
        return new Localized(joined(both, Locale.SIMPLIFIED_CHINESE), joined(both, Locale.ENGLISH));
    }

    private static List<Reason> section(Reason heading, List<Kept> kept, Quarter quarter) {
        List<Reason> lines = new ArrayList<>();
        if (!kept.isEmpty()) {
            lines.add(heading);
            kept.forEach(one -> lines.addAll(of(one, quarter)));
        }
        return lines;
    }

    private static List<Reason> of(Kept kept, Quarter quarter) {
        Target target = kept.commitment().target();
        List<Reason> lines = new ArrayList<>();
        lines.add(Reason.of(
                "alliances.report.promise",
                kept.commitment().wording(),
                target == null ? Reason.of("alliances.target.none") : target.label(),
                kept.judgement().word(),
                kept.judgement().reason()));
        if (target == null) {
            return lines;
        }
        List<FulfilmentRow> rows =
                kept.rows().stream().filter(row -> quarter.contains(row.on())).toList();
        for (FulfilmentRow row : rows) {
            lines.add(Reason.of(
                    "alliances.report.row",
                    row.on(),
                    row.title(),
                    target.measure().quantity(row.quantity())));
        }
        if (rows.isEmpty()) {
            lines.add(Reason.of("alliances.report.nothing"));
        }
        return lines;
    }

    private static String joined(List<Localized> lines, Locale locale) {
        return lines.stream().map(line -> line.in(locale).value()).collect(Collectors.joining("\n"));
    }

    private static long count(List<Kept> kept, Light light) {
        return kept.stream().filter(one -> one.light() == light).count();
    }
}

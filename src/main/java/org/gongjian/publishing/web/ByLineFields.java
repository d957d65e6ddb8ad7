package org.gongjian.publishing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.contributors.Contributor;
import org.gongjian.publishing.contributors.ContributorId;
import org.gongjian.publishing.contributors.Contributors;
import org.gongjian.publishing.contributors.Credit;
import org.springframework.stereotype.Component;

/** By-lines are chosen: a box for everything a contributor may be named as. */
@Component
class ByLineFields {

    private static final String FIELD = "byLines";

    private final Contributors contributors;
    private final Organizations organizations;

    ByLineFields(Contributors contributors, Organizations organizations) {
        this.contributors = contributors;
        this.organizations = organizations;
    }

    List<Choice> choices(Wording w) {
        List<Contributor> all = contributors.all();
        Map<UnitId, Localized> units = organizations.shortNames(all.stream()
                .flatMap(contributor -> Optional.ofNullable(contributor.unit()).stream())
                .distinct()
                .toList());
        return all.stream()
                .flatMap(contributor -> contributor.credits().stream()
                        .sorted()
                        .map(credit -> new Choice(
                                value(new ByLine(contributor.id(), credit)), label(contributor, credit, units, w))))
                .toList();
    }

    static Form filled(Form form, List<ByLine> byLines) {
        return form.withAll(FIELD, byLines.stream().map(ByLineFields::value).toList());
    }

    static List<ByLine> read(Form form) {
        return form.values(FIELD).stream()
                .filter(text -> !text.isBlank())
                .flatMap(text -> byLine(form, text.strip()))
                .toList();
    }

    private static Stream<ByLine> byLine(Form form, String text) {
        String[] parts = text.split(":", -1);
        try {
            return Stream.of(
                    new ByLine(new ContributorId(UUID.fromString(parts[0])), Credit.ofStored(parts[parts.length - 1])));
        } catch (IllegalArgumentException notOurs) {
            form.fault(FIELD, Reason.of("frame.fault.unknown"));
            return Stream.empty();
        }
    }

    private static String value(ByLine line) {
        return line.contributor().value() + ":" + line.credit().stored();
    }

    private static String label(Contributor contributor, Credit credit, Map<UnitId, Localized> units, Wording w) {
        Localized unit = contributor.unit() == null ? null : units.get(contributor.unit());
        return unit == null
                ? w.t("publishing.form.byline", contributor.name(), credit.label())
                : w.t("publishing.form.byline.unit", contributor.name(), credit.label(), unit);
    }
}

package org.gongjian.claims.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.LegalBasis;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Component;

/** What forms of claims offer to choose from. */
@Component
class ClaimChoices {

    private final Organizations organizations;
    private final ClaimDesk desk;

    ClaimChoices(Organizations organizations, ClaimDesk desk) {
        this.organizations = organizations;
        this.desk = desk;
    }

    /** The units somebody may claim for: their own, or every one where they enter claims for whoever asks. */
    List<Choice> leads(Actor by, UnitId asker, Wording w) {
        boolean forAll = desk.mayEnterFor(by, asker).isAllowed();
        return choices(
                organizations.all().stream()
                        .filter(unit -> !unit.id().equals(asker))
                        .filter(unit -> forAll || by.actsFor(unit.id())),
                w);
    }

    /** Every unit but whoever asks. */
    List<Choice> others(UnitId asker, Wording w) {
        return choices(organizations.all().stream().filter(unit -> !unit.id().equals(asker)), w);
    }

    List<Choice> bases(Wording w) {
        return Stream.of(LegalBasis.values())
                .map(basis -> new Choice(basis.code(), w.reason(basis.label())))
                .toList();
    }

    private static List<Choice> choices(Stream<Organization> units, Wording w) {
        return units.map(unit -> Choice.of(unit.id().value(), w.plain(unit.name())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}

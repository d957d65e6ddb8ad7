package org.gongjian.identity.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongjian.identity.Delegation;
import org.gongjian.identity.Delegations;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Component;

/** Says delegations: who acts for whom, under which mandate, and where it stands. */
@Component
class DelegationLines {

    private final Delegations delegations;
    private final People people;
    private final MandateWords words;

    DelegationLines(Delegations delegations, People people, MandateWords words) {
        this.delegations = delegations;
        this.people = people;
        this.words = words;
    }

    record Line(
            Delegation delegation, String holder, String delegate, MandateWords.Line mandate, Delegation.State state) {}

    List<Line> of(Collection<Delegation> all) {
        var mandates = words.of(all.stream().map(Delegation::mandate).toList());
        Map<PersonId, String> names = people.names(all.stream()
                .flatMap(one -> Stream.of(one.holder(), one.delegate()))
                .distinct()
                .toList());
        return all.stream()
                .map(one -> new Line(
                        one,
                        names.getOrDefault(one.holder(), ""),
                        names.getOrDefault(one.delegate(), ""),
                        Objects.requireNonNull(mandates.get(one.mandate())),
                        one.state(delegations.today())))
                .toList();
    }
}

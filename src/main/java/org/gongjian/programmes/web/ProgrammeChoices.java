package org.gongjian.programmes.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Offers;
import org.gongjian.frame.Wording;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a programme is chosen by and from: kinds, owners and what it may belong to. */
@Component
class ProgrammeChoices {

    private final Programmes programmes;
    private final UnitOffers units;

    ProgrammeChoices(Programmes programmes, UnitOffers units) {
        this.programmes = programmes;
        this.units = units;
    }

    List<Choice> kinds(Wording w) {
        return Stream.of(Programme.Kind.values())
                .map(kind -> new Choice(kind.code(), w.reason(kind.label())))
                .toList();
    }

    List<Choice> stars(Wording w) {
        return IntStream.rangeClosed(1, Programmes.MOST_STARS)
                .mapToObj(stars -> new Choice(String.valueOf(stars), w.t("programmes.stars", stars)))
                .toList();
    }

    Offers owners(Wording w) {
        return units.named(w);
    }

    List<Choice> parents(@Nullable Programme of, Wording w) {
        return programmes.all().stream()
                .filter(programme -> of == null || !programme.id().equals(of.id()))
                .map(programme -> Choice.of(programme.id().value(), w.plain(programme.name())))
                .toList();
    }
}

package org.gongjian.identity.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Mandates;
import org.springframework.stereotype.Component;

/** Those who work in the district, each with what they do, to choose from. */
@Component
class ColleagueChoices {

    private final Mandates mandates;
    private final MandateWords words;

    ColleagueChoices(Mandates mandates, MandateWords words) {
        this.mandates = mandates;
        this.words = words;
    }

    List<Choice> of(Actor by, Wording w) {
        List<Mandates.Colleague> colleagues = mandates.colleagues(by);
        var lines = words.of(
                colleagues.stream().flatMap(one -> one.mandates().stream()).toList());
        return colleagues.stream()
                .map(one -> Choice.of(
                        one.person().value(),
                        one.name() + " · "
                                + one.mandates().stream()
                                        .flatMap(mandate -> Stream.ofNullable(lines.get(mandate)))
                                        .map(line -> said(line, w))
                                        .collect(Collectors.joining(w.isChinese() ? "、" : ", "))))
                .toList();
    }

    private static String said(MandateWords.Line line, Wording w) {
        return line.place() == null ? w.reason(line.role()) : w.reason(line.role()) + " " + w.plain(line.place());
    }
}

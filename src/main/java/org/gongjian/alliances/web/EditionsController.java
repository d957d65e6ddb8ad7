package org.gongjian.alliances.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementEdition;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.editions.Comparison;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every edition of an agreement, and what changed from one to another. */
@Controller
class EditionsController {

    private static final Localized UNKNOWN = Localized.of("?", "?");

    private final Agreements agreements;
    private final Names names;
    private final CurrentActor actor;

    EditionsController(Agreements agreements, Names names, CurrentActor actor) {
        this.agreements = agreements;
        this.names = names;
        this.actor = actor;
    }

    /** Without a choice the newest edition against the one before. */
    @GetMapping("/{district}/alliances/agreements/{id}/editions")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        List<AgreementEdition> editions = agreements.editions(actor.current(), agreement.id());
        int newer = to == null ? agreement.version() : to;
        int older = from == null ? Math.max(1, newer - 1) : from;
        AgreementEdition before = require(editions, older);
        AgreementEdition after = require(editions, newer);
        Map<UnitId, Localized> units = names.ofUnits(Stream.of(before, after)
                .flatMap(edition -> edition.text().units().stream())
                .collect(Collectors.toSet()));
        Map<PostId, Localized> posts = names.ofPosts(Stream.of(before, after)
                .flatMap(edition -> edition.text().parties().stream())
                .flatMap(party -> Stream.of(party.representative(), party.liaison()))
                .flatMap(EditionsController::ifNamed)
                .distinct()
                .toList());
        ModelAndView page = new ModelAndView("alliances/editions", "agreement", agreement);
        page.addObject("editions", editions);
        page.addObject("before", before);
        page.addObject("after", after);
        page.addObject(
                "changes",
                new Comparison(unit -> units.getOrDefault(unit, UNKNOWN), post -> posts.getOrDefault(post, UNKNOWN))
                        .of(before.text(), after.text()));
        return page;
    }

    private static Stream<PostId> ifNamed(@Nullable PostId post) {
        return Stream.ofNullable(post);
    }

    private static AgreementEdition require(List<AgreementEdition> editions, int version) {
        return editions.stream()
                .filter(edition -> edition.version() == version)
                .findFirst()
                .orElseThrow(Refused::missing);
    }
}

package org.gongjian.giving.money.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.files.RecordFiles;
import org.gongjian.frame.History;
import org.gongjian.giving.money.EntryId;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.Fund;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.Funds;
import org.gongjian.giving.money.MoneyEntry;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pledged, received, spent: three figures, each opening to its rows; and each fund with its ledger. */
@Controller
class MoneyController {

    private static final int SIZE = 30;
    private static final Map<String, Set<EntryKind>> FIGURES = Map.of(
            "pledged", Set.of(EntryKind.PLEDGED, EntryKind.WRITTEN_OFF),
            "received", Set.of(EntryKind.RECEIVED, EntryKind.RETURNED),
            "spent", Set.of(EntryKind.SPENT, EntryKind.CAME_BACK));

    private final Funds funds;
    private final Organizations organizations;
    private final RecordFiles files;
    private final History history;
    private final CurrentActor actor;

    MoneyController(Funds funds, Organizations organizations, RecordFiles files, History history, CurrentActor actor) {
        this.funds = funds;
        this.organizations = organizations;
        this.files = files;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/money")
    ModelAndView list(
            @RequestParam(required = false) @Nullable UUID holder,
            @RequestParam(required = false) @Nullable UUID after) {
        UnitId of = holder == null ? null : new UnitId(holder);
        List<Fund> found = funds.page(of, after == null ? null : new FundId(after), SIZE + 1);
        List<Fund> shown = found.subList(0, Math.min(SIZE, found.size()));
        return new ModelAndView("giving/money/list")
                .addObject("total", funds.total(of))
                .addObject("funds", shown)
                .addObject("next", found.size() > SIZE ? shown.getLast().id().value() : null)
                .addObject("holder", of == null ? null : organizations.byId(of).orElseThrow(Refused::missing))
                .addObject("mayOpen", funds.mayOpenSomewhere(actor.current()).isAllowed())
                .addObject("names", names(shown));
    }

    /** The rows behind one of the three figures. */
    @GetMapping("/{district}/money/rows/{figure}")
    ModelAndView rows(
            @PathVariable String figure,
            @RequestParam(required = false) @Nullable UUID holder,
            @RequestParam(required = false) @Nullable UUID after) {
        Set<EntryKind> kinds = FIGURES.get(figure);
        if (kinds == null) {
            throw Refused.missing();
        }
        UnitId of = holder == null ? null : new UnitId(holder);
        List<MoneyEntry> found = funds.page(kinds, of, after == null ? null : new EntryId(after), SIZE + 1);
        List<MoneyEntry> shown = found.subList(0, Math.min(SIZE, found.size()));
        Map<FundId, Fund> about =
                funds.byIds(shown.stream().map(MoneyEntry::fund).distinct().toList());
        return new ModelAndView("giving/money/rows")
                .addObject("figure", figure)
                .addObject("total", funds.total(of))
                .addObject("rows", shown)
                .addObject("next", found.size() > SIZE ? shown.getLast().id().value() : null)
                .addObject("holder", of == null ? null : organizations.byId(of).orElseThrow(Refused::missing))
                .addObject("funds", about)
                .addObject("names", names(List.copyOf(about.values())));
    }

    @GetMapping("/{district}/money/funds/{fund}")
    ModelAndView show(@PathVariable UUID fund) {
        Actor reader = actor.current();
        Fund view = funds.require(new FundId(fund));
        List<MoneyEntry> ledger = funds.ledger(reader, view);
        return new ModelAndView("giving/money/fund")
                .addObject("fund", view)
                .addObject("rows", ledger)
                .addObject("counters", FundLinks.counters(ledger))
                .addObject("options", funds.optionsFor(reader, view))
                .addObject("works", !reader.mandates().isEmpty())
                .addObject("actions", FundLinks.of(reader, funds, view))
                .addObject("changes", funds.changesOf(view.id()))
                .addObject("mayConsent", funds.mayConsent(reader, view).isAllowed())
                .addObject("files", files.of(view.ref(), reader.author()))
                .addObject("names", names(List.of(view)))
                .addObject("history", history.of(view.ref()));
    }

    private Map<UnitId, Localized> names(List<Fund> some) {
        return organizations.shortNames(some.stream()
                .flatMap(fund -> Stream.of(fund.donor(), fund.holder()))
                .collect(Collectors.toSet()));
    }
}

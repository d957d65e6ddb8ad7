package org.gongjian.giving.ventures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Verdict;
import org.gongjian.files.RecordFiles;
import org.gongjian.frame.History;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.giving.money.Funds;
import org.gongjian.giving.ventures.AwardedGrants;
import org.gongjian.giving.ventures.Call;
import org.gongjian.giving.ventures.CallId;
import org.gongjian.giving.ventures.Venture;
import org.gongjian.giving.ventures.VentureId;
import org.gongjian.giving.ventures.VentureView;
import org.gongjian.giving.ventures.Ventures;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Calls and ventures as everybody, or each side, reads them. */
@Controller
class VentureController {

    private static final int SIZE = 20;
    /** The steps of a venture, as they stand in addresses. */
    static final List<String> VERBS =
            List.of("screen", "score", "propose", "contract", "pay", "report", "claw-back", "withdraw", "object");

    private final Ventures ventures;
    private final AwardedGrants grants;
    private final Funds funds;
    private final Organizations organizations;
    private final RecordFiles files;
    private final History history;
    private final CurrentActor actor;

    VentureController(
            Ventures ventures,
            AwardedGrants grants,
            Funds funds,
            Organizations organizations,
            RecordFiles files,
            History history,
            CurrentActor actor) {
        this.ventures = ventures;
        this.grants = grants;
        this.funds = funds;
        this.organizations = organizations;
        this.files = files;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/ventures")
    ModelAndView list(@RequestParam(required = false) @Nullable UUID after) {
        List<Call> found = ventures.page(after == null ? null : new CallId(after), SIZE + 1);
        List<Call> shown = found.subList(0, Math.min(SIZE, found.size()));
        return new ModelAndView("giving/ventures/list")
                .addObject("calls", shown)
                .addObject("names", names(shown.stream().map(Call::organizer)))
                .addObject("mayOpen", funds.mayOpenSomewhere(actor.current()).isAllowed())
                .addObject("grants", !ventures.awarded().isEmpty())
                .addObject("next", found.size() > SIZE ? shown.getLast().id().value() : null);
    }

    /** What was awarded, by the 360Giving data standard. */
    @GetMapping(path = "/{district}/ventures/360giving.json", produces = "application/json")
    @ResponseBody
    Map<String, Object> grants() {
        return grants.asPackage();
    }

    @GetMapping("/{district}/ventures/{call}")
    ModelAndView call(@PathVariable UUID call) {
        Actor reader = actor.current();
        Call view = ventures.requireCall(new CallId(call));
        List<Venture> all = ventures.of(reader, view);
        return new ModelAndView("giving/ventures/call")
                .addObject("call", view)
                .addObject("ventures", all)
                .addObject("fund", funds.require(view.fund()))
                .addObject(
                        "names",
                        names(Stream.concat(all.stream().map(Venture::applicant), Stream.of(view.organizer()))))
                .addObject("actions", callActions(reader, view))
                .addObject("history", history.of(view.ref()));
    }

    @GetMapping("/{district}/ventures/of/{venture}")
    ModelAndView venture(@PathVariable UUID venture) {
        Actor reader = actor.current();
        VentureView view = ventures.require(reader, new VentureId(venture));
        return new ModelAndView("giving/ventures/venture")
                .addObject("view", view)
                .addObject("venture", view.venture())
                .addObject("call", view.call())
                .addObject(
                        "names",
                        names(Stream.of(view.venture().applicant(), view.call().organizer())))
                .addObject(
                        "runs", ventures.mayRun(reader, view.call().organizer()).isAllowed())
                .addObject("actions", actions(view))
                .addObject("files", files.of(view.venture().ref(), reader.author()))
                .addObject("history", view.inside() ? history.of(view.venture().ref()) : List.of());
    }

    private List<Action> callActions(Actor reader, Call call) {
        if (!reader.isSignedIn()) {
            return List.of();
        }
        List<Action> actions = new ArrayList<>();
        actions.add(Action.link("giving.ventures.apply", call.path() + "/apply", 1, ventures.mayApply(reader, call))
                .asPrimary());
        if (ventures.mayRun(reader, call.organizer()).isAllowed()) {
            actions.add(Action.link(
                    "giving.ventures.make-public",
                    call.path() + "/step/make-public",
                    2,
                    ventures.mayMakePublic(reader, call)));
            actions.add(Action.link(
                    "giving.ventures.decide", call.path() + "/step/decide", 3, ventures.mayDecide(reader, call)));
        }
        return actions;
    }

    private static List<Action> actions(VentureView view) {
        List<Action> actions = new ArrayList<>();
        int order = 0;
        for (String verb : VERBS) {
            Verdict verdict = view.verbs().get(verb);
            if (verdict != null) {
                actions.add(Action.link(
                        "giving.ventures.do." + verb, view.venture().path() + "/step/" + verb, ++order, verdict));
            }
        }
        return actions;
    }

    private Map<UnitId, Localized> names(Stream<UnitId> units) {
        Set<UnitId> all = units.collect(Collectors.toSet());
        return organizations.shortNames(all);
    }
}

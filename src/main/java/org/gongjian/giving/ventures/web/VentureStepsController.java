package org.gongjian.giving.ventures.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileId;
import org.gongjian.files.FileView;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.giving.TypedYuan;
import org.gongjian.giving.Yuan;
import org.gongjian.giving.money.EntryId;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.Funds;
import org.gongjian.giving.money.WriteEntry;
import org.gongjian.giving.ventures.AwardDesk;
import org.gongjian.giving.ventures.Stage;
import org.gongjian.giving.ventures.VentureDesk;
import org.gongjian.giving.ventures.VentureId;
import org.gongjian.giving.ventures.VentureView;
import org.gongjian.giving.ventures.Ventures;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a venture, a form each. */
@Controller
@RequestMapping("/{district}/ventures/of/{venture}")
class VentureStepsController {

    private static final int REASON = 500;
    private static final int POINTS = 100;
    private static final String YES = "yes";

    private final Ventures ventures;
    private final VentureDesk desk;
    private final AwardDesk awards;
    private final Funds funds;
    private final Today today;
    private final CurrentActor actor;

    VentureStepsController(
            Ventures ventures, VentureDesk desk, AwardDesk awards, Funds funds, Today today, CurrentActor actor) {
        this.ventures = ventures;
        this.desk = desk;
        this.awards = awards;
        this.funds = funds;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/step/{verb}")
    ModelAndView open(@PathVariable UUID venture, @PathVariable String verb, @ModelAttribute("w") Wording w) {
        VentureView view = allowed(venture, verb);
        return page(Form.blank().with("version", view.venture().version()).with("on", today.date()), view, verb, w);
    }

    @PostMapping("/step/{verb}")
    ModelAndView take(
            @PathVariable UUID venture,
            @PathVariable String verb,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        VentureView view = mayAtAll(venture, verb);
        Runnable step = read(form, view, verb);
        return form.submit(() -> {
                    step.run();
                    return SeeOther.at(frame.at(view.venture().path()));
                })
                .orElseGet(() -> page(
                        form.isStale() ? form.with("version", view.venture().version()) : form, view, verb, w));
    }

    @PostMapping("/bar")
    ModelAndView bar(@PathVariable UUID venture, @ModelAttribute("frame") PageFrame frame) {
        VentureView view = mayAtAll(venture, "score");
        desk.bar(actor.current(), view.venture().id());
        return SeeOther.at(frame.at(view.call().path()));
    }

    @PostMapping("/objections/{objection}")
    ModelAndView answer(
            @PathVariable UUID venture,
            @PathVariable UUID objection,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        VentureView view = run(venture);
        if (view.objections().stream().noneMatch(one -> one.id().equals(objection))) {
            throw Refused.missing();
        }
        Optional<String> answer = form.text("answer", REASON);
        return form.submit(() -> {
                    desk.answer(actor.current(), objection, form.value("agreed").equals(YES), answer.orElseThrow());
                    return SeeOther.at(frame.at(view.venture().path()));
                })
                .orElseGet(() -> page(form, view, "answer", w).addObject("about", objection));
    }

    @PostMapping("/reports/{stage}")
    ModelAndView judge(
            @PathVariable UUID venture,
            @PathVariable String stage,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        VentureView view = run(venture);
        Stage of = Stage.ofCode(stage).orElseThrow(Refused::missing);
        boolean accepted = form.value("agreed").equals(YES);
        Optional<String> reason = accepted ? Optional.empty() : form.text("answer", REASON);
        return form.submit(() -> {
                    awards.judge(actor.current(), view.venture().id(), of, accepted, reason.orElse(null));
                    return SeeOther.at(frame.at(view.venture().path()));
                })
                .orElseGet(() -> page(form, view, "judge", w).addObject("about", of.code()));
    }

    private Runnable read(Form form, VentureView view, String verb) {
        Actor by = actor.current();
        VentureId id = view.venture().id();
        return switch (verb) {
            case "screen" -> {
                boolean admitted = form.value("agreed").equals(YES);
                Optional<String> reason = admitted ? Optional.empty() : form.text("reason", REASON);
                yield () -> desk.screen(by, id, form.version(), admitted, reason.orElse(null));
            }
            case "score" -> {
                List<Integer> points =
                        points(form, view.call().terms().criteria().size());
                yield () -> desk.score(by, id, points);
            }
            case "propose" -> {
                Optional<Yuan> yuan = TypedYuan.read(form, "yuan");
                yield () -> desk.propose(by, id, form.version(), yuan.orElseThrow());
            }
            case "withdraw" -> () -> desk.withdraw(by, id, form.version());
            case "object" -> {
                Optional<UUID> objection = form.id("id", one -> one);
                Optional<String> words = form.text("words", REASON);
                yield () -> desk.object(by, id, objection.orElseThrow(), words.orElseThrow());
            }
            case "contract" -> contract(form, by, view);
            case "pay" -> pay(form, by, id);
            case "report" -> {
                Optional<Stage> stage = form.choice("stage", Stage.class);
                var words = form.localized("words", Form.PARAGRAPHS);
                Optional<Yuan> spent = TypedYuan.read(form, "spent");
                yield () -> awards.handIn(by, id, stage.orElseThrow(), words.orElseThrow(), spent.orElseThrow());
            }
            default -> clawBack(form, by, id);
        };
    }

    private Runnable contract(Form form, Actor by, VentureView view) {
        Optional<FileId> scan = form.id("scan", FileId::new);
        var on = form.date("on", today.date());
        Map<Stage, Yuan> tranches = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            TypedYuan.optional(form, stage.code()).ifPresent(yuan -> tranches.put(stage, yuan));
        }
        return () -> awards.contract(
                by, view.venture().id(), form.version(), scan.orElseThrow(), on.orElseThrow(), tranches);
    }

    private Runnable pay(Form form, Actor by, VentureId id) {
        Optional<EntryId> entry = form.id("id", EntryId::new);
        Optional<Stage> stage = form.choice("stage", Stage.class);
        var on = form.date("on", today.date());
        Optional<String> reference = form.text("reference");
        Optional<FileId> voucher = form.id("voucher", FileId::new);
        return () -> awards.pay(
                by,
                id,
                stage.orElseThrow(),
                new AwardDesk.Payment(
                        entry.orElseThrow(), on.orElseThrow(), reference.orElseThrow(), voucher.orElseThrow()));
    }

    private Runnable clawBack(Form form, Actor by, VentureId id) {
        Optional<EntryId> entry = form.id("id", EntryId::new);
        Optional<Yuan> yuan = TypedYuan.read(form, "yuan");
        var on = form.date("on", today.date());
        Optional<String> reference = form.text("reference");
        Optional<String> reason = form.text("reason", REASON);
        return () -> awards.clawBack(
                by,
                id,
                form.version(),
                new WriteEntry(
                        entry.orElseThrow(),
                        EntryKind.CAME_BACK,
                        yuan.orElseThrow(),
                        on.orElseThrow(),
                        null,
                        reference.orElseThrow(),
                        reason.orElseThrow()));
    }

    private static List<Integer> points(Form form, int criteria) {
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < criteria; i++) {
            String field = "points[" + i + "]";
            if (form.value(field).strip().equals("0")) {
                points.add(0);
            } else {
                form.count(field, POINTS).ifPresent(points::add);
            }
        }
        return points;
    }

    /** Not theirs to do is a 403; theirs, but not now, is said on the page. */
    private VentureView mayAtAll(UUID id, String verb) {
        if (!VentureController.VERBS.contains(verb)) {
            ventures.require(actor.current(), new VentureId(id));
            throw Refused.missing();
        }
        return ventures.requireFor(actor.current(), new VentureId(id), verb);
    }

    private VentureView allowed(UUID id, String verb) {
        VentureView view = mayAtAll(id, verb);
        Verdict verdict = view.verbs().get(verb);
        if (verdict != null) {
            verdict.orConflict();
        }
        return view;
    }

    private VentureView run(UUID id) {
        VentureView view = ventures.require(actor.current(), new VentureId(id));
        ventures.mayRun(actor.current(), view.call().organizer()).orForbid();
        return view;
    }

    private ModelAndView page(Form form, VentureView view, String verb, Wording w) {
        List<FileView> scans = verb.equals("contract")
                ? awards.scansOf(actor.current(), view.venture())
                : verb.equals("pay")
                        ? funds.vouchersOf(actor.current(), view.call().fund())
                        : List.of();
        return form.on("giving/ventures/step")
                .addObject("view", view)
                .addObject("venture", view.venture())
                .addObject("call", view.call())
                .addObject("verb", verb)
                .addObject(
                        "scans",
                        scans.stream()
                                .map(file -> Choice.of(
                                        file.id().value(),
                                        w.plain(file.details().description())))
                                .toList())
                .addObject(
                        "stages",
                        Stream.of(Stage.values())
                                .filter(stage -> !verb.equals("report") || stage != Stage.CONTRACT)
                                .map(stage -> Choice.of(stage.code(), w.reason(stage.label())))
                                .toList());
    }
}

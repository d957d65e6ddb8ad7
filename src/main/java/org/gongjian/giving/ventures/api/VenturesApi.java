package org.gongjian.giving.ventures.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Refused;
import org.gongjian.files.FileId;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Version;
import org.gongjian.giving.Yuan;
import org.gongjian.giving.money.EntryId;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.WriteEntry;
import org.gongjian.giving.ventures.AwardDesk;
import org.gongjian.giving.ventures.Stage;
import org.gongjian.giving.ventures.VentureDesk;
import org.gongjian.giving.ventures.VentureId;
import org.gongjian.giving.ventures.VentureView;
import org.gongjian.giving.ventures.Ventures;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A venture from its screening to its last tranche, or to the money that comes back. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/ventures/of/{venture}")
class VenturesApi {

    private final Ventures ventures;
    private final VentureDesk desk;
    private final AwardDesk awards;
    private final CurrentActor actor;
    private final Answers.Of<VentureId, VentureRead> answers;

    VenturesApi(Ventures ventures, VentureDesk desk, AwardDesk awards, CurrentActor actor, Answers answers) {
        this.ventures = ventures;
        this.desk = desk;
        this.awards = awards;
        this.actor = actor;
        this.answers = answers.of(id -> VentureRead.of(ventures.require(actor.current(), id)), VentureRead::version);
    }

    @GetMapping
    ResponseEntity<VentureRead> show(@PathVariable VentureId venture) {
        return answers.shown(venture);
    }

    @PostMapping("/withdrawal")
    ResponseEntity<VentureRead> withdraw(@PathVariable VentureId venture, Version version) {
        mayTake(venture, "withdraw");
        desk.withdraw(actor.current(), venture, version.number());
        return answers.shown(venture);
    }

    /** @param reason why it is turned down; not for one that is admitted */
    record Screened(
            boolean admitted, @Longest(500) @Nullable String reason) {}

    @PostMapping("/screening")
    ResponseEntity<VentureRead> screen(
            @PathVariable VentureId venture, Version version, @RequestBody Screened screening) {
        mayTake(venture, "screen");
        desk.screen(actor.current(), venture, version.number(), screening.admitted(), screening.reason());
        return answers.shown(venture);
    }

    /** Points of 100 for each criterion, in the order of the call. */
    record Points(List<Integer> points) {}

    /** Each scorer once; nobody reads what others gave before all are in. */
    @PostMapping("/scores")
    ResponseEntity<VentureRead> score(@PathVariable VentureId venture, @RequestBody Points points) {
        mayTake(venture, "score");
        desk.score(actor.current(), venture, points.points());
        return answers.shown(venture);
    }

    /** Somebody who may score says that they are not impartial. */
    @PostMapping("/partiality")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bar(@PathVariable VentureId venture) {
        mayTake(venture, "score");
        desk.bar(actor.current(), venture);
    }

    /** What a venture would get. */
    record Proposed(Yuan yuan) {}

    @PostMapping("/proposal")
    ResponseEntity<VentureRead> propose(
            @PathVariable VentureId venture, Version version, @RequestBody Proposed proposal) {
        mayTake(venture, "propose");
        desk.propose(actor.current(), venture, version.number(), proposal.yuan());
        return answers.shown(venture);
    }

    /** What somebody says against a proposal. */
    record Objecting(UUID id, @Longest(500) String words) {}

    @PostMapping("/objections")
    @ResponseStatus(HttpStatus.CREATED)
    VentureRead object(@PathVariable VentureId venture, @RequestBody Objecting objection) {
        mayTake(venture, "object");
        desk.object(actor.current(), venture, objection.id(), objection.words());
        return VentureRead.of(ventures.require(actor.current(), venture));
    }

    /** What the organizer says to an objection. */
    record Answered(boolean upheld, @Longest(500) String answer) {}

    @PostMapping("/objections/{objection}")
    ResponseEntity<VentureRead> answer(
            @PathVariable VentureId venture, @PathVariable UUID objection, @RequestBody Answered answer) {
        VentureView view = run(venture);
        if (view.objections().stream().noneMatch(one -> one.id().equals(objection))) {
            throw Refused.missing();
        }
        desk.answer(actor.current(), objection, answer.upheld(), answer.answer());
        return answers.shown(venture);
    }

    /**
     * A signed contract.
     *
     * @param scan one of the venture's own files
     * @param tranches yuan by what they wait for; together they make the award
     */
    record Contract(FileId scan, LocalDate on, Map<Stage, Yuan> tranches) {}

    @PostMapping("/contract")
    ResponseEntity<VentureRead> contract(
            @PathVariable VentureId venture, Version version, @RequestBody Contract contract) {
        mayTake(venture, "contract");
        awards.contract(
                actor.current(), venture, version.number(), contract.scan(), contract.on(), contract.tranches());
        return answers.shown(venture);
    }

    /** The tranche that waits for a stage was paid. */
    @PostMapping("/tranches/{stage}")
    ResponseEntity<VentureRead> pay(
            @PathVariable VentureId venture, @PathVariable String stage, @RequestBody AwardDesk.Payment payment) {
        mayTake(venture, "pay");
        awards.pay(actor.current(), venture, stage(stage), payment);
        return answers.shown(venture);
    }

    /** What the unit reports for a stage; {@code spent} is yuan so far. */
    record Reporting(Localized words, Yuan spent) {}

    @PostMapping("/reports/{stage}")
    ResponseEntity<VentureRead> handIn(
            @PathVariable VentureId venture, @PathVariable String stage, @RequestBody Reporting report) {
        mayTake(venture, "report");
        awards.handIn(actor.current(), venture, stage(stage), report.words(), report.spent());
        return answers.shown(venture);
    }

    /** @param reason why not; only for one that is refused */
    record Judged(boolean accepted, @Longest(500) @Nullable String reason) {}

    @PostMapping("/reports/{stage}/judgement")
    ResponseEntity<VentureRead> judge(
            @PathVariable VentureId venture, @PathVariable String stage, @RequestBody Judged judgement) {
        run(venture);
        awards.judge(actor.current(), venture, stage(stage), judgement.accepted(), judgement.reason());
        return answers.shown(venture);
    }

    /**
     * Money that came back.
     *
     * @param entry the row of the fund's ledger that it becomes
     * @param reference the bank's entry
     */
    record CameBack(
            EntryId entry,
            Yuan yuan,
            LocalDate on,
            String reference,
            @Longest(500) String reason) {}

    @PostMapping("/claw-back")
    ResponseEntity<VentureRead> clawBack(
            @PathVariable VentureId venture, Version version, @RequestBody CameBack cameBack) {
        mayTake(venture, "claw-back");
        awards.clawBack(
                actor.current(),
                venture,
                version.number(),
                new WriteEntry(
                        cameBack.entry(),
                        EntryKind.CAME_BACK,
                        cameBack.yuan(),
                        cameBack.on(),
                        null,
                        cameBack.reference(),
                        cameBack.reason()));
        return answers.shown(venture);
    }

    private void mayTake(VentureId venture, String step) {
        ventures.requireFor(actor.current(), venture, step);
    }

    private VentureView run(VentureId venture) {
        VentureView view = ventures.require(actor.current(), venture);
        ventures.mayRun(actor.current(), view.call().organizer()).orForbid();
        return view;
    }

    private static Stage stage(String code) {
        return Stage.ofCode(code).orElseThrow(Refused::missing);
    }
}

package org.gongjian.evaluation.evidence.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.Evidence;
import org.gongjian.evaluation.evidence.EvidenceDesk;
import org.gongjian.evaluation.evidence.EvidenceDetails;
import org.gongjian.evaluation.evidence.EvidenceFolders;
import org.gongjian.evaluation.evidence.EvidenceId;
import org.gongjian.evaluation.evidence.EvidenceSheet;
import org.gongjian.evaluation.evidence.EvidenceState;
import org.gongjian.evaluation.evidence.EvidenceView;
import org.gongjian.evaluation.evidence.ReturnDesk;
import org.gongjian.evaluation.evidence.SentBack;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Evidence: begin, change, give, take a record over, withdraw; and what a round still waits for. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/evidence")
class EvidenceApi {

    private final EvidenceFolders folders;
    private final EvidenceDesk desk;
    private final ReturnDesk returns;
    private final CurrentActor actor;
    private final Answers.Of<EvidenceId, GivenEvidence> answers;

    EvidenceApi(EvidenceFolders folders, EvidenceDesk desk, ReturnDesk returns, CurrentActor actor, Answers answers) {
        this.folders = folders;
        this.desk = desk;
        this.returns = returns;
        this.actor = actor;
        this.answers = answers.of(id -> GivenEvidence.of(folders.require(actor.current(), id)), GivenEvidence::version);
    }

    /**
     * An evidence as it stands.
     *
     * @param missing codes of what recipes of its leaves still ask for
     * @param returns each time it was sent back to be supplemented, in their order
     */
    record GivenEvidence(
            EvidenceId id,
            int version,
            EntryId entry,
            int round,
            EvidenceDetails details,
            @Nullable RecordRef record,
            EvidenceState state,
            List<String> missing,
            List<Returned> returns) {

        static GivenEvidence of(EvidenceView view) {
            Evidence evidence = view.evidence();
            return new GivenEvidence(
                    evidence.id(),
                    evidence.version(),
                    evidence.entry(),
                    evidence.round(),
                    evidence.details(),
                    evidence.record(),
                    evidence.state(),
                    view.leaves().stream()
                            .flatMap(leaf -> leaf.faults().stream())
                            .map(Reason::code)
                            .distinct()
                            .toList(),
                    view.returns().stream().map(Returned::of).toList());
        }
    }

    /**
     * One time it was sent back.
     *
     * @param until the last day to supplement it
     * @param supplementedAt null where it was not
     */
    record Returned(
            String words,
            LocalDate until,
            Instant at,
            @Nullable Instant supplementedAt) {

        static Returned of(SentBack sent) {
            return new Returned(sent.words(), sent.until(), sent.at(), sent.supplementedAt());
        }
    }

    /** What an entrant has for a round, leaf by leaf. */
    record RoundEvidence(EntryId entry, int round, List<LeafEvidence> leaves) {

        static RoundEvidence of(EvidenceSheet sheet) {
            return new RoundEvidence(
                    sheet.entrant().entry(),
                    sheet.round().number(),
                    sheet.lines().stream()
                            .map(line -> new LeafEvidence(
                                    line.leaf().id(),
                                    line.leaf().code(),
                                    line.leaf().name(),
                                    line.isMissing(),
                                    line.evidence().stream().map(Evidence::id).toList()))
                            .toList());
        }
    }

    /** A leaf and its evidence, oldest first. */
    record LeafEvidence(IndicatorId leaf, String code, Localized name, boolean missing, List<EvidenceId> evidence) {}

    /** @param round the one of today where none is named */
    @GetMapping("/of/{entry}")
    RoundEvidence sheet(@PathVariable EntryId entry, @RequestParam(required = false) @Nullable Integer round) {
        return RoundEvidence.of(folders.sheet(actor.current(), entry, round));
    }

    @GetMapping("/{evidence}")
    ResponseEntity<GivenEvidence> show(@PathVariable EvidenceId evidence) {
        return answers.shown(evidence);
    }

    /** An evidence as it is begun: files are added before it is given. */
    record Beginning(EvidenceId id, EntryId entry, int round, EvidenceDetails details) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GivenEvidence> begin(@RequestBody Beginning begun) {
        EvidenceId id = desk.begin(actor.current(), begun.id(), begun.entry(), begun.round(), begun.details());
        return answers.made(id, id.value());
    }

    /** A record that exists and the leaves it is to serve. */
    record TakenOver(
            EvidenceId id, EntryId entry, int round, RecordRef record, Set<IndicatorId> leaves, boolean nameShown) {}

    @PostMapping("/records")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GivenEvidence> takeOver(@RequestBody TakenOver taken) {
        EvidenceId id = desk.takeOver(
                actor.current(),
                taken.id(),
                taken.entry(),
                taken.round(),
                taken.record(),
                taken.leaves(),
                taken.nameShown());
        return answers.made(id, id.value());
    }

    @PutMapping("/{evidence}")
    ResponseEntity<GivenEvidence> change(
            @PathVariable EvidenceId evidence, Version version, @RequestBody EvidenceDetails details) {
        desk.change(actor.current(), evidence, version.number(), details);
        return answers.shown(evidence);
    }

    @PostMapping("/{evidence}/giving")
    ResponseEntity<GivenEvidence> give(@PathVariable EvidenceId evidence, Version version) {
        desk.give(actor.current(), evidence, version.number());
        return answers.shown(evidence);
    }

    /** What is missing, and the last day to supplement it. */
    record Returning(@Longest(1_000) String words, LocalDate until) {}

    @PostMapping("/{evidence}/return")
    ResponseEntity<GivenEvidence> sendBack(
            @PathVariable EvidenceId evidence, Version version, @RequestBody Returning sent) {
        returns.sendBack(actor.current(), evidence, version.number(), sent.words(), sent.until());
        return answers.shown(evidence);
    }

    @PostMapping("/{evidence}/withdrawal")
    ResponseEntity<GivenEvidence> withdraw(@PathVariable EvidenceId evidence, Version version) {
        desk.withdraw(actor.current(), evidence, version.number());
        return answers.shown(evidence);
    }
}

package org.gongjian.evaluation.campaigns.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.Answer;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.CampaignObjection;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.Declare;
import org.gongjian.evaluation.campaigns.EntryDesk;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.EntryView;
import org.gongjian.evaluation.campaigns.ResultDesk;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
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

/** Entrants of a campaign: declare, admit, turn down, withdraw; object, appeal and answer. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/campaigns/{campaign}/entries")
class EntriesApi {

    private final Campaigns campaigns;
    private final EntryDesk desk;
    private final ResultDesk results;
    private final CurrentActor actor;
    private final Answers.Of<EntryId, EntrantShown> answers;

    EntriesApi(Campaigns campaigns, EntryDesk desk, ResultDesk results, CurrentActor actor, Answers answers) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.results = results;
        this.actor = actor;
        this.answers =
                answers.of(id -> EntrantShown.of(campaigns.requireEntry(actor.current(), id)), EntrantShown::version);
    }

    /** What shows that an entry bar is met. */
    record BarWords(IndicatorId bar, @Longest(500) String words) {}

    /**
     * A unit declares itself.
     *
     * @param bars to each entry bar that is not measured
     */
    record Declaration(
            EntryId id, UnitId entrant, @Longest(4_000) Localized words, List<BarWords> bars) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EntrantShown> declare(@PathVariable CampaignId campaign, @RequestBody Declaration declared) {
        EntryId id = desk.declare(
                actor.current(),
                new Declare(
                        declared.id(),
                        campaign,
                        declared.entrant(),
                        declared.words(),
                        declared.bars().stream()
                                .collect(Collectors.toMap(BarWords::bar, BarWords::words, (one, other) -> other))));
        return answers.made(id, id.value());
    }

    /** An entry bar as the unit and the organizer see it. */
    record BarShown(
            IndicatorId bar,
            String code,
            Localized name,
            boolean measured,
            @Nullable String words,
            @Nullable Boolean met,
            @Nullable Boolean recordsMeet,
            @Nullable String exception) {}

    /** To the unit and the organizer; nothing to others. */
    @GetMapping("/{entry}/bars")
    Slice<BarShown> bars(@PathVariable CampaignId campaign, @PathVariable EntryId entry) {
        return Slice.all(here(campaign, entry).bars().stream()
                .map(bar -> new BarShown(
                        bar.indicator(),
                        bar.code(),
                        bar.name(),
                        bar.isMeasured(),
                        bar.words(),
                        bar.met(),
                        bar.records() == null ? null : bar.records().meet(),
                        bar.exception()))
                .toList());
    }

    /**
     * @param met the bars that were found met; of measured ones those that count as met all the same
     * @param exception why measured bars count as met although the records do not meet them
     */
    record Admission(
            Set<IndicatorId> met, @Longest(500) @Nullable String exception) {}

    @PostMapping("/{entry}/admission")
    ResponseEntity<EntrantShown> admit(
            @PathVariable CampaignId campaign,
            @PathVariable EntryId entry,
            Version version,
            @RequestBody Admission admitted) {
        here(campaign, entry);
        desk.admit(actor.current(), entry, version.number(), admitted.met(), admitted.exception());
        return answers.shown(entry);
    }

    /** @param met the bars that are met all the same */
    record TurningDown(Set<IndicatorId> met, @Longest(500) String because) {}

    @PostMapping("/{entry}/turning-down")
    ResponseEntity<EntrantShown> turnDown(
            @PathVariable CampaignId campaign,
            @PathVariable EntryId entry,
            Version version,
            @RequestBody TurningDown turned) {
        here(campaign, entry);
        desk.turnDown(actor.current(), entry, version.number(), turned.met(), turned.because());
        return answers.shown(entry);
    }

    /** Why a unit goes, where it says so. */
    record Leaving(@Longest(500) @Nullable String because) {}

    @PostMapping("/{entry}/withdrawal")
    ResponseEntity<EntrantShown> withdraw(
            @PathVariable CampaignId campaign,
            @PathVariable EntryId entry,
            Version version,
            @RequestBody Leaving leaving) {
        here(campaign, entry);
        desk.withdraw(actor.current(), entry, version.number(), leaving.because());
        return answers.shown(entry);
    }

    /**
     * What was said against a result, and what was answered.
     *
     * @param words to whoever may answer only
     */
    record ObjectionShown(
            UUID id,
            CampaignObjection.Kind kind,
            @Nullable UnitId unit,
            Instant at,
            @Nullable String words,
            @Nullable Boolean upheld,
            CampaignObjection.@Nullable Effect effect,
            @Nullable String answer) {}

    @GetMapping("/{entry}/objections")
    Slice<ObjectionShown> objections(@PathVariable CampaignId campaign, @PathVariable EntryId entry) {
        EntryView view = here(campaign, entry);
        boolean runs =
                campaigns.mayRun(actor.current(), view.campaign().organizer()).isAllowed();
        return Slice.all(view.objections().stream()
                .map(one -> new ObjectionShown(
                        one.id(),
                        one.kind(),
                        one.unit(),
                        one.at(),
                        runs || (one.kind() == CampaignObjection.Kind.APPEAL && view.inside()) ? one.words() : null,
                        one.upheld(),
                        one.effect(),
                        one.answer()))
                .toList());
    }

    /** @param unit in whose name; none where somebody says it for themselves */
    record SaidAgainst(
            UUID id, @Nullable UnitId unit, @Longest(500) String words) {}

    @PostMapping("/{entry}/objections")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EntrantShown> object(
            @PathVariable CampaignId campaign, @PathVariable EntryId entry, @RequestBody SaidAgainst said) {
        here(campaign, entry);
        results.object(actor.current(), entry, said.id(), said.unit(), said.words());
        return answers.shown(entry, HttpStatus.CREATED);
    }

    /** What an entrant says against its own result. */
    record Appeal(UUID id, @Longest(500) String words) {}

    @PostMapping("/{entry}/appeals")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EntrantShown> appeal(
            @PathVariable CampaignId campaign, @PathVariable EntryId entry, @RequestBody Appeal said) {
        here(campaign, entry);
        results.appeal(actor.current(), entry, said.id(), said.words());
        return answers.shown(entry, HttpStatus.CREATED);
    }

    /**
     * @param finding the one that is another now: round, slot and leaf as {@code 1-0-id}; none where none is
     * @param value what it is now
     */
    record GivenAnswer(
            CampaignObjection.Effect effect,
            @Longest(500) String words,
            @Nullable String finding,
            @Nullable BigDecimal value) {}

    @PostMapping("/{entry}/objections/{objection}/answer")
    ResponseEntity<EntrantShown> answer(
            @PathVariable CampaignId campaign,
            @PathVariable EntryId entry,
            @PathVariable UUID objection,
            @RequestBody GivenAnswer answer) {
        EntryView view = here(campaign, entry);
        if (view.objections().stream().noneMatch(one -> one.id().equals(objection))) {
            throw Refused.missing();
        }
        results.answer(
                actor.current(),
                objection,
                new Answer(answer.effect(), answer.words(), answer.finding(), answer.value()));
        return answers.shown(entry);
    }

    private EntryView here(CampaignId campaign, EntryId entry) {
        EntryView view = campaigns.requireEntry(actor.current(), entry);
        if (!view.campaign().id().equals(campaign)) {
            throw Refused.missing();
        }
        return view;
    }
}

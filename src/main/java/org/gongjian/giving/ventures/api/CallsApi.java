package org.gongjian.giving.ventures.api;

import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.ventures.Call;
import org.gongjian.giving.ventures.CallDesk;
import org.gongjian.giving.ventures.CallId;
import org.gongjian.giving.ventures.CallState;
import org.gongjian.giving.ventures.CallTerms;
import org.gongjian.giving.ventures.VentureDesk;
import org.gongjian.giving.ventures.VentureId;
import org.gongjian.giving.ventures.VenturePlan;
import org.gongjian.giving.ventures.Ventures;
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

/** Calls for ventures: what they offer, who applied, when the proposal is public and when it is decided. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/ventures")
class CallsApi {

    private final Ventures ventures;
    private final CallDesk desk;
    private final VentureDesk applications;
    private final CurrentActor actor;
    private final Answers.Of<CallId, CallRead> answers;

    CallsApi(Ventures ventures, CallDesk desk, VentureDesk applications, CurrentActor actor, Answers answers) {
        this.ventures = ventures;
        this.desk = desk;
        this.applications = applications;
        this.actor = actor;
        this.answers = answers.of(id -> CallRead.of(ventures.requireCall(id)), CallRead::version);
    }

    /**
     * A call as everybody reads it.
     *
     * @param fund that pays
     * @param publicUntil the last day of the publicity period, null before it began
     */
    record CallRead(
            CallId id,
            int version,
            UnitId organizer,
            FundId fund,
            CallTerms terms,
            CallState state,
            @Nullable LocalDate publicFrom,
            @Nullable LocalDate publicUntil,
            Instant madeAt) {

        static CallRead of(Call call) {
            return new CallRead(
                    call.id(),
                    call.version(),
                    call.organizer(),
                    call.fund(),
                    call.terms(),
                    call.state(),
                    call.publicFrom(),
                    call.publicUntil(),
                    call.madeAt());
        }
    }

    /** Latest first. */
    @GetMapping
    Slice<CallRead> list(Part part) {
        return part.ofOneMore(ventures.page(part.after(CallId.class), part.size() + 1), Call::id)
                .map(CallRead::of);
    }

    @GetMapping("/{call}")
    ResponseEntity<CallRead> show(@PathVariable CallId call) {
        return answers.shown(call);
    }

    /** A call that is published with this. */
    record Opening(CallId id, UnitId organizer, FundId fund, CallTerms terms) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CallRead> open(@RequestBody Opening opening) {
        CallId id = desk.open(actor.current(), opening.id(), opening.organizer(), opening.fund(), opening.terms());
        return answers.made(id, id.value());
    }

    /** What is proposed becomes public, for as many working days as the call says. */
    @PostMapping("/{call}/publicity")
    ResponseEntity<CallRead> makePublic(@PathVariable CallId call, Version version) {
        desk.makePublic(actor.current(), call, version.number());
        return answers.shown(call);
    }

    /** The awards stand. */
    @PostMapping("/{call}/decision")
    ResponseEntity<CallRead> decide(@PathVariable CallId call, Version version) {
        desk.decide(actor.current(), call, version.number());
        return answers.shown(call);
    }

    /** What units applied with, as far as the reader may see it. */
    @GetMapping("/{call}/applications")
    Slice<VentureRead> readApplications(@PathVariable CallId call) {
        return Slice.all(ventures.of(actor.current(), ventures.requireCall(call)).stream()
                .map(venture -> VentureRead.of(ventures.require(actor.current(), venture.id())))
                .toList());
    }

    /** What a unit applies with. */
    record Application(VentureId id, UnitId applicant, VenturePlan plan) {}

    @PostMapping("/{call}/applications")
    @ResponseStatus(HttpStatus.CREATED)
    VentureRead apply(@PathVariable CallId call, @RequestBody Application application) {
        applications.apply(
                actor.current(),
                application.id(),
                ventures.requireCall(call).id(),
                application.applicant(),
                application.plan());
        return VentureRead.of(ventures.require(actor.current(), application.id()));
    }
}

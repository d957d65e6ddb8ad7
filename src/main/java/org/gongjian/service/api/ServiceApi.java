package org.gongjian.service.api;

import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.gongjian.service.LedgerFiles;
import org.gongjian.service.LedgerLine;
import org.gongjian.service.ServiceChanges;
import org.gongjian.service.ServiceId;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.ServiceRecord;
import org.gongjian.service.ServiceState;
import org.gongjian.service.Span;
import org.gongjian.service.StepKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Services of volunteers: the ledger, corrections by two people, hours taken back, appeals. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/service")
class ServiceApi {

    private final ServiceLedger ledger;
    private final ServiceChanges changes;
    private final ActivityDesk activities;
    private final LedgerFiles files;
    private final Authority authority;
    private final Today today;
    private final CurrentActor actor;
    private final Answers.Of<ServiceId, ServiceRecord> answers;

    ServiceApi(
            ServiceLedger ledger,
            ServiceChanges changes,
            ActivityDesk activities,
            LedgerFiles files,
            Authority authority,
            Today today,
            CurrentActor actor,
            Answers answers) {
        this.ledger = ledger;
        this.changes = changes;
        this.activities = activities;
        this.files = files;
        this.authority = authority;
        this.today = today;
        this.actor = actor;
        this.answers = answers.of(this::seen, ServiceRecord::version);
    }

    /** A service as the ledger lists it. */
    record LedgerService(
            ServiceId id,
            LocalDate day,
            String person,
            Localized activity,
            Localized organizer,
            Span span,
            long minutes,
            ServiceState state,
            boolean backfilled,
            boolean late,
            boolean byHand) {

        static LedgerService of(LedgerLine line) {
            return new LedgerService(
                    new ServiceId(line.id()),
                    line.day(),
                    line.person(),
                    line.activity(),
                    line.organizer(),
                    line.span(),
                    line.hours().minutes(),
                    line.state(),
                    line.backfilled(),
                    line.late(),
                    line.byHand());
        }
    }

    /**
     * Of one's own units, for a district officer of all; in the order of days. There are names in it: it is noted who read it.
     *
     * @param from the first day; that of this year where none is given
     * @param until the last day; today where none is given
     */
    @GetMapping
    Slice<LedgerService> list(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            Part part) {
        Actor by = actor.current();
        activities.mayPlan(by).orForbid();
        files.handOut(by);
        return part.ofOneMore(
                        ledger.lines(
                                authority.unitsOf(by),
                                by.isDistrictOfficer(),
                                from == null ? today.date().withDayOfYear(1) : from,
                                until == null ? today.date() : until,
                                part.after(ServiceLedger.Mark.class),
                                part.size() + 1),
                        line -> new ServiceLedger.Mark(line.day(), line.id()))
                .map(LedgerService::of);
    }

    @GetMapping("/{service}")
    ResponseEntity<ServiceRecord> show(@PathVariable ServiceId service) {
        return answers.shown(service);
    }

    /** @param minutes that count from this step on */
    record ServiceStep(
            int position,
            StepKind kind,
            Instant at,
            Span span,
            int minutes,
            @Nullable String reason) {}

    /** Everything that was done to it, the first first. */
    @GetMapping("/{service}/steps")
    Slice<ServiceStep> readSteps(@PathVariable ServiceId service) {
        return Slice.all(ledger.steps(seen(service).id()).stream()
                .map(step -> new ServiceStep(
                        step.position(), step.kind(), step.at(), step.span(), step.minutes(), step.reason()))
                .toList());
    }

    /** The time that should count, and why. */
    record ServiceCorrection(Span span, String reason) {}

    /** It counts once a second person agrees. */
    @PostMapping("/{service}/correction")
    ResponseEntity<ServiceRecord> correct(
            @PathVariable ServiceId service, Version version, @RequestBody ServiceCorrection correction) {
        seen(service);
        changes.askCorrection(actor.current(), service, version.number(), correction.span(), correction.reason());
        return answers.shown(service);
    }

    /** Why something is done to a service. */
    record WhyOfService(String reason) {}

    @PostMapping("/{service}/revocation")
    ResponseEntity<ServiceRecord> revoke(
            @PathVariable ServiceId service, Version version, @RequestBody WhyOfService why) {
        seen(service);
        changes.revoke(actor.current(), service, version.number(), why.reason());
        return answers.shown(service);
    }

    /** The volunteer says that what does not count should. */
    @PostMapping("/{service}/appeal")
    ResponseEntity<ServiceRecord> appeal(
            @PathVariable ServiceId service, Version version, @RequestBody WhyOfService why) {
        seen(service);
        changes.appeal(actor.current(), service, version.number(), why.reason());
        return answers.shown(service);
    }

    /**
     * A second person's yes or no.
     *
     * @param said when they were there, on an appeal where the roll does not know it
     * @param reason needed for a no, and for either answer to an appeal
     */
    record SecondWord(
            boolean yes, @Nullable Span said, @Nullable String reason) {}

    @PostMapping("/{service}/decision")
    ResponseEntity<ServiceRecord> decide(
            @PathVariable ServiceId service, Version version, @RequestBody SecondWord word) {
        seen(service);
        changes.decide(actor.current(), service, version.number(), word.yes(), word.said(), word.reason());
        return answers.shown(service);
    }

    /** Nobody else learns that there is one. */
    private ServiceRecord seen(ServiceId id) {
        Actor by = actor.current();
        by.requireAccount();
        ServiceRecord record = ledger.require(id);
        if (!changes.isTheirs(by, record) && !changes.mayKeep(by, record).isAllowed()) {
            throw Refused.missing();
        }
        return record;
    }
}

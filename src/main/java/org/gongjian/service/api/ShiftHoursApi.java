package org.gongjian.service.api;

import java.util.List;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Wordings;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.PersonId;
import org.gongjian.service.ConfirmHours;
import org.gongjian.service.EnterHours;
import org.gongjian.service.Proposal;
import org.gongjian.service.ServiceDesk;
import org.gongjian.service.ServiceId;
import org.gongjian.service.ServiceRecord;
import org.gongjian.service.ServiceSheets;
import org.gongjian.service.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The hours of a shift for who keeps the activity: confirmed from the roll, declined, entered afterwards. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/activities/{id}/shifts/{shift}/hours")
class ShiftHoursApi {

    private final ServiceSheets sheets;
    private final ServiceDesk desk;
    private final Wordings wordings;
    private final CurrentActor actor;

    ShiftHoursApi(ServiceSheets sheets, ServiceDesk desk, Wordings wordings, CurrentActor actor) {
        this.sheets = sheets;
        this.desk = desk;
        this.wordings = wordings;
        this.actor = actor;
    }

    /**
     * Somebody in a shift.
     *
     * @param roll when they were there as the roll says; null where it does not say
     * @param record null as long as nobody has said anything of it
     * @param ready whether it can be confirmed as the roll says
     */
    record HoursLine(
            ServiceId id,
            PersonId person,
            String name,
            @Nullable Span roll,
            @Nullable ServiceRecord record,
            boolean ready) {

        static HoursLine of(ServiceSheets.Line line) {
            return new HoursLine(
                    line.id(),
                    line.person(),
                    line.name(),
                    line.proposal() instanceof Proposal.Attended attended ? attended.span() : null,
                    line.record(),
                    line.isReady());
        }
    }

    /** By name. */
    @GetMapping
    Slice<HoursLine> list(@PathVariable ActivityId id, @PathVariable ShiftId shift) {
        return Slice.all(sheets.open(actor.current(), id, shift).lines().stream()
                .map(HoursLine::of)
                .toList());
    }

    /** Those whose time counts as the roll says, 300 at most. */
    record ServicesToConfirm(List<ServiceId> services) {}

    /** @param why it does not count yet; null where it does */
    record ConfirmedService(ServiceId id, @Nullable Localized why) {}

    /** One that cannot be confirmed is answered with its reason, and the others count. */
    @PostMapping("/confirmations")
    Slice<ConfirmedService> confirmAll(
            @PathVariable ActivityId id, @PathVariable ShiftId shift, @RequestBody ServicesToConfirm said) {
        return Slice.all(desk.confirmAll(actor.current(), id, shift, said.services()).stream()
                .map(one -> new ConfirmedService(one.id(), one.why() == null ? null : wordings.both(one.why())))
                .toList());
    }

    /**
     * That somebody's time counts.
     *
     * @param said when they were there, where the roll does not say it or says it wrongly; null to take its word
     * @param reason why, where something else counts than the roll says
     * @param insteadOfOthers whether services of the same time no longer count
     */
    record HoursSaid(@Nullable Span said, @Nullable String reason, boolean insteadOfOthers) {}

    @PostMapping("/{service}/confirmation")
    HoursLine confirm(
            @PathVariable ActivityId id,
            @PathVariable ShiftId shift,
            @PathVariable ServiceId service,
            @RequestBody HoursSaid said) {
        desk.confirm(
                actor.current(),
                id,
                shift,
                new ConfirmHours(service, said.said(), said.reason(), said.insteadOfOthers()));
        return line(id, shift, service);
    }

    /** Why somebody's time does not count; they may appeal. */
    record HoursDeclined(String reason) {}

    @PostMapping("/{service}/declining")
    HoursLine decline(
            @PathVariable ActivityId id,
            @PathVariable ShiftId shift,
            @PathVariable ServiceId service,
            @RequestBody HoursDeclined declined) {
        desk.decline(actor.current(), id, shift, service, declined.reason());
        return line(id, shift, service);
    }

    /** Enters somebody the roll does not have; it counts once a second person agrees. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HoursLine enter(@PathVariable ActivityId id, @PathVariable ShiftId shift, @RequestBody EnterHours entry) {
        desk.enter(actor.current(), id, shift, entry);
        return line(id, shift, entry.id());
    }

    private HoursLine line(ActivityId activity, ShiftId shift, ServiceId service) {
        return sheets.open(actor.current(), activity, shift)
                .line(service)
                .map(HoursLine::of)
                .orElseThrow(Refused::missing);
    }
}

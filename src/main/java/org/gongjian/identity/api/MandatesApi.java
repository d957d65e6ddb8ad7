package org.gongjian.identity.api;

import java.time.Instant;
import java.util.List;
import org.gongjian.district.AreaId;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.GrantMandate;
import org.gongjian.identity.HolderFilter;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may act for which unit or area: one's own, and everybody's for whoever keeps the district's office. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/mandates")
class MandatesApi {

    private final Mandates mandates;
    private final CurrentActor actor;

    MandatesApi(Mandates mandates, CurrentActor actor) {
        this.mandates = mandates;
        this.actor = actor;
    }

    /**
     * A mandate.
     *
     * @param area of a street officer
     * @param unit of a coordinator or a contact
     * @param endedAt null while it is in force
     */
    record HeldMandate(
            MandateId id,
            Role role,
            @Nullable AreaId area,
            @Nullable UnitId unit,
            Instant from,
            @Nullable Instant endedAt,
            @Nullable String endReason) {

        static HeldMandate of(Mandates.Held held) {
            Mandate mandate = held.mandate();
            return new HeldMandate(
                    mandate.id(),
                    mandate.role(),
                    mandate.area(),
                    mandate.unit(),
                    held.from(),
                    held.endedAt(),
                    held.endReason());
        }
    }

    /** Somebody with an account here. */
    record MandateHolder(PersonId person, String name, List<HeldMandate> mandates) {

        static MandateHolder of(Mandates.Holder holder) {
            return new MandateHolder(
                    holder.person(),
                    holder.name(),
                    holder.mandates().stream().map(HeldMandate::of).toList());
        }
    }

    /**
     * Everybody, by name.
     *
     * @param name a part of it
     * @param ended whether those are listed too whose mandates have all ended
     */
    @GetMapping
    Slice<MandateHolder> list(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(defaultValue = "false") boolean ended,
            Part part) {
        var filter = new HolderFilter(name, role, unit, ended);
        return part.ofOneMore(
                        mandates.holders(actor.current(), filter, part.after(PersonId.class), part.size() + 1),
                        Mandates.Holder::person)
                .map(MandateHolder::of);
    }

    /** One's own, in force. */
    @GetMapping("/own")
    Slice<HeldMandate> own() {
        return Slice.all(mandates.own(actor.current())).map(HeldMandate::of);
    }

    /** Gives a mandate to somebody who has an account here; others are invited. One that says the same already stays. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@RequestBody GrantMandate mandate) {
        mandates.grant(actor.current(), mandate);
    }

    /** Why it ends, for the person's page. */
    record Ending(@Longest(300) String reason) {}

    @PostMapping("/{mandate}/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable MandateId mandate, @RequestBody Ending ending) {
        mandates.end(actor.current(), mandate, ending.reason());
    }
}

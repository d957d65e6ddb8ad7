package org.gongjian.identity.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.Delegation;
import org.gongjian.identity.DelegationId;
import org.gongjian.identity.Delegations;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.OfferDelegation;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who acts for whom for a while: what one asked others, and what one was asked. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/delegations")
class DelegationsApi {

    private final Delegations delegations;
    private final CurrentActor actor;

    DelegationsApi(Delegations delegations, CurrentActor actor) {
        this.delegations = delegations;
        this.actor = actor;
    }

    /**
     * A delegation as it stands today.
     *
     * @param startsOn the first day, in the district's zone
     * @param endsOn the last day
     */
    record Delegated(
            DelegationId id,
            MandateId mandate,
            PersonId holder,
            PersonId delegate,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String note,
            Delegation.State state,
            Instant offeredAt) {

        static Delegated of(Delegation delegation, LocalDate today) {
            return new Delegated(
                    delegation.id(),
                    delegation.mandate().id(),
                    delegation.holder(),
                    delegation.delegate(),
                    delegation.startsOn(),
                    delegation.endsOn(),
                    delegation.note(),
                    delegation.state(today),
                    delegation.offeredAt());
        }
    }

    /** Those one gave, latest first, then those one was given; the ended ones too. */
    @GetMapping
    Slice<Delegated> list() {
        LocalDate today = delegations.today();
        return Slice.all(mine().map(one -> Delegated.of(one, today)).toList());
    }

    /** Asks somebody to act for oneself; it begins when they agree. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Delegated offer(@RequestBody OfferDelegation offer) {
        delegations.offer(actor.current(), offer);
        return shown(offer.id());
    }

    @PostMapping("/{delegation}/acceptance")
    Delegated accept(@PathVariable DelegationId delegation) {
        delegations.accept(actor.current(), delegation);
        return shown(delegation);
    }

    /** Withdrawn, declined, given up, or stopped by the office. */
    @PostMapping("/{delegation}/ending")
    Delegated end(@PathVariable DelegationId delegation) {
        delegations.end(actor.current(), delegation);
        return shown(delegation);
    }

    private Delegated shown(DelegationId id) {
        return delegations.all(List.of(id)).stream()
                .map(one -> Delegated.of(one, delegations.today()))
                .findFirst()
                .orElseThrow(Refused::missing);
    }

    private Stream<Delegation> mine() {
        return Stream.concat(
                delegations.givenBy(actor.current()).stream(), delegations.givenTo(actor.current()).stream());
    }
}

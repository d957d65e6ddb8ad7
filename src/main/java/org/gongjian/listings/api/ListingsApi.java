package org.gongjian.listings.api;

import java.time.LocalDate;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingDetails;
import org.gongjian.listings.ListingFilter;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingPage;
import org.gongjian.listings.Listings;
import org.gongjian.listings.WriteListing;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Resources, needs, wishes and projects: put down, change, verify, publish, renew, withdraw; anybody reads what is public. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/listings")
class ListingsApi {

    private static final int REASON = 500;

    private final Listings listings;
    private final ListingDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<ListingId, Listing> answers;

    ListingsApi(Listings listings, ListingDesk desk, CurrentActor actor, Answers answers) {
        this.listings = listings;
        this.desk = desk;
        this.actor = actor;
        this.answers = answers.of(id -> listings.open(actor.current(), id), Listing::version);
    }

    /** Newest first; those that can be had now where no standing is asked for. */
    @GetMapping
    Slice<Listing> list(@ParameterObject ListingFilter filter, Part part) {
        ListingPage page = listings.find(actor.current(), filter, part.after(ListingId.class), part.size());
        return part.of(page.listings(), page.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<Listing> show(@PathVariable ListingId id) {
        return answers.shown(id);
    }

    /** As a draft. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Listing> draft(@RequestBody WriteListing listing) {
        ListingId id = desk.draft(actor.current(), listing);
        return answers.made(id, id.value());
    }

    @PutMapping("/{id}")
    ResponseEntity<Listing> change(@PathVariable ListingId id, Version version, @RequestBody ListingDetails details) {
        desk.change(actor.current(), id, details, version.number());
        return answers.shown(id);
    }

    /** Asks for it to be verified. */
    @PostMapping("/{id}/submission")
    ResponseEntity<Listing> submit(@PathVariable ListingId id, Version version) {
        desk.submit(actor.current(), id, version.number());
        return answers.shown(id);
    }

    /** Verified: everybody reads it. */
    @PostMapping("/{id}/publication")
    ResponseEntity<Listing> publish(@PathVariable ListingId id, Version version) {
        desk.publish(actor.current(), id, version.number());
        return answers.shown(id);
    }

    /** Why it is sent back, or withdrawn. */
    record Because(@Longest(REASON) Localized because) {}

    /** Back to whoever submitted it. */
    @PostMapping("/{id}/return")
    ResponseEntity<Listing> sendBack(@PathVariable ListingId id, Version version, @RequestBody Because reason) {
        desk.sendBack(actor.current(), id, reason.because(), version.number());
        return answers.shown(id);
    }

    /** Off the list for good. */
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Listing> withdraw(@PathVariable ListingId id, Version version, @RequestBody Because reason) {
        desk.withdraw(actor.current(), id, reason.because(), version.number());
        return answers.shown(id);
    }

    /** @param validUntil its last day on the list, at most 366 days ahead */
    record Renewal(LocalDate validUntil) {}

    @PostMapping("/{id}/renewal")
    ResponseEntity<Listing> renew(@PathVariable ListingId id, Version version, @RequestBody Renewal renewal) {
        desk.renew(actor.current(), id, renewal.validUntil(), version.number());
        return answers.shown(id);
    }
}

package org.gongjian.claims.api;

import java.time.LocalDate;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.ClaimView;
import org.gongjian.claims.Claims;
import org.gongjian.claims.MakeClaim;
import org.gongjian.district.Longest;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Claims: make, say that there was contact, and take back. A claim opens its case under the same id. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/claims")
class ClaimsApi {

    private final Claims claims;
    private final ClaimDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<ClaimId, ClaimView> answers;

    ClaimsApi(Claims claims, ClaimDesk desk, CurrentActor actor, Answers answers) {
        this.claims = claims;
        this.desk = desk;
        this.actor = actor;
        this.answers = answers.of(id -> ClaimView.of(claims.require(id)), ClaimView::version);
    }

    @GetMapping("/{id}")
    ResponseEntity<ClaimView> show(@PathVariable ClaimId id) {
        return answers.shown(id);
    }

    /** Where the unit holds a claim on it already, that one is answered. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ClaimView> make(@RequestBody MakeClaim claim) {
        ClaimId id = desk.make(actor.current(), claim);
        return answers.made(id, id.value());
    }

    /**
     * That there was contact.
     *
     * @param words for the two sides only
     */
    record Contact(LocalDate day, @Longest(2_000) @Nullable String words) {}

    /** Known where the asker says so, to be confirmed by the asker where the claimer does. */
    @PostMapping("/{id}/contact")
    ResponseEntity<ClaimView> noteContact(@PathVariable ClaimId id, Version version, @RequestBody Contact contact) {
        desk.noteContact(actor.current(), id, version.number(), contact.day(), contact.words());
        return answers.shown(id);
    }

    /** The asker says that it is so. */
    @PostMapping("/{id}/contact/confirmation")
    ResponseEntity<ClaimView> confirmContact(@PathVariable ClaimId id, Version version) {
        desk.confirmContact(actor.current(), id, version.number());
        return answers.shown(id);
    }

    /** What the asker says instead. */
    record ContactDenial(@Longest(2_000) String words) {}

    /** The asker says that there was none: the clock runs again. */
    @PostMapping("/{id}/contact/denial")
    ResponseEntity<ClaimView> denyContact(
            @PathVariable ClaimId id, Version version, @RequestBody ContactDenial denial) {
        desk.denyContact(actor.current(), id, version.number(), denial.words());
        return answers.shown(id);
    }

    /** Why it is taken back. */
    record Withdrawal(@Longest(2_000) String because) {}

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<ClaimView> withdraw(@PathVariable ClaimId id, Version version, @RequestBody Withdrawal withdrawal) {
        claims.mayWithdraw(actor.current(), claims.require(id)).orForbid();
        desk.withdraw(actor.current(), id, version.number(), withdrawal.because());
        return answers.shown(id);
    }
}

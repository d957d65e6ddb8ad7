package org.gongjian.claims;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the claims of the current district. Who claimed what is public; notes of contact are for both sides. */
@Service
@Transactional(readOnly = true)
public class Claims {

    private static final int INBOX = 100;
    private static final int LATEST = 50;

    private final ClaimRows rows;
    private final ClaimPermissions permissions;

    Claims(ClaimRows rows, ClaimPermissions permissions) {
        this.rows = rows;
        this.permissions = permissions;
    }

    public Optional<Claim> byId(ClaimId id) {
        return rows.byId(id);
    }

    /** One that is not here is a fault of the address: 404. */
    public Claim require(ClaimId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    public List<Claim> byIds(Collection<ClaimId> ids) {
        return rows.byIds(ids);
    }

    /** Of a listing, the latest first. */
    public List<Claim> of(ListingId listing) {
        return rows.of(List.of(listing), LATEST);
    }

    /** Active or finished ones that are met with a resource, the latest first. */
    public List<Claim> using(ListingId resource) {
        return rows.using(resource, LATEST);
    }

    /** Active or finished ones of these listings, the latest first. */
    public List<Claim> holding(Collection<ListingId> listings) {
        return rows.of(listings, Integer.MAX_VALUE).stream()
                .filter(claim -> claim.isActive() || claim.state() == ClaimState.FINISHED)
                .toList();
    }

    /** What a unit leads or joined, the latest first. */
    public List<Claim> of(UnitId unit) {
        return rows.of(unit, LATEST);
    }

    /** All that a unit leads or joined, the latest first. */
    public List<Claim> allOf(UnitId unit) {
        return rows.of(unit, Integer.MAX_VALUE);
    }

    // What waits for somebody

    /** Claims of the actor's units that have not been in touch. */
    public List<Claim> toContact(Actor actor) {
        return rows.ledIn(ClaimState.CLAIMED, actor.units(), INBOX);
    }

    /** Claims on what the actor's units ask for that have not been in touch. */
    public List<Claim> silent(Actor actor) {
        return rows.askedOf(ClaimState.CLAIMED, actor.units(), INBOX);
    }

    /** Contact that the claimer noted and the actor's units have yet to confirm. */
    public List<Claim> toConfirm(Actor actor) {
        return rows.askedOf(ClaimState.NOTED, actor.units(), INBOX);
    }

    /** Claims that ask one of the actor's units to join. */
    public List<Claim> toJoin(Actor actor) {
        return rows.asking(actor.units(), INBOX);
    }

    // What the page may offer

    public Verdict mayWork(Actor actor, Claim claim) {
        return permissions.mayWork(actor, claim);
    }

    public Verdict mayWithdraw(Actor actor, Claim claim) {
        return permissions.mayWithdraw(actor, claim);
    }

    public Verdict maySayForAsker(Actor actor, Claim claim) {
        return permissions.maySayForAsker(actor, claim);
    }

    public Verdict mayJoin(Actor actor, UnitId unit) {
        return permissions.mayJoin(actor, unit);
    }

    public boolean mayReadNotes(Actor actor, Claim claim) {
        return permissions.mayReadNotes(actor, claim);
    }
}

package org.gongjian.claims.web;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.rounds.Rounds;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.programmes.ProgrammeId;
import org.springframework.stereotype.Component;

/** From a listing's page one claims it; from a programme's page one opens its wall, and the desk beside it. */
@Component
class ClaimActions implements RecordActions {

    private static final int CLAIM = 5;
    private static final int WALL = 40;

    private final Listings listings;
    private final ClaimDesk desk;
    private final Rounds rounds;
    private final CurrentActor actor;

    ClaimActions(Listings listings, ClaimDesk desk, Rounds rounds, CurrentActor actor) {
        this.listings = listings;
        this.desk = desk;
        this.rounds = rounds;
        this.actor = actor;
    }

    @Override
    public List<Action> on(RecordRef record) {
        Actor reader = actor.current();
        if (reader.mandates().isEmpty()) {
            return List.of();
        }
        return switch (record.kind()) {
            case Listings.KIND ->
                listings.byId(new ListingId(record.id())).stream()
                        .filter(listing -> listing.isPublic() && listing.kind() != ListingKind.RESOURCE)
                        .filter(listing -> desk.mayClaimSomewhere(reader).isAllowed())
                        .map(listing -> claim(reader, listing))
                        .toList();
            case "programme" -> ofProgramme(reader, new ProgrammeId(record.id()));
            default -> List.of();
        };
    }

    private Action claim(Actor reader, Listing listing) {
        boolean enters = desk.mayEnterFor(reader, listing.owner()).isAllowed();
        Verdict verdict = enters ? desk.mayBeClaimed(listing) : desk.mayClaim(reader, listing);
        Action claim =
                Action.link(enters ? "claims.do.enter" : "claims.do.claim", listing.path() + "/claim", CLAIM, verdict);
        return verdict.isAllowed() && !enters ? claim.asPrimary() : claim;
    }

    private List<Action> ofProgramme(Actor reader, ProgrammeId programme) {
        List<Action> actions = new ArrayList<>();
        if (rounds.latestOf(programme).isPresent()) {
            actions.add(Action.link("claims.do.wall", "wall/" + programme.value(), WALL, Verdict.allowed()));
            if (desk.mayClaimSomewhere(reader).isAllowed()) {
                actions.add(Action.link(
                        "claims.do.launch", "wall/" + programme.value() + "/desk", WALL + 1, Verdict.allowed()));
            }
        }
        return actions;
    }
}

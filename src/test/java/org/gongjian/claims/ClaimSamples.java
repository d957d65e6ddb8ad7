package org.gongjian.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.authorization.SampleIds;
import org.gongjian.claims.complaints.ComplaintDesk;
import org.gongjian.claims.rating.RatingDesk;
import org.gongjian.claims.rating.Ratings;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.Cases;
import org.gongjian.claims.rounds.OpenRound;
import org.gongjian.claims.rounds.RoundDesk;
import org.gongjian.claims.rounds.RoundId;
import org.gongjian.claims.rounds.Rounds;
import org.gongjian.district.Localized;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingDetails;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.TestListings;
import org.gongjian.listings.WriteListing;
import org.gongjian.programmes.AddProgramme;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;

/** A project of the community that the partner claimed, its case accepted and rated once, a round, a wall, a complaint. */
class ClaimSamples implements SampleIds {

    private final TestListings listings;
    private final ListingDesk desk;
    private final ClaimDesk claims;
    private final CaseDesk caseDesk;
    private final Cases cases;
    private final RatingDesk ratingDesk;
    private final Ratings ratings;
    private final RoundDesk rounds;
    private final Rounds openRounds;
    private final Programmes programmes;
    private final ComplaintDesk complaints;
    private final TestClaims fixtures;

    ClaimSamples(
            TestListings listings,
            ListingDesk desk,
            ClaimDesk claims,
            CaseDesk caseDesk,
            Cases cases,
            RatingDesk ratingDesk,
            Ratings ratings,
            RoundDesk rounds,
            Rounds openRounds,
            Programmes programmes,
            ComplaintDesk complaints,
            TestClaims fixtures) {
        this.listings = listings;
        this.desk = desk;
        this.claims = claims;
        this.caseDesk = caseDesk;
        this.cases = cases;
        this.ratingDesk = ratingDesk;
        this.ratings = ratings;
        this.rounds = rounds;
        this.openRounds = openRounds;
        this.programmes = programmes;
        this.complaints = complaints;
        this.fixtures = fixtures;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        TestDistrict district = here.district();
        ListingDetails books = listings.books(district);
        return here.within(() -> {
            ProgrammeId programme = programmes.add(
                    Actor.system(),
                    new AddProgramme(
                            ProgrammeId.next(),
                            Programme.Kind.PROGRAMME,
                            Localized.zh("公益智库"),
                            null,
                            Localized.zh("微项目"),
                            here.community(),
                            null));
            ListingId need = project(here, books);
            RoundId round = rounds.open(
                    here.coordinator(),
                    new OpenRound(
                            RoundId.next(),
                            Localized.zh("首批"),
                            programme,
                            here.community(),
                            openRounds.now(),
                            openRounds.now(),
                            null,
                            List.of(need)));
            ClaimId id = claims.make(here.contact(), fixtures.of(district, need, 20));
            claims.noteContact(here.coordinator(), id, 1, TestClaims.DAY, null);
            caseDesk.submit(here.contact(), id.caseId(), version(id), "做完了");
            caseDesk.accept(here.coordinator(), id.caseId(), version(id), null);
            ratingDesk.makeCodes(here.coordinator(), id.caseId(), 2);
            var codes = ratings.unusedCodes(cases.require(id.caseId()));
            ratingDesk.rate(codes.getFirst(), 1, null);
            UUID complaint = UUID.randomUUID();
            String answer = complaints.complain(complaint, id.caseId(), "太吵").value();
            Map<String, String> ids = new HashMap<>();
            ids.put("cases/{id}", id.value().toString());
            ids.put("listings/{claimed}", need.value().toString());
            ids.put("claims/{id}", id.value().toString());
            ids.put("join/{unit}", here.archives().value().toString());
            ids.put("decline/{unit}", here.archives().value().toString());
            ids.put("ratings/{rating}", ratings.all(id.caseId()).getFirst().id().toString());
            ids.put("rounds/{id}", round.value().toString());
            ids.put("wall/{programme}", programme.value().toString());
            ids.put("complaints/{id}", complaint.toString());
            ids.put("rate/{code}", codes.getLast().value());
            ids.put("answer/{code}", answer);
            return ids;
        });
    }

    private ListingId project(TestGifts.Hunchun here, ListingDetails details) {
        ListingId id = desk.draft(
                Actor.system(), new WriteListing(ListingId.next(), ListingKind.NEED, here.community(), details));
        desk.publish(here.coordinator(), id, 0);
        return id;
    }

    private int version(ClaimId id) {
        return cases.require(id.caseId()).version();
    }
}

package org.gongjian.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.AgreementText;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.CommitmentId;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.Term;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.claims.rating.RatingDesk;
import org.gongjian.claims.rating.Ratings;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Localized;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingDetails;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Quantity;
import org.gongjian.listings.TestListings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Claims of the partner on what the community asks for, and their cases at any stage; it is 5 June 2024. */
@TestComponent
public class TestClaims {

    public static final LocalDate DAY = TestListings.DAY;
    public static final LocalDate DEADLINE = LocalDate.of(2024, 7, 31);
    public static final Localized WORK = Localized.of("铺设并养护一年", "Lay it and look after it for a year");
    public static final int PLEDGED = 36_000;

    private final TestListings listings;
    private final AgreementDesk agreements;
    private final ClaimDesk desk;
    private final Claims claims;
    private final CaseDesk caseDesk;
    private final Cases cases;
    private final RatingDesk ratingDesk;
    private final Ratings ratings;

    TestClaims(
            TestListings listings,
            AgreementDesk agreements,
            ClaimDesk desk,
            Claims claims,
            CaseDesk caseDesk,
            Cases cases,
            RatingDesk ratingDesk,
            Ratings ratings) {
        this.listings = listings;
        this.agreements = agreements;
        this.desk = desk;
        this.claims = claims;
        this.caseDesk = caseDesk;
        this.cases = cases;
        this.ratingDesk = ratingDesk;
        this.ratings = ratings;
    }

    public TestDistrict aDistrict() {
        return listings.aDistrict();
    }

    public ListingId track(TestDistrict here) {
        return listings.published(here, ListingKind.PROJECT, listings.track(here));
    }

    public ListingId books(TestDistrict here) {
        return listings.published(here, ListingKind.NEED, listings.books(here));
    }

    public ListingId published(TestDistrict here, ListingKind kind, ListingDetails details) {
        return listings.published(here, kind, details);
    }

    public UnitId anotherPartner(TestDistrict here, String name) {
        return listings.anotherPartner(here, name);
    }

    /** The community and the partner are in an agreement in force for this year. */
    public void pair(TestDistrict here) {
        AgreementId id = AgreementId.next();
        AgreementText text = new AgreementText(
                Localized.of("结对共建协议", "Pairing agreement"),
                new Term(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
                List.of(new Party(here.communityUnit(), null, null), new Party(here.partner(), null, null)),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(new Commitment(
                        CommitmentId.next(), null, Localized.of("共同举办活动", "hold activities together"), null)));
        here.run(() -> {
            agreements.draft(here.coordinator(), new WriteAgreement(id, null, text));
            agreements.confirm(here.coordinator(), id, here.communityUnit(), 1);
            agreements.confirm(here.contact(), id, here.partner(), 1);
        });
    }

    /** A claim of the partner that is met with a resource. */
    public MakeClaim using(TestDistrict here, ListingId listing, ListingId resource, @Nullable Long quantity) {
        MakeClaim plain = of(here, listing, 1);
        return new MakeClaim(
                plain.id(),
                listing,
                plain.lead(),
                Set.of(),
                plain.quantity(),
                new Brings(
                        WORK, null, null, new UsedResource(resource, quantity == null ? null : Quantity.of(quantity))),
                null,
                DEADLINE);
    }

    /** A claim of the partner with work alone. */
    public MakeClaim of(TestDistrict here, ListingId listing, long quantity) {
        return by(here.partner(), listing, quantity);
    }

    public MakeClaim by(UnitId lead, ListingId listing, long quantity) {
        return new MakeClaim(
                ClaimId.next(),
                listing,
                lead,
                Set.of(),
                Quantity.of(quantity),
                new Brings(WORK, null, null),
                null,
                DEADLINE);
    }

    public MakeClaim withMoney(TestDistrict here, ListingId listing, long quantity) {
        MakeClaim plain = of(here, listing, quantity);
        return new MakeClaim(
                plain.id(),
                listing,
                plain.lead(),
                Set.of(),
                plain.quantity(),
                new Brings(
                        WORK, null, new MoneyPart(BigDecimal.valueOf(PLEDGED), LegalBasis.DIRECTED_PLEDGE, null, null)),
                null,
                DEADLINE);
    }

    public MakeClaim together(TestDistrict here, ListingId listing, UnitId... others) {
        MakeClaim plain = of(here, listing, 1);
        return new MakeClaim(
                plain.id(),
                listing,
                plain.lead(),
                Set.of(others),
                plain.quantity(),
                plain.brings(),
                plain.inCharge(),
                DEADLINE);
    }

    public ClaimId made(TestDistrict here, MakeClaim command) {
        return here.within(() -> desk.make(here.contact(), command));
    }

    /** Claimed, and the asker says that there was contact. */
    public ClaimId inTouch(TestDistrict here, MakeClaim command) {
        ClaimId id = made(here, command);
        here.run(() -> desk.noteContact(here.coordinator(), id, claim(here, id).version(), DAY, null));
        return id;
    }

    public ClaimId submitted(TestDistrict here, MakeClaim command) {
        ClaimId id = inTouch(here, command);
        here.run(() -> caseDesk.submit(here.contact(), id.caseId(), of(here, id).version(), "已完工，附照片"));
        return id;
    }

    public ClaimId accepted(TestDistrict here, MakeClaim command) {
        ClaimId id = submitted(here, command);
        acceptedAsSubmitted(here, id);
        return id;
    }

    public void acceptedAsSubmitted(TestDistrict here, ClaimId id) {
        here.run(() ->
                caseDesk.accept(here.coordinator(), id.caseId(), of(here, id).version(), null));
    }

    /** Residents rate with codes of the current round. */
    public void rated(TestDistrict here, ClaimId id, int... stars) {
        here.run(() -> {
            ratingDesk.makeCodes(here.coordinator(), id.caseId(), ratings.countCodes(of(here, id)) + stars.length);
            var codes = ratings.unusedCodes(of(here, id));
            for (int i = 0; i < stars.length; i++) {
                ratingDesk.rate(codes.get(i), stars[i], null);
            }
        });
    }

    public void answerAll(TestDistrict here, ClaimId id) {
        here.run(() -> ratings.all(id.caseId()).stream()
                .filter(rating -> rating.waitsForAnswer())
                .forEach(rating -> ratingDesk.answer(here.coordinator(), id.caseId(), rating.id(), "已经整改")));
    }

    public void closed(TestDistrict here, ClaimId id) {
        here.run(() ->
                caseDesk.close(here.coordinator(), id.caseId(), of(here, id).version()));
    }

    public Claim claim(TestDistrict here, ClaimId id) {
        return here.within(() -> claims.require(id));
    }

    public Case of(TestDistrict here, ClaimId id) {
        return here.within(() -> cases.require(id.caseId()));
    }
}

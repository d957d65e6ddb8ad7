package org.gongjian.claims.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.claims.Brings;
import org.gongjian.claims.Claim;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.Claims;
import org.gongjian.claims.LegalBasis;
import org.gongjian.claims.MakeClaim;
import org.gongjian.claims.MoneyPart;
import org.gongjian.claims.UsedResource;
import org.gongjian.claims.wall.Wall;
import org.gongjian.claims.wall.Walls;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Listings;
import org.gongjian.listings.Quantity;
import org.gongjian.organizations.Organizations;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk of a launch: staff enter what units claim on the spot, one after the other, by keyboard. */
@Controller
class LaunchDeskController {

    private final Walls walls;
    private final Claims claims;
    private final ClaimDesk desk;
    private final Listings listings;
    private final ClaimChoices choices;
    private final Organizations organizations;
    private final Wordings wordings;
    private final CurrentActor actor;

    LaunchDeskController(
            Walls walls,
            Claims claims,
            ClaimDesk desk,
            Listings listings,
            ClaimChoices choices,
            Organizations organizations,
            Wordings wordings,
            CurrentActor actor) {
        this.walls = walls;
        this.claims = claims;
        this.desk = desk;
        this.listings = listings;
        this.choices = choices;
        this.organizations = organizations;
        this.wordings = wordings;
        this.actor = actor;
    }

    @GetMapping("/{district}/wall/{programme}/desk")
    ModelAndView open(
            @PathVariable UUID programme,
            @RequestParam(required = false) @Nullable UUID done,
            @ModelAttribute("w") Wording w) {
        Wall wall = mine(programme);
        ModelAndView page = page(Form.blank(), wall, w);
        if (done != null) {
            claims.byId(new ClaimId(done)).ifPresent(claim -> page.addObject("done", claim));
        }
        return page;
    }

    @PostMapping("/{district}/wall/{programme}/desk")
    ModelAndView enter(
            @PathVariable UUID programme,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Wall wall = mine(programme);
        Optional<ClaimId> id = form.id("id", ClaimId::new);
        Optional<Listing> listing = form.id("listing", ListingId::new).flatMap(listings::byId);
        Optional<UnitId> lead = form.id("lead", UnitId::new);
        Set<UnitId> others = new HashSet<>(form.ids("others", UnitId::new));
        Optional<LocalDate> deadline = form.isBlank("deadline")
                ? listing.map(one -> one.details().deadline())
                : form.date("deadline", listings.today());
        if (listing.isPresent() && deadline.isEmpty()) {
            form.fault("deadline", Reason.of("claims.launch.deadline"));
        }
        ClaimFields.TypedResource resource = ClaimFields.resource(form);
        Optional<ClaimId> made = form.submit(() -> {
            Listing wanted = listing.orElseThrow(Refused::missing);
            return desk.make(
                    actor.current(),
                    new MakeClaim(
                            id.orElseThrow(),
                            wanted.id(),
                            lead.orElseThrow(),
                            others,
                            quantity(form, wanted),
                            new Brings(
                                    wordings.both(Reason.of("claims.launch.work")), null, money(form), resource.uses()),
                            null,
                            deadline.orElseThrow()));
        });
        return made.map(claim -> SeeOther.at(frame.at("wall/" + programme + "/desk?done=" + claim.value())))
                .orElseGet(() -> page(form, wall, w));
    }

    /** All that is left, where nothing is typed. */
    private static Quantity quantity(Form form, Listing listing) {
        if (!form.isBlank("quantity")) {
            return Quantity.typed("quantity", form.value("quantity"));
        }
        Verdict.require(!listing.isAllTaken(), Reason.of("listings.refused.all-taken"))
                .orConflict();
        return new Quantity(listing.left());
    }

    private static @Nullable MoneyPart money(Form form) {
        return form.isBlank("money")
                ? null
                : new MoneyPart(ClaimFields.yuan(form.value("money")), basis(form), null, null);
    }

    private static LegalBasis basis(Form form) {
        LegalBasis basis = form.choice("basis", LegalBasis.class)
                .orElseThrow(() -> Refused.invalid("basis", Reason.of("claims.money.basis")));
        Verdict.require(basis != LegalBasis.CHARITY_CO_OPERATION, Reason.of("claims.launch.charity"))
                .orRefuse("basis");
        return basis;
    }

    /** For those who may enter claims where at least one of the wall's listings asks. */
    private Wall mine(UUID programme) {
        Wall wall = walls.of(new ProgrammeId(programme));
        Actor by = actor.current();
        boolean may = by.isDistrictOfficer()
                || wall.tiles().stream()
                        .anyMatch(tile ->
                                desk.mayEnterFor(by, tile.listing().owner()).isAllowed());
        Verdict.require(may, Reason.of("claims.refused.enter")).orForbid();
        return wall;
    }

    private ModelAndView page(Form form, Wall wall, Wording w) {
        List<Choice> open = new ArrayList<>();
        wall.tiles().stream()
                .map(Wall.Tile::listing)
                .filter(listing -> !listing.isAllTaken())
                .forEach(listing -> open.add(Choice.of(
                        listing.id().value(),
                        w.t(
                                "claims.launch.choice",
                                listing.title(),
                                listing.left().stripTrailingZeros().toPlainString(),
                                listing.details().amount().unit()))));
        List<Claim> entered = claims.holding(
                wall.tiles().stream().map(tile -> tile.listing().id()).toList());
        Set<UnitId> units = new HashSet<>();
        entered.forEach(claim -> units.addAll(claim.claimers()));
        UnitId nobody = new UnitId(new UUID(0, 0));
        return form.on("claims/launch")
                .addObject("wall", wall)
                .addObject("open", open)
                .addObject("units", choices.others(nobody, w))
                .addObject("resources", choices.resourcesOfAll(actor.current(), nobody, w))
                .addObject("bases", choices.bases(w))
                .addObject("entered", entered)
                .addObject(
                        "titles",
                        listings.titles(entered.stream()
                                .flatMap(claim -> Stream.concat(
                                        Stream.of(claim.listing()),
                                        Stream.ofNullable(claim.brings().uses()).map(UsedResource::resource)))
                                .distinct()
                                .toList()))
                .addObject("names", organizations.shortNames(units));
    }
}

package org.gongjian.organizations.letters;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.Numbers;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.Posts;
import org.gongjian.organizations.years.UnitYear;
import org.gongjian.organizations.years.UnitYears;
import org.gongjian.organizations.years.YearRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters in which communities thank units for a year. Everybody may read them; the community's own people and its officers
 * write them, one for a unit and year, in as many editions as it takes.
 */
@Service
@Transactional(readOnly = true)
public class Letters {

    private final LetterRows rows;
    private final LetterDraft drafts;
    private final UnitYears years;
    private final Organizations organizations;
    private final Posts posts;
    private final Authority authority;
    private final Districts districts;
    private final Numbers numbers;
    private final AuditLog audit;
    private final Clock clock;

    Letters(
            LetterRows rows,
            LetterDraft drafts,
            UnitYears years,
            Organizations organizations,
            Posts posts,
            Authority authority,
            Districts districts,
            Numbers numbers,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.years = years;
        this.organizations = organizations;
        this.posts = posts;
        this.authority = authority;
        this.districts = districts;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** A text drawn from the year's records that concern the community; refused where there are none. */
    public Localized draft(Actor by, UnitId unit, int year, UnitId from) {
        Organization community = mayWrite(by, unit, from);
        return drafts.of(require(unit), community, year, facts(unit, year, community), zone());
    }

    /** Issues a letter under the next number; one issued already under the id stays as it is. */
    @Transactional
    public LetterId issue(Actor by, LetterId id, UnitId unit, int year, UnitId from, LetterText text) {
        Organization community = mayWrite(by, unit, from);
        checkPost(text, from);
        if (rows.byId(id).isPresent()) {
            return id;
        }
        List<UnitYear.Told> facts = facts(unit, year, community);
        rows.of(unit, year, from).ifPresent(there -> {
            throw Refused.conflict(Reason.of("organizations.letter.there", there.label()));
        });
        int numberYear = years.today().getYear();
        rows.add(new ThanksLetter(
                id,
                unit,
                year,
                from,
                numberYear,
                numbers.next(LetterRows.SERIES, numberYear),
                1,
                years.today(),
                text,
                clock.instant(),
                drawnFrom(facts)));
        audit.write(by.author(), "issued", id.ref(), "text", "signed-by");
        audit.write(by.author(), "thanked", unit.ref());
        return id;
    }

    /** Writes the next edition, if the one that holds still is the one given; the number stays. */
    @Transactional
    public void revise(Actor by, LetterId id, int edition, LetterText text) {
        ThanksLetter letter = rows.byId(id).orElseThrow(Refused::missing);
        Organization community = mayWrite(by, letter.unit(), letter.from());
        checkPost(text, letter.from());
        if (letter.edition() == edition && letter.text().equals(text)) {
            return;
        }
        ThanksLetter next = new ThanksLetter(
                id,
                letter.unit(),
                letter.year(),
                letter.from(),
                letter.numberYear(),
                letter.number(),
                edition + 1,
                letter.issuedOn(),
                text,
                clock.instant(),
                drawnFrom(facts(letter.unit(), letter.year(), community)));
        if (!rows.revise(next)) {
            throw Refused.stale();
        }
        audit.write(by.author(), "revised", id.ref(), "text", "signed-by");
    }

    public Optional<ThanksLetter> byId(LetterId id) {
        return rows.byId(id);
    }

    /** The letters a unit got, latest first. */
    public List<ThanksLetter> of(UnitId unit) {
        return rows.of(unit);
    }

    /** Every text a letter had, oldest first. */
    public List<ThanksLetter> editions(LetterId id) {
        return rows.editions(id);
    }

    /** The communities in whose name somebody may thank; officers of the district may in the name of every one. */
    public List<Organization> communitiesOf(Actor actor) {
        return organizations.byIds(authority.unitsOf(actor)).stream()
                .filter(Organization::isCommunity)
                .toList();
    }

    public boolean mayWriteForSome(Actor actor) {
        return actor.isDistrictOfficer()
                ? organizations.haveCommunity()
                : !communitiesOf(actor).isEmpty();
    }

    /** Whether somebody may thank in the name of this community. */
    public boolean mayWriteFor(Actor actor, Organization community) {
        return community.isCommunity()
                && authority.mayActFor(actor, community.id()).isAllowed();
    }

    public Verdict mayRevise(Actor by, ThanksLetter letter) {
        return authority.mayActFor(by, letter.from());
    }

    private Organization mayWrite(Actor by, UnitId unit, UnitId from) {
        Organization community =
                organizations.byId(from).orElseThrow(() -> Refused.invalid("from", Reason.of("frame.fault.unknown")));
        require(unit);
        authority.mayActFor(by, from).orForbid();
        LetterRules.aCommunityThanks(community).orRefuse("from");
        LetterRules.nobodyThanksThemselves(unit, from).orRefuse("from");
        return community;
    }

    private List<UnitYear.Told> facts(UnitId unit, int year, Organization community) {
        List<UnitYear.Told> facts = years.of(unit, year).concerning(withParts(community.id()));
        LetterRules.thereIsSomethingToThankFor(facts, year, community).orConflict();
        return facts;
    }

    /** A record that its own Party committee did is the community's too. */
    private Set<UnitId> withParts(UnitId community) {
        Set<UnitId> units = new HashSet<>(Set.of(community));
        organizations.partsOf(community).forEach(part -> units.add(part.id()));
        return units;
    }

    private void checkPost(LetterText text, UnitId from) {
        Post post = posts.byId(text.signedBy())
                .orElseThrow(() -> Refused.invalid("signedBy", Reason.of("frame.fault.unknown")));
        LetterRules.aPostOfTheCommunitySigns(post, from).orRefuse("signedBy");
    }

    private Organization require(UnitId unit) {
        return organizations.byId(unit).orElseThrow(Refused::missing);
    }

    private static List<RecordRef> drawnFrom(List<UnitYear.Told> facts) {
        return facts.stream()
                .flatMap(told -> told.rows().stream())
                .map(YearRow::record)
                .distinct()
                .toList();
    }

    private ZoneId zone() {
        return CurrentDistrict.id().flatMap(districts::byId).map(District::zone).orElseThrow(Refused::missing);
    }
}

package org.gongjian.listings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalField;
import org.gongjian.people.PersonalFields;
import org.gongjian.people.openings.Because;
import org.gongjian.people.openings.Openings;
import org.gongjian.personal.PersonDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The private half of wishes. The public reads an alias and the wish; who it is, those who keep them and the verified claimer
 * open, each time for a purpose the person can read, and each opening is noted.
 */
@Service("microWishes")
@Transactional
public class Wishes {

    /** The longest story in characters. */
    public static final int STORY = 2_000;

    private static final Set<PersonalField> TO_FULFIL = Set.of(PersonalField.PHONE, PersonalField.ADDRESS);

    private final WishRows rows;
    private final ListingRows listings;
    private final ListingPermissions permissions;
    private final WishChecks checks;
    private final ObjectProvider<WishReaders> readers;
    private final People people;
    private final PersonDesk persons;
    private final Openings openings;
    private final AuditLog audit;
    private final Clock clock;
    private final Today today;

    Wishes(
            WishRows rows,
            ListingRows listings,
            ListingPermissions permissions,
            WishChecks checks,
            ObjectProvider<WishReaders> readers,
            People people,
            PersonDesk persons,
            Openings openings,
            AuditLog audit,
            Clock clock,
            Today today) {
        this.rows = rows;
        this.listings = listings;
        this.permissions = permissions;
        this.checks = checks;
        this.readers = readers;
        this.people = people;
        this.persons = persons;
        this.openings = openings;
        this.audit = audit;
        this.clock = clock;
        this.today = today;
    }

    /**
     * Says whose wish it is; only of somebody one keeps. Another person has to be called and visited anew.
     *
     * @param story what whoever takes it on needs to know, at most {@link #STORY} characters
     * @param version of the wish as it was read, 0 where there was none
     */
    public void isOf(Actor by, ListingId id, PersonId person, @Nullable String story, int version) {
        Listing listing = wish(id);
        permissions.mayKeep(by, listing.owner()).orForbid();
        people.require(person);
        persons.mayKeep(by, person).orRefuse("person");
        listing.mayChange().orConflict();
        Verdict.require(
                        story == null || story.codePointCount(0, story.length()) <= STORY,
                        Reason.of("frame.fault.long", STORY))
                .orRefuse("story");
        if (!rows.put(id, person, story, version)) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(listing.owner()), "wisher-named", id.ref(), "person", "story");
    }

    /** Notes that somebody called or visited whoever wishes. */
    public void verify(Actor by, ListingId id, boolean byVisit, LocalDate on) {
        Listing listing = wish(id);
        permissions.mayVerify(by, listing.owner()).orForbid();
        Verdict.require(!on.isAfter(today.date()), Reason.of("listings.wish.future"))
                .orRefuse("on");
        Author author = by.authorFor(listing.owner());
        Verdict.require(rows.verified(id, byVisit, on, author.account()), Reason.of("listings.wish.nobody"))
                .orConflict();
        audit.write(author, byVisit ? "visited" : "called", id.ref());
    }

    /** The full record, for this once; refused where it may not be opened: 403, or 409 where a condition is missing. */
    public WishDossier open(Actor by, ListingId id, Because because) {
        Listing listing = wish(id);
        mayOpen(by, listing).orForbid();
        Wish wish = rows.of(id).orElseThrow(() -> Refused.conflict(Reason.of("listings.wish.nobody")));
        checks.isVerified(wish).orConflict();
        Author author = by.authorFor(listing.owner());
        PersonalFields fields = openings.open(author, wish.person(), TO_FULFIL, because);
        rows.noteOpening(id, NewId.uuid(), author.account(), clock.instant());
        audit.write(author, "opened", id.ref());
        return new WishDossier(people.require(wish.person()).name(), fields, rows.story(wish));
    }

    /** For those who keep or verify it: whose it is and what is verified, the rest masked. */
    @Transactional(readOnly = true)
    public Optional<Wish> of(Actor by, Listing listing) {
        boolean keeps = permissions.mayKeep(by, listing.owner()).isAllowed()
                || permissions.mayVerify(by, listing.owner()).isAllowed();
        return keeps && listing.kind() == ListingKind.WISH ? rows.of(listing.id()) : Optional.empty();
    }

    /** One's own, the latest first. */
    @Transactional(readOnly = true)
    public List<Listing> mine(Actor by) {
        PersonId self = by.personId();
        return self == null
                ? List.of()
                : listings.load(rows.listingsOf(people.identities(self))).reversed();
    }

    /** How often the full record was opened. */
    @Transactional(readOnly = true)
    public long openings(ListingId id) {
        return rows.openings(id);
    }

    /** Those who keep it, and whoever the room of claims says has it on hand. */
    @Transactional(readOnly = true)
    public Verdict mayOpen(Actor by, Listing listing) {
        if (!by.isSystem() && permissions.mayKeep(by, listing.owner()).isAllowed()) {
            return Verdict.allowed();
        }
        boolean claims = readers.orderedStream()
                .anyMatch(room -> room.mayOpen(by, listing.id()).isAllowed());
        return Verdict.require(claims, Reason.of("listings.wish.refused"));
    }

    private Listing wish(ListingId id) {
        return listings.byId(id)
                .filter(listing -> listing.kind() == ListingKind.WISH)
                .orElseThrow(Refused::missing);
    }
}

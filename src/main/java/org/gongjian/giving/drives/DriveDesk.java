package org.gongjian.giving.drives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.custody.Lot;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.giving.GiftDetails;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GivingDesk;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a drive, registers gifts that name it, and ends it. Those may who act for the unit that gathers. */
@Service
@Transactional
public class DriveDesk {

    private final DriveRows rows;
    private final GivingDesk gifts;
    private final Places places;
    private final Authority authority;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    DriveDesk(
            DriveRows rows,
            GivingDesk gifts,
            Places places,
            Authority authority,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.rows = rows;
        this.gifts = gifts;
        this.places = places;
        this.authority = authority;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** Opens it. Sent again with the same id it changes nothing. */
    public DriveId open(Actor by, OpenDrive command) {
        mayKeep(by, command.holder()).orForbid();
        check(command.holder(), command.target(), command.from(), command.until(), command.places());
        Author author = by.authorFor(command.holder());
        if (rows.add(command, author, clock.instant())) {
            audit.write(author, "opened", command.id().ref());
        } else if (rows.byId(command.id())
                .filter(there -> there.terms().holder().equals(command.holder()))
                .isEmpty()) {
            throw Refused.missing();
        }
        return command.id();
    }

    /** Other terms from now on; what was said before stays to be read, with the reason. */
    public void change(Actor by, DriveId id, int version, ChangeDrive command) {
        Drive drive = rows.byId(id).orElseThrow(Refused::missing);
        OpenDrive terms = drive.terms();
        mayKeep(by, terms.holder()).orForbid();
        if (drive.version() != version) {
            throw Refused.stale();
        }
        drive.mayBeChanged(today.date()).orConflict();
        Verdict.require(drive.differsFrom(command), Reason.of("giving.drive.rule.same"))
                .orRefuse("title.zh");
        check(terms.holder(), command.target(), terms.from(), command.until(), command.places());
        Author author = by.authorFor(terms.holder());
        if (!rows.change(drive, command, author, clock.instant())) {
            throw Refused.stale();
        }
        audit.write(author, "changed", drive.ref(), "terms");
    }

    /** No more is gathered after today. */
    public void end(Actor by, DriveId id, int version) {
        Drive drive = rows.byId(id).orElseThrow(Refused::missing);
        mayKeep(by, drive.terms().holder()).orForbid();
        if (drive.endedOn() != null && drive.version() == version + 1) {
            return;
        }
        drive.mayBeEnded(today.date()).orConflict();
        if (!rows.end(id, version, today.date())) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(drive.terms().holder()), "ended", drive.ref());
    }

    /** Registers a gift that is given to a drive: to who gathers, while it runs. */
    public GiftId register(
            Actor by, GiftId id, GiftDetails details, @Nullable PlanItemId planItem, @Nullable DriveId named) {
        if (named != null) {
            Drive drive =
                    rows.byId(named).orElseThrow(() -> Refused.invalid("drive", Reason.of("frame.fault.unknown")));
            Verdict.require(drive.terms().holder().equals(details.receiver()), Reason.of("giving.drive.rule.receiver"))
                    .orRefuse("drive");
            Verdict.require(drive.runs(details.givenOn()), drive.standing(details.givenOn()))
                    .orRefuse("drive");
        }
        GiftId gift = gifts.register(by, id, details, planItem);
        if (named != null) {
            rows.name(gift, named);
        }
        return gift;
    }

    /** Whether somebody may keep the drives of a unit. */
    @Transactional(readOnly = true)
    public Verdict mayKeep(Actor by, UnitId holder) {
        return Verdict.require(authority.mayActFor(by, holder).isAllowed(), Reason.of("giving.drive.refused.keep"));
    }

    /** Whether its terms can be changed today. */
    @Transactional(readOnly = true)
    public Verdict mayChange(Drive drive) {
        return drive.mayBeChanged(today.date());
    }

    /** Whether it can be ended today. */
    @Transactional(readOnly = true)
    public Verdict mayEnd(Drive drive) {
        return drive.mayBeEnded(today.date());
    }

    private void check(UnitId holder, int target, LocalDate from, LocalDate until, List<PlaceId> chosen) {
        Verdict.require(target >= 1 && target <= Lot.MOST, Reason.of("frame.fault.unknown"))
                .orRefuse("target");
        Verdict.require(!until.isBefore(from), Reason.of("giving.drive.rule.days"))
                .orRefuse("until");
        Verdict.require(!until.isBefore(today.date()), Reason.of("giving.drive.rule.past"))
                .orRefuse("until");
        Set<PlaceId> own = places.keptBy(holder).stream().map(Place::id).collect(Collectors.toSet());
        Verdict.require(
                        !chosen.isEmpty() && own.containsAll(new HashSet<>(chosen)),
                        Reason.of("giving.drive.rule.places"))
                .orRefuse("places");
    }
}

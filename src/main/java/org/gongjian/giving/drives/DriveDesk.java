package org.gongjian.giving.drives;

import java.time.Clock;
import java.util.HashSet;
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
        Verdict.require(command.target() >= 1 && command.target() <= Lot.MOST, Reason.of("frame.fault.unknown"))
                .orRefuse("target");
        Verdict.require(!command.until().isBefore(command.from()), Reason.of("giving.drive.rule.days"))
                .orRefuse("until");
        Verdict.require(!command.until().isBefore(today.date()), Reason.of("giving.drive.rule.past"))
                .orRefuse("until");
        Set<PlaceId> own =
                places.keptBy(command.holder()).stream().map(Place::id).collect(Collectors.toSet());
        Verdict.require(
                        !command.places().isEmpty() && own.containsAll(new HashSet<>(command.places())),
                        Reason.of("giving.drive.rule.places"))
                .orRefuse("places");
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

    /** Whether it can be ended today. */
    @Transactional(readOnly = true)
    public Verdict mayEnd(Drive drive) {
        return drive.mayBeEnded(today.date());
    }
}

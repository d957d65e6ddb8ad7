package org.gongjian.activities.stalls;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityView;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Districts;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.people.KeyedHash;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people count without an account: a stall's own people with its code, visitors once for each browser. A code of nothing is
 * a 404, whatever is wrong.
 */
@Service
public class StallDoor {

    private static final String SCANS = "scans at stalls";

    private final StallCodes codes;
    private final StallRows rows;
    private final EntryRows entries;
    private final Stalls stalls;
    private final Activities activities;
    private final Districts districts;
    private final KeyedHash hashes;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StallDoor(
            StallCodes codes,
            StallRows rows,
            EntryRows entries,
            Stalls stalls,
            Activities activities,
            Districts districts,
            KeyedHash hashes,
            TransactionTemplate transactions,
            Clock clock) {
        this.codes = codes;
        this.rows = rows;
        this.entries = entries;
        this.stalls = stalls;
        this.activities = activities;
        this.districts = districts;
        this.hashes = hashes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a code opens, and whether one may count now. */
    public record Found(District district, Stalls.Kept kept, ActivityView activity, Verdict mayCount) {}

    public Found open(String typed) {
        StallCode code = code(typed);
        DistrictId district = districtOf(code);
        return CurrentDistrict.within(district, () -> within(() -> found(district, stall(code))));
    }

    /**
     * One more, or one fewer.
     *
     * @param key made for this very press: the same press sent twice counts once
     * @param more whether it is one more
     */
    public void count(String typed, UUID key, boolean more) {
        StallCode code = code(typed);
        CurrentDistrict.run(
                districtOf(code),
                () -> within(() -> {
                    Stall stall = stall(code);
                    StallRules.mayCount(activities.require(stall.activity()), activities.today())
                            .orConflict();
                    if (more) {
                        return entries.add(new Entry(key, stall.id(), Entry.How.TAP, 1, null, clock.instant(), null));
                    }
                    return takeBack(stall.id(), key);
                }));
    }

    /** Counts a visitor's browser at a stall of the current district, once however often it comes. */
    public void scan(StallId id, String browser) {
        within(() -> {
            Stall stall = rows.byId(id).orElseThrow(Refused::missing);
            StallRules.mayCount(activities.require(stall.activity()), activities.today())
                    .orConflict();
            return entries.add(new Entry(scanOf(id, browser), id, Entry.How.SCAN, 1, null, clock.instant(), null));
        });
    }

    /** Whether that browser was counted there. */
    public boolean isCounted(StallId id, String browser) {
        return within(() -> entries.isThere(scanOf(id, browser)));
    }

    public Verdict mayScan(ActivityView activity) {
        return StallRules.mayCount(activity, activities.today());
    }

    private boolean takeBack(StallId asked, UUID key) {
        StallId id = rows.lock(asked).orElseThrow(Refused::missing).id();
        if (entries.isThere(key)) {
            return false;
        }
        Served served = entries.served(List.of(id)).getOrDefault(id, Served.NOTHING);
        StallRules.staysAboveZero(served.tapped(), -1).orConflict();
        return entries.add(new Entry(key, id, Entry.How.CORRECTION, -1, null, clock.instant(), null));
    }

    /** Nobody can tell from it which browser it was, or that the same one was at another stall. */
    private UUID scanOf(StallId id, String browser) {
        return UUID.nameUUIDFromBytes(
                hashes.of(SCANS, id.value() + " " + browser).getBytes(StandardCharsets.US_ASCII));
    }

    private Found found(DistrictId district, Stall stall) {
        ActivityView activity = activities.require(stall.activity());
        return new Found(
                districts.byId(district).orElseThrow(Refused::missing),
                stalls.require(stall.id()),
                activity,
                StallRules.mayCount(activity, activities.today()));
    }

    private Stall stall(StallCode code) {
        return rows.byCode(codes.hash(code)).orElseThrow(Refused::missing);
    }

    private DistrictId districtOf(StallCode code) {
        return codes.districtOf(code).orElseThrow(Refused::missing);
    }

    private static StallCode code(String typed) {
        return StallCode.typed(typed).orElseThrow(Refused::missing);
    }

    private <T> T within(Supplier<T> work) {
        return Optional.ofNullable(transactions.execute(status -> work.get())).orElseThrow();
    }
}

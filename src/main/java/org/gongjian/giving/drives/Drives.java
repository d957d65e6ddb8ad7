package org.gongjian.giving.drives;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.giving.GiftId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the drives of the current district. Everybody may. */
@Service
@Transactional(readOnly = true)
public class Drives {

    private final DriveRows rows;
    private final Today today;

    Drives(DriveRows rows, Today today) {
        this.rows = rows;
        this.today = today;
    }

    /** One that is not here is a fault of the address: 404. */
    public Drive require(DriveId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    /** The drive a gift names. */
    public Optional<Drive> ofGift(GiftId gift) {
        return rows.ofGift(gift);
    }

    /** Those that run today, soonest over first. */
    public List<Drive> running() {
        return rows.running(today.date());
    }

    /**
     * Latest first.
     *
     * @param after the last of the page before, null for the first
     */
    public List<Drive> page(@Nullable DriveId after, int atMost) {
        return rows.page(after, atMost);
    }

    /** What came of drives; nothing yet for one that no gift names. */
    public Map<DriveId, Progress> progress(Collection<DriveId> ids) {
        return rows.progress(ids);
    }

    /** What a drive said before its terms were changed, latest first. */
    public List<EarlierTerms> earlier(DriveId drive) {
        return rows.earlier(drive);
    }

    /** Gifts that name a drive, latest first. */
    public List<GiftId> giftsOf(DriveId drive, int atMost) {
        return rows.gifts(drive, atMost);
    }

    public LocalDate today() {
        return today.date();
    }
}

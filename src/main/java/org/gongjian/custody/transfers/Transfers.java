package org.gongjian.custody.transfers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.claims.rating.ResidentCodes;
import org.gongjian.custody.LotId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the transfers of the current district, and the codes with which a record's things are followed. */
@Service
@Transactional(readOnly = true)
public class Transfers {

    private static final int KEEPERS = 200;

    private final TransferRows rows;
    private final KeeperRows keepers;
    private final TrackingRows tracking;
    private final ResidentCodes codes;
    private final Authority authority;

    Transfers(TransferRows rows, KeeperRows keepers, TrackingRows tracking, ResidentCodes codes, Authority authority) {
        this.rows = rows;
        this.keepers = keepers;
        this.tracking = tracking;
        this.codes = codes;
        this.authority = authority;
    }

    /** Those of the units somebody may act for, latest first; for a district officer all; a 403 for who may act for none. */
    public List<Transfer> page(Actor reader, @Nullable TransferId before, int atMost) {
        Set<UnitId> units = authority.unitsOf(reader);
        Verdict.require(reader.isDistrictOfficer() || !units.isEmpty(), Reason.of("custody.refused.send"))
                .orForbid();
        return rows.of(reader.isDistrictOfficer() ? null : units, before, atMost);
    }

    /** Those that carried some of these lots, oldest first. */
    public List<Transfer> carrying(Collection<LotId> lots) {
        return rows.carrying(lots);
    }

    /** Keepers that the reader's units sent to before, latest first. */
    public List<Keeper> keepersFor(Actor reader) {
        return keepers.of(authority.unitsOf(reader), KEEPERS);
    }

    public Map<KeeperId, Keeper> keepers(Collection<KeeperId> ids) {
        return keepers.byIds(ids).stream().collect(Collectors.toUnmodifiableMap(Keeper::id, keeper -> keeper));
    }

    /** The code with which a record's things are followed, if one was made. */
    public Optional<ResidentCode> trackingCode(RecordRef because) {
        return tracking.codeOf(because);
    }

    /** The same code however often it is asked for. The caller answers for the permission. */
    @Transactional
    public ResidentCode makeTrackingCode(RecordRef because) {
        return tracking.codeOf(because).orElseGet(() -> {
            tracking.add(codes.make(ResidentCodes.Purpose.TRACKING), because);
            return tracking.codeOf(because).orElseThrow();
        });
    }

    /** What is followed with a code. */
    public Optional<RecordRef> tracked(ResidentCode code) {
        return tracking.byCode(code);
    }
}

package org.gongjian.alliances.scans;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.Party;
import org.gongjian.files.FileId;
import org.gongjian.identity.UnitId;

/**
 * The scan that is said to be the sealed paper of an agreement.
 *
 * @param round rises when another scan takes its place; whoever says it is the text says it of one round
 * @param confirmed the parties that have said it is the text, and when
 */
public record SealedScan(int round, FileId file, LocalDate attachedOn, Map<UnitId, LocalDate> confirmed) {

    public SealedScan {
        confirmed = Map.copyOf(confirmed);
    }

    public Optional<LocalDate> confirmedBy(UnitId party) {
        return Optional.ofNullable(confirmed.get(party));
    }

    /** Whether every party of the agreement has said so. */
    boolean isOf(Agreement agreement) {
        return agreement.text().parties().stream().map(Party::unit).allMatch(confirmed::containsKey);
    }
}

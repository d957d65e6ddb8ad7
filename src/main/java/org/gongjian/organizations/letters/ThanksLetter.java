package org.gongjian.organizations.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;

/**
 * A community's thanks to a unit for a year.
 *
 * @param edition of the text that holds, from 1
 * @param drawnFrom the records that its text was drafted from
 */
public record ThanksLetter(
        LetterId id,
        UnitId unit,
        int year,
        UnitId from,
        int numberYear,
        long number,
        int edition,
        LocalDate issuedOn,
        LetterText text,
        Instant writtenAt,
        List<RecordRef> drawnFrom) {

    public ThanksLetter {
        drawnFrom = List.copyOf(drawnFrom);
    }

    /** Such as “谢字〔2024〕3号”; digits are not grouped. */
    public Reason label() {
        return Reason.of("organizations.letter.number", Integer.toString(numberYear), Long.toString(number));
    }

    /** Below the district. */
    public String path() {
        return "units/" + unit.value() + "/letters/" + id.value();
    }

    public boolean isOfUnit(UnitId other) {
        return unit.equals(other);
    }
}

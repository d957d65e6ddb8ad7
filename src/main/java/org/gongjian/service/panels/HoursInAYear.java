package org.gongjian.service.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.years.Chapter;
import org.gongjian.organizations.years.YearSection;
import org.gongjian.service.ServiceLedger;
import org.springframework.stereotype.Component;

/** What volunteers gave for a unit in a year, beside what it hosted: the activities are its rows. */
@Component
class HoursInAYear implements YearSection {

    private final ServiceLedger ledger;

    HoursInAYear(ServiceLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<Part> of(UnitId unit, LocalDate from, LocalDate until) {
        ServiceLedger.Given given = ledger.given(unit, from, until);
        return given.services() == 0
                ? List.of()
                : List.of(new Part(
                        Chapter.HOSTED,
                        List.of(),
                        List.of(Reason.of(
                                "service.year",
                                given.volunteers(),
                                given.services(),
                                given.hours().value()))));
    }

    /** A year with hours has an activity, which tells of it. */
    @Override
    public Set<Integer> years(UnitId unit) {
        return Set.of();
    }
}

package org.gongjian.claims.policy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Refused;
import org.gongjian.district.calendar.Calendars;
import org.gongjian.district.calendar.SpecialDay;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days of a district's own in the working calendar; its officers keep them. */
@Service
@Transactional
public class OwnDays {

    private final Calendars calendars;
    private final Authority authority;
    private final AuditLog audit;

    OwnDays(Calendars calendars, Authority authority, AuditLog audit) {
        this.calendars = calendars;
        this.authority = authority;
        this.audit = audit;
    }

    /** In order. */
    @Transactional(readOnly = true)
    public List<SpecialDay> all() {
        return calendars.own();
    }

    /** The years whose public holidays this installation knows. */
    @Transactional(readOnly = true)
    public List<Integer> knownYears() {
        return calendars.current().knownYears();
    }

    /** Says that a day is off or worked; said of a day already it is said anew. */
    public void say(Actor by, SpecialDay day) {
        authority.mayKeepOffice(by).orForbid();
        calendars.say(day);
        audit.write(by.author(), "said", ref(day.day()));
    }

    public void takeBack(Actor by, LocalDate day) {
        authority.mayKeepOffice(by).orForbid();
        if (!calendars.takeBack(day)) {
            throw Refused.missing();
        }
        audit.write(by.author(), "taken-back", ref(day));
    }

    /** A day has no id of its own; the same day of a district is always the same record. */
    private static RecordRef ref(LocalDate day) {
        String name = CurrentDistrict.id().orElseThrow().value() + " " + day;
        return new RecordRef("district-day", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}

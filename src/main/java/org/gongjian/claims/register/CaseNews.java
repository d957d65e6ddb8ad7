package org.gongjian.claims.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.Units;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.NoticedRecords;
import org.gongjian.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells asker and claimers what waits for them, and those above the asker what is late. */
@Component
class CaseNews implements NoticeKinds, NoticedRecords {

    private static final String TOPIC = "cases";
    private static final NoticeKind TO_ACCEPT = new NoticeKind("case-to-accept", TOPIC);
    private static final NoticeKind RETURNED = new NoticeKind("case-returned", TOPIC);
    private static final NoticeKind ACCEPTED = new NoticeKind("case-accepted", TOPIC);
    private static final NoticeKind REOPENED = new NoticeKind("case-reopened", TOPIC);
    private static final NoticeKind LEFT_OPEN = new NoticeKind("case-left-open", TOPIC);
    private static final NoticeKind CLOSED = new NoticeKind("case-closed", TOPIC);
    private static final NoticeKind AMBER = new NoticeKind("case-amber", TOPIC);
    private static final NoticeKind RED = new NoticeKind("case-red", TOPIC);

    private final Notices notices;
    private final CaseRows rows;
    private final Units units;

    CaseNews(Notices notices, CaseRows rows, Units units) {
        this.notices = notices;
        this.rows = rows;
        this.units = units;
    }

    void submitted(Case about, Author by) {
        tell(TO_ACCEPT, about, Audience.peopleOf(about.asker()), by);
    }

    void returned(Case about, Author by) {
        tell(RETURNED, about, Audience.peopleOf(about.claimers()), by);
    }

    void accepted(Case about, Author by) {
        tell(ACCEPTED, about, Audience.peopleOf(about.claimers()), by);
    }

    void reopened(Case about) {
        tell(REOPENED, about, Audience.peopleOf(about.units()), Author.SYSTEM);
    }

    void leftOpen(Case about) {
        tell(LEFT_OPEN, about, Audience.peopleOf(about.asker()).and(above(about)), Author.SYSTEM);
    }

    void closed(Case about, Author by) {
        tell(CLOSED, about, Audience.peopleOf(about.claimers()), by);
    }

    /** Amber is for those who do the work; red also for the asker and for those above it. Told once a day. */
    void turned(Case about, Light light, LocalDate today) {
        boolean red = light == Light.RED;
        Audience workers = Audience.peopleOf(about.claimers());
        notices.tell(Notice.of(
                        red ? RED : AMBER,
                        about.ref(),
                        Reason.of("notices.says.case-" + (red ? "red" : "amber"), about.deadline()),
                        red ? workers.and(Audience.peopleOf(about.asker())).and(above(about)) : workers)
                .round(today)
                .concerning(about.units()));
    }

    private Audience above(Case about) {
        Audience officers = Audience.everybody(Role.DISTRICT_OFFICER);
        AreaId area = units.byId(about.asker()).map(Units.Placed::area).orElse(null);
        return area == null ? officers : officers.and(new Audience.Watching(Role.STREET_OFFICER, area));
    }

    private void tell(NoticeKind kind, Case about, Audience to, Author by) {
        notices.tell(Notice.of(kind, about.ref(), Reason.of("notices.says." + kind.code()), to)
                .round(about.version())
                .concerning(about.units())
                .doneBy(by));
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(TO_ACCEPT, RETURNED, ACCEPTED, REOPENED, LEFT_OPEN, CLOSED, AMBER, RED);
    }

    @Override
    public String kind() {
        return CaseId.KIND;
    }

    @Override
    public String path(UUID id) {
        return new CaseId(id).path();
    }

    /** Every case is public. */
    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        return rows.load(ids).stream()
                .collect(Collectors.toUnmodifiableMap(about -> about.id().value(), Case::title));
    }
}

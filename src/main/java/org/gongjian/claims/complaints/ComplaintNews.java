package org.gongjian.claims.complaints;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.NoticedRecords;
import org.gongjian.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the district's officers that somebody complained. */
@Component
class ComplaintNews implements NoticeKinds, NoticedRecords {

    private static final NoticeKind TO_ANSWER = new NoticeKind("complaint-to-answer", "cases");

    private final Notices notices;
    private final ComplaintRows rows;
    private final Cases cases;
    private final Authority authority;

    ComplaintNews(Notices notices, ComplaintRows rows, Cases cases, Authority authority) {
        this.notices = notices;
        this.rows = rows;
        this.cases = cases;
        this.authority = authority;
    }

    void toAnswer(UUID id) {
        notices.tell(Notice.of(
                TO_ANSWER,
                new RecordRef(ComplaintDesk.KIND, id),
                Reason.of("notices.says.complaint-to-answer"),
                Audience.everybody(Role.DISTRICT_OFFICER)));
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(TO_ANSWER);
    }

    @Override
    public String kind() {
        return ComplaintDesk.KIND;
    }

    @Override
    public String path(UUID id) {
        return "complaints/" + id;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        return authority.mayKeepOffice(reader).isAllowed()
                ? ids.stream()
                        .flatMap(id -> rows.byId(id).stream())
                        .collect(Collectors.toUnmodifiableMap(
                                Complaint::id,
                                complaint -> cases.require(complaint.about()).title()))
                : Map.of();
    }
}

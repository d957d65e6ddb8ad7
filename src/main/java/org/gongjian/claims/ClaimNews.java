package org.gongjian.claims;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.Author;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.NoticedRecords;
import org.gongjian.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells both sides of a claim what happened and what waits for them. */
@Component
class ClaimNews implements NoticeKinds, NoticedRecords {

    private static final String TOPIC = "claims";
    private static final NoticeKind MADE = new NoticeKind("claim-made", TOPIC);
    private static final NoticeKind TO_JOIN = new NoticeKind("claim-to-join", TOPIC);
    private static final NoticeKind JOINED = new NoticeKind("claim-joined", TOPIC);
    private static final NoticeKind DECLINED = new NoticeKind("claim-declined", TOPIC);
    private static final NoticeKind ENTERED = new NoticeKind("claim-entered", TOPIC);
    private static final NoticeKind TO_CONFIRM = new NoticeKind("contact-to-confirm", TOPIC);
    private static final NoticeKind DENIED = new NoticeKind("contact-denied", TOPIC);
    private static final NoticeKind REMINDER = new NoticeKind("contact-reminder", TOPIC);
    private static final NoticeKind RELEASED = new NoticeKind("claim-released", TOPIC);
    private static final NoticeKind WITHDRAWN = new NoticeKind("claim-withdrawn", TOPIC);

    private final Notices notices;
    private final Cases cases;

    ClaimNews(Notices notices, Cases cases) {
        this.notices = notices;
        this.cases = cases;
    }

    void made(Claim claim) {
        tell(MADE, claim, Audience.peopleOf(claim.asker()), claim.enteredBy(), claim.contactBy());
        if (claim.enteredFor()) {
            tell(ENTERED, claim, Audience.peopleOf(claim.lead()), claim.enteredBy(), claim.contactBy());
        }
        if (!claim.asked().isEmpty()) {
            tell(TO_JOIN, claim, Audience.peopleOf(claim.asked()), claim.enteredBy());
        }
    }

    void answered(Claim claim, Author by, boolean joins) {
        notices.tell(notice(joins ? JOINED : DECLINED, claim, Audience.peopleOf(claim.lead()))
                .round(Objects.requireNonNullElse(by.account(), claim.id().value()))
                .doneBy(by));
    }

    void toConfirm(Claim claim, Author by) {
        tell(TO_CONFIRM, claim, Audience.peopleOf(claim.asker()), by);
    }

    void denied(Claim claim, Author by) {
        tell(DENIED, claim, Audience.peopleOf(claim.claimers()), by);
    }

    void remind(Claim claim) {
        tell(REMINDER, claim, Audience.peopleOf(claim.claimers()), Author.SYSTEM, claim.contactBy());
    }

    void released(Claim claim) {
        tell(RELEASED, claim, Audience.peopleOf(both(claim)), Author.SYSTEM, claim.contactBy());
    }

    void withdrawn(Claim claim, Author by) {
        tell(WITHDRAWN, claim, Audience.peopleOf(both(claim)), by);
    }

    private void tell(NoticeKind kind, Claim claim, Audience to, Author by, Object... fills) {
        notices.tell(notice(kind, claim, to, fills).round(claim.version()).doneBy(by));
    }

    private static Notice notice(NoticeKind kind, Claim claim, Audience to, Object... fills) {
        return Notice.of(kind, claim.ref(), Reason.of("notices.says." + kind.code(), fills), to)
                .concerning(both(claim));
    }

    private static Set<UnitId> both(Claim claim) {
        return Stream.concat(claim.claimers().stream(), Stream.of(claim.asker()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(MADE, TO_JOIN, JOINED, DECLINED, ENTERED, TO_CONFIRM, DENIED, REMINDER, RELEASED, WITHDRAWN);
    }

    @Override
    public String kind() {
        return ClaimId.KIND;
    }

    /** A claim is read on the page of its case. */
    @Override
    public String path(UUID id) {
        return new CaseId(id).path();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        return cases.all(ids.stream().map(CaseId::new).toList()).stream()
                .collect(Collectors.toUnmodifiableMap(about -> about.id().value(), Case::title));
    }
}

package org.gongjian.activities.signup;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Actors;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.NoticedRecords;
import org.gongjian.notices.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people that a place became theirs, is held for them, or passed on; guests look with their code. */
@Component
class SignUpNews implements NoticeKinds, NoticedRecords {

    private static final String TOPIC = "sign-up";
    private static final NoticeKind PLACED = new NoticeKind("sign-up-placed", TOPIC);
    private static final NoticeKind OFFERED = new NoticeKind("sign-up-offered", TOPIC);
    private static final NoticeKind LAPSED = new NoticeKind("sign-up-lapsed", TOPIC);

    private final Notices notices;
    private final SignUpLines lines;
    private final Actors actors;
    private final Activities activities;

    SignUpNews(Notices notices, SignUpLines lines, Actors actors, Activities activities) {
        this.notices = notices;
        this.lines = lines;
        this.actors = actors;
        this.activities = activities;
    }

    /** @param until null where the place is theirs at once */
    void promoted(List<SignUpId> ids, @Nullable Instant until) {
        lines.all(ids).forEach(line -> {
            if (until == null) {
                tell(PLACED, line);
            } else {
                tell(OFFERED, line, until);
            }
        });
    }

    void lapsed(List<SignUpId> ids) {
        lines.all(ids).forEach(line -> tell(LAPSED, line));
    }

    /** Those who were drawn; there are no more of them than places. */
    void drawn(Shift shift) {
        lines.placed(shift.id()).forEach(line -> tell(PLACED, line));
    }

    private void tell(NoticeKind kind, SignUpLine line, Object... fills) {
        Set<AccountId> accounts = actors.accountsOf(List.of(line.person()));
        if (!accounts.isEmpty()) {
            Notice notice = Notice.of(
                            kind,
                            line.id().ref(),
                            Reason.of("notices.says." + kind.code(), fills),
                            new Audience.Accounts(accounts))
                    .round(line.changedAt());
            notices.tell(fills.length == 0 ? notice : notice.urgently());
        }
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(PLACED, OFFERED, LAPSED);
    }

    @Override
    public String kind() {
        return SignUpId.KIND;
    }

    @Override
    public String path(UUID id) {
        return new SignUpId(id).path();
    }

    /** Whether somebody signed up is theirs to know; what for is public. */
    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        if (reader.personId() == null) {
            return Map.of();
        }
        List<SignUpLine> own = lines.all(ids.stream().map(SignUpId::new).toList());
        Map<ActivityId, Localized> titles =
                activities.titles(own.stream().map(SignUpLine::activity).collect(Collectors.toSet()));
        Map<UUID, Localized> found = new HashMap<>();
        own.stream()
                .filter(line -> line.person().equals(reader.personId()))
                .forEach(line -> Optional.ofNullable(titles.get(line.activity()))
                        .ifPresent(title -> found.put(line.id().value(), title)));
        return found;
    }
}

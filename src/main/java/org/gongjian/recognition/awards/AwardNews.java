package org.gongjian.recognition.awards;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
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

/** Tells a holder what was awarded to it, that it is looked at again, and what came of it. */
@Component
class AwardNews implements NoticeKinds, NoticedRecords {

    private static final String TOPIC = "honours";
    private static final NoticeKind AWARDED = new NoticeKind("award-made", TOPIC);
    private static final NoticeKind CHANGED = new NoticeKind("award-changed", TOPIC);

    private final Notices notices;
    private final AwardRows rows;
    private final AwardNames names;

    AwardNews(Notices notices, AwardRows rows, AwardNames names) {
        this.notices = notices;
        this.rows = rows;
        this.names = names;
    }

    void awarded(Award award, Author by) {
        notices.tell(news(AWARDED, award, Reason.of("notices.says.award-made", number(award)), by));
    }

    /** Acts are not told of: whoever holds it was there. */
    void changed(Award award, AwardStep.Kind step, Author by) {
        if (step.compareTo(AwardStep.Kind.REVIEW_OPENED) >= 0) {
            notices.tell(news(CHANGED, award, Reason.of("notices.says.award-changed", number(award), step.label()), by)
                    .round(award.version()));
        }
    }

    private static Notice news(NoticeKind kind, Award award, Reason says, Author by) {
        Set<UnitId> concerned = Awards.unitsOf(award).collect(Collectors.toSet());
        return Notice.of(kind, award.ref(), says, Audience.peopleOf(award.holder()))
                .concerning(concerned)
                .doneBy(by);
    }

    private static String number(Award award) {
        return award.number().shown();
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(AWARDED, CHANGED);
    }

    @Override
    public String kind() {
        return AwardId.KIND;
    }

    @Override
    public String path(UUID id) {
        return new AwardId(id).path();
    }

    @Override
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        return names.titles(rows.byIds(ids.stream().map(AwardId::new).toList())).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.getKey().value(), Map.Entry::getValue));
    }
}

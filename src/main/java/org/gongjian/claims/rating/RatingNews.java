package org.gongjian.claims.rating;

import java.util.List;
import org.gongjian.claims.register.Case;
import org.gongjian.district.Reason;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells whoever asked that somebody was not satisfied. */
@Component
class RatingNews implements NoticeKinds {

    private static final NoticeKind TO_ANSWER = new NoticeKind("rating-to-answer", "cases");

    private final Notices notices;

    RatingNews(Notices notices) {
        this.notices = notices;
    }

    void toAnswer(Case about, Rating rating) {
        notices.tell(Notice.of(
                        TO_ANSWER,
                        about.ref(),
                        Reason.of("notices.says.rating-to-answer", rating.stars()),
                        Audience.peopleOf(about.asker()))
                .round(rating.id())
                .concerning(about.units()));
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(TO_ANSWER);
    }
}

package org.gongjian.evaluation.marks;

import java.time.Instant;
import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.identity.AccountId;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells somebody that they give points in a campaign from now on. */
@Component
class MarkNews implements NoticeKinds {

    private static final NoticeKind ASSIGNED = new NoticeKind("campaign-scorer", "campaigns");

    private final Notices notices;

    MarkNews(Notices notices) {
        this.notices = notices;
    }

    void assigned(CampaignId campaign, AccountId scorer, Instant at, Author by) {
        notices.tell(
                Notice.of(ASSIGNED, campaign.ref(), Reason.of("notices.says.campaign-scorer"), Audience.account(scorer))
                        .round(scorer.value() + "-" + at)
                        .doneBy(by));
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(ASSIGNED);
    }
}

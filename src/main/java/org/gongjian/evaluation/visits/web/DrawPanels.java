package org.gongjian.evaluation.visits.web;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.evaluation.visits.DrawDesk;
import org.gongjian.evaluation.visits.SiteDraw;
import org.gongjian.frame.RelatedRecords;
import org.springframework.stereotype.Component;

/** Hangs the draws of a campaign on it, so that anybody finds them and draws again. */
@Component
class DrawPanels implements RelatedRecords {

    private static final int ORDER = 50;

    private final DrawDesk desk;
    private final MeasuredRounds rounds;

    DrawPanels(DrawDesk desk, MeasuredRounds rounds) {
        this.desk = desk;
        this.rounds = rounds;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        if (!record.kind().equals(CampaignId.KIND)) {
            return List.of();
        }
        CampaignId campaign = new CampaignId(record.id());
        Stream<SiteDraw> draws =
                rounds.of(campaign).stream().flatMap(round -> desk.of(campaign, round.number()).stream());
        return List.of(new Group(
                "evaluation.visits.draw", ORDER, draws.map(DrawPanels::related).toList()));
    }

    private static Related related(SiteDraw draw) {
        CampaignId campaign = draw.round().campaign();
        int number = draw.round().number();
        return new Related(
                campaign.ref(),
                "visits/draw/" + campaign.value() + "/" + number,
                Localized.of("第" + number + "轮抽签", "Draw of round " + number),
                Reason.of(draw.isDrawn() ? "evaluation.visits.draw.held" : "evaluation.visits.draw.waits"));
    }
}

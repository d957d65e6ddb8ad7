package org.gongjian.evaluation.campaigns;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Temporary. */
@Component
class StandingsOfNobody implements Standings {

    @Override
    public List<Standing> of(CampaignId campaign, List<CampaignEntry> entries) {
        return entries.stream()
                .filter(e -> e.state() == EntryState.ADMITTED)
                .map(e -> new Standing(
                        e.id(),
                        null,
                        null,
                        e.declaredAt(),
                        1,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        true))
                .toList();
    }
}

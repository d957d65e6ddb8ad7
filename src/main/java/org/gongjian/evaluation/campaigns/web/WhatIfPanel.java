package org.gongjian.evaluation.campaigns.web;

import java.util.List;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.EntryView;
import org.gongjian.evaluation.scoring.WhatIf;
import org.gongjian.evaluation.standards.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What would lift an entrant's measured points, for its own side and the organizer's, while the round is open. */
@Component
class WhatIfPanel {

    static final int MOST = 10_000;

    private final WhatIf whatIf;

    WhatIfPanel(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    /**
     * What somebody tries, as it stands in the address.
     *
     * @param measure by its code
     * @param more how many more, as typed
     */
    record Tried(@Nullable String measure, @Nullable String more) {

        Optional<Integer> count() {
            return more != null && more.strip().matches("[1-9][0-9]{0,4}")
                    ? Optional.of(Integer.valueOf(more.strip())).filter(count -> count <= MOST)
                    : Optional.empty();
        }
    }

    void on(ModelAndView page, EntryView view, int round, Tried tried) {
        Campaign campaign = view.campaign();
        boolean open = campaign.rounds().stream().anyMatch(one -> one.number() == round && one.isOpen());
        List<Measure> measures = view.inside() && open ? whatIf.measures(campaign.id(), round) : List.of();
        page.addObject("measures", measures).addObject("tried", tried);
        if (measures.isEmpty()) {
            return;
        }
        page.addObject("lifts", whatIf.lifts(campaign.id(), view.entry().id(), round));
        Optional<Measure> measure =
                Optional.ofNullable(tried.measure()).flatMap(Measure::named).filter(measures::contains);
        if (measure.isPresent()) {
            page.addObject("answer", answer(view, round, measure.get(), tried));
        }
    }

    private Reason answer(EntryView view, int round, Measure measure, Tried tried) {
        Optional<Integer> count = tried.count();
        if (count.isEmpty()) {
            return Reason.of("evaluation.campaigns.what-if.count", MOST);
        }
        WhatIf.Lift lift = whatIf.lift(view.campaign().id(), view.entry().id(), round, measure, count.get());
        return lift.points().signum() == 0
                ? Reason.of("evaluation.campaigns.what-if.nothing", count.get())
                : lift.words();
    }
}

package org.gongjian.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.audit.Author;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorTree;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.evaluation.standards.TestStandards;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class MeasuringTests {

    @Autowired
    private Measuring measuring;

    @Autowired
    private WhatIf whatIf;

    @Autowired
    private Scores scores;

    @Autowired
    private TestStandards standards;

    @Autowired
    private TestCampaignRows campaigns;

    @Autowired
    private TransactionTemplate transaction;

    private final TestDistrict here;

    MeasuringTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
    }

    @Test
    void aMeasuredLeafIsFoundFromTheRecordsAndSaysSo() {
        StandardId standard = standards.standard(here);
        EditionId edition = standards.published(
                here,
                standard,
                1,
                List.of(
                        TestStandards.measured("1", "0.4 + activities * 0.5"),
                        TestStandards.measured("2", "[1] / 2 + gifts")));
        CampaignId campaign = campaigns.campaign(here, standard);
        campaigns.round(here, campaign, 1, edition, 1);
        EntryId entry = campaigns.entry(here, campaign, here.partner(), 0);
        assertThat(measure(campaign)).isEqualTo(2);
        assertThat(measure(campaign)).isZero();
        Explanation why = here.within(() -> scores.explain(entry, 1));
        assertThat(why.points()).isEqualByComparingTo("0.6");
        assertThat(why.parts())
                .extracting(part -> part.sentence().arguments().getFirst())
                .containsExactly("activities = 0", "1 = 0.4, gifts = 0");
        assertThat(here.within(() -> scores.of(campaign, entry)
                        .round(1)
                        .orElseThrow()
                        .figures()
                        .measured()))
                .isEqualByComparingTo("0.6");
        assertThat(here.within(() -> whatIf.lifts(campaign, entry, 1)))
                .containsExactly(
                        new WhatIf.Lift(Measure.GIFTS, 1, new BigDecimal("0.800")),
                        new WhatIf.Lift(Measure.ACTIVITIES, 1, new BigDecimal("0.750")));
    }

    @Test
    void whereOneMoreDoesNotLiftAnythingTwoMay() {
        MeasuredLeaves leaves = new MeasuredLeaves(tree("round(services / 4)"));
        assertThat(WhatIf.lifts(leaves, one -> BigDecimal.ZERO))
                .containsExactly(new WhatIf.Lift(Measure.SERVICES, 2, new BigDecimal("1.000")));
        assertThat(WhatIf.lifts(leaves, one -> BigDecimal.TEN)).isEmpty();
    }

    private static IndicatorTree tree(String formula) {
        Indicator leaf = TestStandards.measured("1", formula);
        return new IndicatorTree(EditionId.next(), List.of(leaf));
    }

    private int measure(CampaignId campaign) {
        return here.within(() ->
                Objects.requireNonNull(transaction.execute(status -> measuring.measure(Author.SYSTEM, campaign, 1))));
    }
}

package org.gongjian.evaluation.campaigns;

import java.math.BigDecimal;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.scoring.Observations;
import org.gongjian.evaluation.scoring.Observe;
import org.springframework.stereotype.Component;

/** Corrects one finding of an entry because of what was said against it; what is said is the proof. */
@Component
class Corrections {

    private final FindingRows findings;
    private final Observations observations;

    Corrections(FindingRows findings, Observations observations) {
        this.findings = findings;
        this.observations = observations;
    }

    void correct(Author by, CampaignEntry entry, CampaignObjection objection, Answer answer) {
        Finding finding = findings.of(entry).stream()
                .filter(one -> one.key().equals(answer.finding()))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("finding", Reason.of("frame.fault.choose")));
        BigDecimal value = answer.value();
        if (value == null) {
            throw Refused.invalid("value", Reason.of("frame.fault.missing"));
        }
        Verdict.require(
                        value.signum() >= 0 && value.compareTo(finding.most()) <= 0,
                        Reason.of("evaluation.campaigns.rule.value", finding.most()))
                .orRefuse("value");
        observations.record(
                by,
                new Observe(
                        entry.campaign(),
                        entry.id(),
                        finding.round(),
                        finding.leaf(),
                        finding.slot(),
                        value,
                        objection.ref(),
                        answer.words()));
    }
}

package org.gongjian.evaluation.standards;

import java.util.List;
import java.util.Map;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.TestDistrict;

/** A standard whose second edition is in force. */
class StandardSamples implements SampleIds {

    private final TestStandards standards;

    StandardSamples(TestStandards standards) {
        this.standards = standards;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun hunchun) {
        TestDistrict here = hunchun.district();
        StandardId standard = standards.standard(here);
        standards.published(here, standard, 1, tree());
        List<Indicator> second = tree();
        EditionId edition = standards.published(here, standard, 2, second);
        return Map.of(
                "standards/{standard}",
                standard.value().toString(),
                "editions/{edition}",
                edition.value().toString(),
                "indicators/{indicator}",
                second.getLast().id().value().toString(),
                "POST /{district}/standards/editions/{edition}/step/{step} step/{step}",
                "publish",
                "POST /{district}/standards/editions/{edition}/indicators/{indicator}/step/{step} step/{step}",
                "up");
    }

    private static List<Indicator> tree() {
        Indicator branch = TestStandards.branch("1", "2");
        return List.of(branch, TestStandards.leaf(branch, "1.1", Role.SCORED, "2", Method.DOCUMENTS));
    }
}

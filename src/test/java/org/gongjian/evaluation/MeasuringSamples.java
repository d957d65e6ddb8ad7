package org.gongjian.evaluation;

import java.util.Map;
import java.util.Set;
import org.gongjian.audit.RecordRef;
import org.gongjian.authorization.SampleIds;
import org.gongjian.evaluation.TestMeasuring.Scene;
import org.gongjian.evaluation.evidence.EvidenceDesk;
import org.gongjian.evaluation.evidence.EvidenceId;
import org.gongjian.evaluation.marks.MarkDesk;
import org.gongjian.evaluation.surveys.SurveyDesk;
import org.gongjian.evaluation.visits.DrawDesk;
import org.gongjian.evaluation.visits.ProblemDesk;
import org.gongjian.evaluation.visits.SitePoint;
import org.gongjian.evaluation.visits.SiteProblemId;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;

/** Evidence, a point, a problem and a questionnaire of a campaign under way, of which the district's assessor is a scorer. */
class MeasuringSamples implements SampleIds {

    private final TestMeasuring measuring;
    private final EvidenceDesk evidence;
    private final MarkDesk marks;
    private final DrawDesk draws;
    private final ProblemDesk problems;
    private final SurveyDesk surveys;

    MeasuringSamples(
            TestMeasuring measuring,
            EvidenceDesk evidence,
            MarkDesk marks,
            DrawDesk draws,
            ProblemDesk problems,
            SurveyDesk surveys) {
        this.measuring = measuring;
        this.evidence = evidence;
        this.marks = marks;
        this.draws = draws;
        this.problems = problems;
        this.surveys = surveys;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        Scene scene = measuring.in(here.district(), evidence(here));
        Actor assessor = here.district().actor(Role.ASSESSOR);
        return here.within(() -> {
            EvidenceId given = evidence.takeOver(
                    scene.entrant(),
                    EvidenceId.next(),
                    scene.entry(),
                    1,
                    evidence(here),
                    Set.of(scene.leaf("1.2")),
                    false);
            marks.assign(
                    Actor.system(),
                    scene.campaign(),
                    here.district().account(Role.ASSESSOR).id());
            draws.prepare(Actor.system(), scene.campaign(), 1, 1);
            draws.draw(Actor.system(), scene.campaign(), 1);
            SitePoint point = draws.of(scene.campaign(), 1).orElseThrow().points().stream()
                    .filter(SitePoint::drawn)
                    .findFirst()
                    .orElseThrow();
            SiteProblemId problem = problems.raise(
                    assessor, SiteProblemId.next(), point.id(), scene.leaf("2.1"), "楼道堆物", TestMeasuring.ENDS);
            surveys.open(Actor.system(), scene.campaign(), 1, 5);
            String code = surveys.results(Actor.system(), scene.campaign(), 1)
                    .getFirst()
                    .survey()
                    .code();
            String entry = scene.entry().value().toString();
            String campaign = scene.campaign().value().toString();
            return Map.ofEntries(
                    Map.entry("of/{entry}", entry),
                    Map.entry("marks/{entry}", entry),
                    Map.entry("pronounced/{entry}", entry),
                    Map.entry("{entry}/{round}", "1"),
                    Map.entry("{round}/{leaf}", scene.leaf("1.2").value().toString()),
                    Map.entry("of/{campaign}", campaign),
                    Map.entry("draw/{campaign}", campaign),
                    Map.entry("{campaign}/{round}", "1"),
                    Map.entry(
                            "scorers/{account}",
                            here.district().account(Role.EDITOR).id().value().toString()),
                    Map.entry("evidence/{evidence}", given.value().toString()),
                    Map.entry("visits/{point}", point.id().value().toString()),
                    Map.entry("problems/{problem}", problem.value().toString()),
                    Map.entry("ask/{code}", code),
                    Map.entry("surveys/{code}", code));
        });
    }

    private static RecordRef evidence(TestGifts.Hunchun here) {
        return here.activity().ref();
    }
}

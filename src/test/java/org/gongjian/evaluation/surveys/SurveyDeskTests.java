package org.gongjian.evaluation.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.TestMeasuring;
import org.gongjian.evaluation.TestMeasuring.Scene;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Recipe;
import org.gongjian.evaluation.standards.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class SurveyDeskTests {

    @Autowired
    private SurveyDesk desk;

    @Autowired
    private TestMeasuring measuring;

    private final Scene scene;

    SurveyDeskTests(@Autowired TestMeasuring measuring) {
        scene = measuring.underWay();
    }

    @Test
    void theQuestionnaireClosesAtItsQuotaAndItsMeanGivesThePoints() {
        String code = opened(5);
        for (int scale = 1; scale <= 5; scale++) {
            answer(code, scale, 5);
        }
        assertThat(measuring.observed(scene, "3.1")).isEqualTo(Map.of(0, "3"));
        assertThat(measuring.observed(scene, "3.2")).isEqualTo(Map.of(0, "4"));
        SurveyResult result = results().getFirst();
        assertThat(result.survey().isOpen()).isFalse();
        assertThat(result.leaves()).hasSize(2);
        refused("evaluation.surveys.rule.closed", () -> answer(code, 5, 5));
    }

    @Test
    void aDeviceAnswersOnceAndAForgedTokenNotAtAll() {
        String code = opened(5);
        String token = token(code);
        scene.here().run(() -> desk.answer(code, token, answers(4, 4)));
        refused("evaluation.surveys.rule.once", () -> desk.answer(code, token, answers(4, 4)));
        String forged = "0".repeat(32) + token.substring(32);
        for (String wrong : List.of(forged, "", token + "0", "a.b")) {
            refused("evaluation.surveys.rule.token", () -> desk.answer(code, wrong, answers(4, 4)));
        }
        Scene elsewhere = measuring.underWay();
        elsewhere.here().run(() -> desk.open(elsewhere.organizer(), elsewhere.campaign(), 1, 5));
        String other = elsewhere
                .here()
                .within(() -> desk.token(desk.asked(desk.results(elsewhere.organizer(), elsewhere.campaign(), 1)
                        .getFirst()
                        .survey()
                        .code())));
        refused("evaluation.surveys.rule.token", () -> desk.answer(code, other, answers(4, 4)));
        assertThat(results().getFirst().answers()).isEqualTo(1);
    }

    @Test
    void fewerThanFiveAnswersAreNoResult() {
        String code = opened(50);
        answer(code, 5, 5);
        scene.here().run(() -> desk.close(scene.organizer(), code));
        assertThat(results().getFirst().isTooFew()).isTrue();
        assertThat(results().getFirst().leaves()).isEmpty();
        assertThat(measuring.observed(scene, "3.1")).isEmpty();
    }

    @Test
    void aQuestionLeftOutOrAnsweredBeyondTheScaleIsRefused() {
        String code = opened(5);
        String token = token(code);
        for (Map<IndicatorId, Integer> wrong : List.of(Map.of(scene.leaf("3.1"), 4), answers(6, 4), answers(0, 4))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> scene.here().run(() -> desk.answer(code, token, wrong)));
        }
        assertThat(results().getFirst().answers()).isZero();
    }

    @Test
    void onlyTheOrganizersSideOpensClosesAndReads() {
        String code = opened(5);
        refused("evaluation.marks.refused.run", () -> desk.open(scene.entrant(), scene.campaign(), 1, 5));
        refused("evaluation.marks.refused.run", () -> desk.close(scene.entrant(), code));
        refused("evaluation.marks.refused.run", () -> desk.results(scene.entrant(), scene.campaign(), 1));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scene.here().run(() -> desk.open(scene.organizer(), scene.campaign(), 1, 4)))
                .satisfies(refused -> assertThat(refused.fields()).containsKey("quota"));
    }

    @Test
    void smallNumbersAreNotShownNorWhatWouldGiveThemAway() {
        LeafResult result = new LeafResult(leaf(), List.of(0, 2, 9, 4, 0));
        assertThat(result.isShown(1)).isTrue();
        assertThat(result.isShown(2)).isFalse();
        assertThat(result.isShown(3)).isTrue();
        assertThat(result.isShown(4)).isFalse();
        assertThat(result.points()).isEqualByComparingTo("5.333");
        assertThat(result.mean()).isEqualByComparingTo("3.133");
    }

    private static Indicator leaf() {
        return new Indicator(
                IndicatorId.next(),
                null,
                1,
                "3.1",
                Localized.zh("居民满意"),
                null,
                Role.SCORED,
                BigDecimal.TEN,
                Method.QUESTIONNAIRE,
                null,
                null,
                null,
                Recipe.NONE,
                1,
                BigDecimal.ZERO,
                true);
    }

    private String opened(int quota) {
        scene.here().run(() -> desk.open(scene.organizer(), scene.campaign(), 1, quota));
        return results().getFirst().survey().code();
    }

    private List<SurveyResult> results() {
        return scene.here().within(() -> desk.results(scene.organizer(), scene.campaign(), 1));
    }

    private String token(String code) {
        return scene.here().within(() -> desk.token(desk.asked(code)));
    }

    private void answer(String code, int satisfied, int service) {
        String token = token(code);
        scene.here().run(() -> desk.answer(code, token, answers(satisfied, service)));
    }

    private Map<IndicatorId, Integer> answers(int satisfied, int service) {
        return Map.of(scene.leaf("3.1"), satisfied, scene.leaf("3.2"), service);
    }

    private void refused(String code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scene.here().run(work))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }
}

package org.gongjian.evaluation.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.evaluation.campaigns.CampaignObjection.Effect;
import org.gongjian.evaluation.campaigns.TestCampaigns.Entrant;
import org.gongjian.evaluation.campaigns.TestCampaigns.Scene;
import org.gongjian.evaluation.scoring.Scores;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Random objections and appeals against a result: after each answer a naive model has the same scores, ranks and winner. */
@RoomTest
class AppealsModelTests {

    private static final List<String> SCORED = List.of("1.1", "1.2", "1.3");
    private static final String ON_SITE = "1.2";
    private static final int STEPS = 8;

    @Autowired
    private ResultDesk results;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Scores scores;

    @Autowired
    private TestCampaigns fixtures;

    @Autowired
    private TestClock clock;

    private final Map<Entrant, Map<String, BigDecimal>> found = new HashMap<>();
    private final Set<Entrant> out = new HashSet<>();

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverIsUpheldTheNaiveModelAgreesToTheLastDigit(long seed) {
        Random random = new Random(seed);
        TestDistrict here = fixtures.aDistrict();
        Scene scene = fixtures.running(here, TestCampaigns.terms(TestCampaigns.city(1)));
        for (Entrant entrant : scene.entrants()) {
            found.put(entrant, new HashMap<>());
            find(scene, entrant, "1.1", thirds(random, "60"));
            find(scene, entrant, "1.2", thirds(random, "30"));
            if (random.nextBoolean()) {
                find(scene, entrant, "1.3", thirds(random, "10"));
                find(scene, entrant, "D1", thirds(random, "20"));
                find(scene, entrant, "V1", BigDecimal.ZERO);
            }
        }
        fixtures.close(scene);
        here.run(() -> results.makePublic(here.coordinator(), scene.campaign(), fixtures.version(scene)));
        agrees(scene);
        for (int step = 0; step < STEPS; step++) {
            Entrant entrant =
                    scene.entrants().get(random.nextInt(scene.entrants().size()));
            UUID said = said(random, scene, entrant);
            Answer answer = answer(random, scene, entrant);
            Actor another = fixtures.another(here);
            here.run(() -> results.answer(another, said, answer));
            agrees(scene);
        }
    }

    private void find(Scene scene, Entrant entrant, String leaf, BigDecimal value) {
        fixtures.observe(scene, entrant, 1, leaf, value.toPlainString());
        values(entrant).put(leaf, value);
    }

    /** Whoever is out can only appeal. */
    private UUID said(Random random, Scene scene, Entrant entrant) {
        if (out.contains(entrant) || random.nextBoolean()) {
            UUID appeal = UUID.randomUUID();
            scene.here().run(() -> results.appeal(entrant.contact(), entrant.entry(), appeal, "漏记一项"));
            return appeal;
        }
        return fixtures.objected(scene, scene.here().volunteer(), entrant);
    }

    /** Chosen by chance, and what the model makes of it. */
    private Answer answer(Random random, Scene scene, Entrant entrant) {
        if (out.contains(entrant)) {
            if (random.nextBoolean()) {
                return new Answer(Effect.NONE, "维持原决定", null, null);
            }
            out.remove(entrant);
            return new Answer(Effect.READMITTED, "已补交材料", null, null);
        }
        int chance = random.nextInt(5);
        if (chance == 0) {
            return new Answer(Effect.NONE, "不属实", null, null);
        }
        if (chance == 1) {
            out.add(entrant);
            return new Answer(Effect.EXCLUDED, "材料不实", null, null);
        }
        return corrected(random, scene, entrant);
    }

    private Answer corrected(Random random, Scene scene, Entrant entrant) {
        List<Finding> findings = scene.here().within(() -> campaigns.findings(fixtures.entry(scene, entrant))).stream()
                .sorted(Comparator.comparing(Finding::code))
                .toList();
        Finding finding = findings.get(random.nextInt(findings.size()));
        String code = finding.code();
        BigDecimal value = code.equals("V1")
                ? BigDecimal.valueOf(random.nextInt(2))
                : thirds(random, finding.most().toPlainString());
        values(entrant).put(code, value);
        return new Answer(Effect.CORRECTED, "复核后更正", finding.key(), value);
    }

    private void agrees(Scene scene) {
        List<Entrant> in =
                scene.entrants().stream().filter(one -> !out.contains(one)).toList();
        Optional<Entrant> winner = in.stream()
                .filter(one -> !isVetoed(one))
                .min(Comparator.comparing(this::percent)
                        .thenComparing(one -> value(one, ON_SITE))
                        .reversed()
                        .thenComparingInt(scene.entrants()::indexOf));
        Map<EntryId, Outcome> outcomes =
                fixtures.outcomes(scene).stream().collect(Collectors.toMap(Outcome::entry, one -> one));
        for (Entrant one : in) {
            Outcome outcome = Objects.requireNonNull(outcomes.get(one.entry()));
            assertThat(outcome.passes()).isEqualTo(winner.filter(one::equals).isPresent());
            assertThat(scene.here().within(() -> scores.of(scene.campaign(), one.entry())))
                    .satisfies(sheet -> {
                        assertThat(sheet.total()).isEqualByComparingTo(percent(one));
                        assertThat(sheet.eligible()).isEqualTo(!isVetoed(one));
                        assertThat(sheet.of()).isEqualTo(in.size());
                        assertThat(sheet.rank())
                                .isEqualTo(1
                                        + (int) in.stream()
                                                .filter(other -> isBefore(other, one))
                                                .count());
                    });
        }
        for (Entrant one : out) {
            assertThat(Objects.requireNonNull(outcomes.get(one.entry())).passes())
                    .isFalse();
            assertThat(scene.here()
                            .within(() -> scores.of(scene.campaign(), one.entry()))
                            .rank())
                    .isNull();
        }
    }

    private boolean isBefore(Entrant other, Entrant mine) {
        return isVetoed(other) == isVetoed(mine) ? percent(other).compareTo(percent(mine)) > 0 : isVetoed(mine);
    }

    /** Of 100 points, in both rounds the same: the second one found nothing anew. */
    private BigDecimal percent(Entrant entrant) {
        return SCORED.stream()
                .map(leaf -> value(entrant, leaf))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(value(entrant, "D1"))
                .max(BigDecimal.ZERO);
    }

    private boolean isVetoed(Entrant entrant) {
        return value(entrant, "V1").signum() > 0;
    }

    private BigDecimal value(Entrant entrant, String leaf) {
        return values(entrant).getOrDefault(leaf, BigDecimal.ZERO);
    }

    private Map<String, BigDecimal> values(Entrant entrant) {
        return found.computeIfAbsent(entrant, one -> new HashMap<>());
    }

    private static BigDecimal thirds(Random random, String most) {
        return new BigDecimal(most)
                .multiply(BigDecimal.valueOf(random.nextInt(4)))
                .divide(BigDecimal.valueOf(3), 3, RoundingMode.DOWN);
    }
}

package org.gongjian.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.audit.Author;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Role;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.evaluation.standards.TestStandards;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Random campaigns: what is kept, what is computed anew and what a naive model says agree to the last digit. */
@RoomTest
class ScoresModelTests {

    private static final List<Role> ROLES = List.of(Role.SCORED, Role.BAR, Role.VETO, Role.DEDUCTION);
    private static final List<Method> METHODS = List.of(Method.values());

    private static final int ENTRIES = 7;
    private static final int FINDINGS = 260;

    @Autowired
    private Observations observations;

    @Autowired
    private Scores scores;

    @Autowired
    private Recomputation recomputation;

    @Autowired
    private TestStandards standards;

    @Autowired
    private TestCampaignRows campaigns;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aNaiveModelAgreesToTheLastDigit(long seed) {
        Random random = new Random(seed);
        TestDistrict here = accounts.aDistrict();
        StandardId standard = standards.standard(here);
        List<List<Indicator>> editions = editions(random);
        List<EditionId> published = List.of(
                standards.published(here, standard, 1, editions.get(0)),
                standards.published(here, standard, 2, editions.get(1)));
        CampaignId campaign = campaigns.campaign(here, standard);
        List<EntryId> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(campaigns.entry(here, campaign, i));
        }
        List<NaiveScores.Term> terms = new ArrayList<>();
        NaiveScores naive = new NaiveScores();
        Set<String> before = new HashSet<>();
        for (int round = 1; round <= 4; round++) {
            int edition = round < 3 ? 0 : 1;
            int weight = 1 + random.nextInt(3);
            campaigns.round(here, campaign, round, published.get(edition), weight);
            terms.add(new NaiveScores.Term(round, editions.get(edition), weight, false));
            for (int i = 0; i < FINDINGS / 4; i++) {
                find(random, here, campaign, entries, terms, naive, before);
            }
            if (round < 4) {
                campaigns.close(here, campaign, round);
                terms.set(round - 1, new NaiveScores.Term(round, editions.get(edition), weight, true));
            }
            agrees(here, campaign, entries, terms, naive);
        }
        campaigns.withdraw(here, entries.getLast());
        agrees(here, campaign, entries.subList(0, ENTRIES - 1), terms, naive);
        here.run(() -> recomputation.recompute(campaign));
        agrees(here, campaign, entries.subList(0, ENTRIES - 1), terms, naive);
    }

    private void find(
            Random random,
            TestDistrict here,
            CampaignId campaign,
            List<EntryId> entries,
            List<NaiveScores.Term> terms,
            NaiveScores naive,
            Set<String> before) {
        NaiveScores.Term term = terms.get(random.nextInt(terms.size()));
        List<Indicator> leaves =
                term.edition().stream().filter(Indicator::isLeaf).toList();
        Indicator leaf = leaves.get(random.nextInt(leaves.size()));
        EntryId entry = entries.get(random.nextInt(entries.size()));
        int slot = random.nextInt(4);
        BigDecimal value = value(random, leaf);
        String reason = before.add(entry + "/" + term.number() + "/" + leaf.id() + "/" + slot) ? null : "复核";
        here.run(() -> transaction.executeWithoutResult(status -> observations.record(
                Author.SYSTEM,
                new Observe(
                        campaign,
                        entry,
                        term.number(),
                        leaf.id(),
                        slot,
                        value,
                        leaf.id().ref(),
                        reason))));
        naive.found(entry, term.number(), leaf.code(), slot, value);
    }

    /** Few different values, so that there are ties. */
    private static BigDecimal value(Random random, Indicator leaf) {
        return leaf.points().signum() == 0
                ? BigDecimal.valueOf(random.nextInt(8) == 0 ? 1 : 0)
                : leaf.points()
                        .multiply(BigDecimal.valueOf(random.nextInt(4)))
                        .divide(BigDecimal.valueOf(3), 3, java.math.RoundingMode.DOWN);
    }

    private void agrees(
            TestDistrict here,
            CampaignId campaign,
            List<EntryId> entries,
            List<NaiveScores.Term> terms,
            NaiveScores naive) {
        for (EntryId entry : entries) {
            ScoreSheet sheet = here.within(() -> scores.of(campaign, entry));
            for (NaiveScores.Term term : terms) {
                RoundFigures model = naive.figures(entry, terms, term);
                ScoreSheet.OfRound shown = sheet.round(term.number()).orElseThrow();
                assertThat(shown.figures()).isEqualTo(model);
                Explanation why = here.within(() -> scores.explain(entry, term.number()));
                assertThat(why.points()).isEqualByComparingTo(model.score());
                assertThat(why.of()).isEqualByComparingTo(model.of());
                assertThat(shown.rank())
                        .isEqualTo(1
                                + (int) entries.stream()
                                        .filter(other -> isBefore(
                                                naive.figures(other, terms, term), naive.figures(entry, terms, term)))
                                        .count());
            }
            assertThat(sheet.eligible())
                    .isEqualTo(naive.figures(entry, terms, terms.getLast()).vetoes() == 0);
            BigDecimal total = naive.total(entry, terms);
            assertThat(sheet.total()).isNotNull().isEqualTo(total);
            boolean vetoed = naive.figures(entry, terms, terms.getLast()).vetoes() > 0;
            assertThat(sheet.rank())
                    .isEqualTo(1
                            + (int) entries.stream()
                                    .filter(other -> {
                                        boolean otherVetoed = naive.figures(other, terms, terms.getLast())
                                                        .vetoes()
                                                > 0;
                                        return vetoed == otherVetoed
                                                ? naive.total(other, terms).compareTo(total) > 0
                                                : vetoed;
                                    })
                                    .count());
        }
        assertThat(here.within(() -> scores.ranking(campaign, null))).hasSize(entries.size());
    }

    private static boolean isBefore(RoundFigures other, RoundFigures mine) {
        boolean vetoed = mine.vetoes() > 0;
        return vetoed == (other.vetoes() > 0) ? other.percent().compareTo(mine.percent()) > 0 : vetoed;
    }

    /** The second one changes some leaves, drops some and adds some. */
    private static List<List<Indicator>> editions(Random random) {
        List<Indicator> first = new ArrayList<>();
        List<Indicator> second = new ArrayList<>();
        for (int b = 1; b <= 3; b++) {
            Indicator before = TestStandards.branch(String.valueOf(b), "30");
            Indicator after = TestStandards.branch(String.valueOf(b), "30");
            first.add(before);
            second.add(after);
            for (int l = 1; l <= 5; l++) {
                Role role = l < 4 ? Role.SCORED : ROLES.get(random.nextInt(ROLES.size()));
                Method method = METHODS.get(random.nextInt(METHODS.size()));
                boolean points = role == Role.SCORED || role == Role.DEDUCTION;
                String worth = points ? String.valueOf(1 + random.nextInt(10)) : "0";
                String code = b + "." + l;
                first.add(TestStandards.leaf(before, code, role, worth, method));
                if (random.nextInt(5) > 0) {
                    boolean changed = points && random.nextInt(4) == 0;
                    second.add(TestStandards.leaf(after, code, role, changed ? "11" : worth, method));
                }
            }
            second.add(TestStandards.leaf(after, b + ".9", Role.SCORED, "4", Method.ON_SITE));
        }
        return List.of(first, second);
    }
}

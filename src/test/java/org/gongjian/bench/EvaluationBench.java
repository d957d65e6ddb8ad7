package org.gongjian.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.DistrictId;
import org.gongjian.district.DistrictSlug;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.scoring.Observations;
import org.gongjian.evaluation.scoring.Observe;
import org.gongjian.evaluation.scoring.Recomputation;
import org.gongjian.evaluation.scoring.Scores;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.operations.backup.OwnerConnection;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A campaign of 2,000 entrants by 400 leaves in 12 rounds: all scores computed anew beside one plain aggregate over the same
 * rows, and one changed observation until score, rank and explanation are there.
 */
final class EvaluationBench implements Bench {

    private static final int ENTRANTS = 2_000;
    private static final int LEAVES = 400;
    private static final int ROUNDS = 12;
    private static final int CHANGES = 300;
    private static final int WARM = 500;
    private static final int WITH_STEPS = 40;

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public List<Figure> run(int rounds, List<String> arguments) throws Exception {
        int entrants = arguments.isEmpty() ? ENTRANTS : Integer.parseInt(arguments.getFirst());
        try (var site = new BenchSite(name())) {
            ApplicationContext context = site.context();
            District district = new District(
                    DistrictId.next(),
                    new DistrictSlug("city"),
                    Localized.of("市", "City"),
                    Localized.of("市", "City"),
                    ZoneId.of("Asia/Shanghai"),
                    null);
            context.getBean(Districts.class).found(district);
            CampaignId campaign = CampaignId.next();
            fill(site, district.id(), campaign, entrants);
            System.out.printf("%,d observations%n", (long) entrants * LEAVES * ROUNDS);
            return CurrentDistrict.call(district.id(), () -> measure(site, rounds, district.id(), campaign));
        }
    }

    private static List<Figure> measure(BenchSite site, int rounds, DistrictId district, CampaignId campaign)
            throws Exception {
        Recomputation recomputation = site.context().getBean(Recomputation.class);
        var floor = new ArrayList<Double>();
        var whole = new ArrayList<Double>();
        var changes = new ArrayList<Double>();
        for (int round = 0; round <= rounds; round++) {
            double bare = seconds(() -> aggregate(site, district, campaign));
            double all = seconds(() -> {
                recomputation.recompute(campaign);
                return 0;
            });
            analyze(site);
            List<Double> each = changes(site, campaign, round, round == 0 ? WARM : CHANGES);
            System.out.printf(
                    "Round %d: one aggregate %.2f s, all scores %.2f s, a change %.1f ms (median), %.1f ms (99 of 100)%n",
                    round, bare, all, at(each, 0.5), at(each, 0.99));
            if (round > 0) {
                floor.add(bare);
                whole.add(all);
                changes.addAll(each);
            }
        }
        double bare = Bench.median(floor);
        return List.of(
                Figure.beside(bare, "recompute-over-floor", Bench.median(whole), "s", 3, 1.2),
                Figure.alone("change-ms", at(changes, 0.99), "ms, 99 of 100", 50, 10),
                Figure.alone("change-median-ms", at(changes, 0.5), "ms", 50, 10));
    }

    private static long aggregate(BenchSite site, DistrictId district, CampaignId campaign) throws Exception {
        try (Connection connection = site.pool().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('gongjian.district', '" + district.value() + "', true)");
            long rows = 0;
            try (var found = statement.executeQuery("select entry_id, round, sum(value) from observation"
                    + " where campaign_id = '" + campaign.value() + "' group by entry_id, round")) {
                while (found.next()) {
                    rows += found.getBigDecimal(3).signum();
                }
            }
            connection.rollback();
            return rows;
        }
    }

    /** Milliseconds of each change until its score, rank and explanation are there. */
    private static List<Double> changes(BenchSite site, CampaignId campaign, int seed, int count) throws Exception {
        ApplicationContext context = site.context();
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        Observations observations = context.getBean(Observations.class);
        Scores scores = context.getBean(Scores.class);
        List<EntryId> entries = ids(context, "select id from campaign_entry order by id limit " + WITH_STEPS).stream()
                .map(EntryId::new)
                .toList();
        List<IndicatorId> leaves = ids(context, "select id from indicator where role = 'scored'").stream()
                .map(IndicatorId::new)
                .toList();
        Random random = new Random(seed);
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            EntryId entry = entries.get(random.nextInt(entries.size()));
            IndicatorId leaf = leaves.get(random.nextInt(leaves.size()));
            int round = 1 + random.nextInt(ROUNDS);
            BigDecimal value = BigDecimal.valueOf(random.nextInt(2_501), 3);
            took.add(1_000
                    * seconds(() -> {
                        transaction.executeWithoutResult(status -> observations.record(
                                Author.SYSTEM, new Observe(campaign, entry, round, leaf, 1, value, null, "bench")));
                        return scores.of(campaign, entry).of()
                                + scores.explain(entry, round).parts().size();
                    }));
        }
        return took;
    }

    /** What the database's own housekeeping does after a minute. */
    private static void analyze(BenchSite site) throws Exception {
        try (Connection connection = OwnerConnection.open(site.access());
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze round_score, total_score");
        }
    }

    private static List<UUID> ids(ApplicationContext context, String sql) {
        return context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql(sql)
                        .query(UUID.class)
                        .list());
    }

    private static double seconds(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double at(List<Double> values, double share) {
        return values.stream()
                .sorted()
                .skip((long) (share * (values.size() - 1)))
                .findFirst()
                .orElseThrow();
    }

    /** As the owner of the tables; who refers to whom is known to be right and is not asked of every row. */
    private static void fill(BenchSite site, DistrictId district, CampaignId campaign, int entrants) throws Exception {
        try (Connection connection = OwnerConnection.open(site.access());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('gongjian.district', '" + district.value() + "', true)");
            for (String sql : EvaluationRows.statements(campaign, entrants, LEAVES, ROUNDS, WITH_STEPS)) {
                statement.execute(sql);
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze observation");
            statement.execute("analyze");
        }
    }
}

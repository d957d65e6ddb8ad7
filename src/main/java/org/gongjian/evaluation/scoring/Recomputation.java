package org.gongjian.evaluation.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes what is kept anew from the observations, some entrants at a time, each time in a transaction of its own. Entrants of
 * whom something is being written at the moment are left to whoever writes it.
 */
@Service
public class Recomputation {

    private static final int ENTRIES_AT_ONCE = 100;
    private static final int THREADS = 2;

    private final CampaignLines lines;
    private final RoundScoreRows rows;
    private final TotalScoreRows totals;
    private final ObservationReader observations;
    private final TransactionTemplate transaction;

    Recomputation(
            CampaignLines lines,
            RoundScoreRows rows,
            TotalScoreRows totals,
            ObservationReader observations,
            PlatformTransactionManager transactions) {
        this.lines = lines;
        this.rows = rows;
        this.totals = totals;
        this.observations = observations;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** All entrants of a campaign in all its rounds. */
    public void recompute(CampaignId campaign) {
        List<EntryId> entries = transaction.execute(status -> rows.entries(campaign));
        Lines all = transaction.execute(status -> lines.of(campaign));
        compute(campaign, all, entries);
    }

    /** Only those of whom something is not kept yet, or not for the rounds as they are. */
    void fill(CampaignId campaign, Lines all) {
        compute(
                campaign,
                all,
                transaction.execute(
                        status -> rows.incomplete(campaign, all.rounds().size())));
        transaction.executeWithoutResult(status -> {
            List<EntryId> stale = totals.stale(campaign, all.terms());
            if (!stale.isEmpty()) {
                totals.addUp(campaign, all, rows.holdFree(stale));
            }
        });
    }

    private void compute(CampaignId campaign, Lines all, List<EntryId> entries) {
        List<List<EntryId>> parts = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += ENTRIES_AT_ONCE) {
            parts.add(entries.subList(from, Math.min(entries.size(), from + ENTRIES_AT_ONCE)));
        }
        if (parts.size() <= 1) {
            parts.forEach(part -> part(campaign, all, part));
            return;
        }
        DistrictId district = CurrentDistrict.id().orElseThrow(Refused::missing);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (List<EntryId> part : parts) {
                running.add(threads.submit(() -> CurrentDistrict.run(district, () -> part(campaign, all, part))));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while scores were computed", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("scores could not be computed", failed.getCause());
        }
    }

    private void part(CampaignId campaign, Lines all, List<EntryId> entries) {
        transaction.executeWithoutResult(status -> {
            List<EntryId> held = rows.holdFree(entries);
            if (!held.isEmpty()) {
                Tallies tallies = new Tallies(all, held);
                observations.readAll(campaign, entries.getFirst(), entries.getLast(), tallies);
                rows.replace(campaign, tallies.figures());
                totals.addUp(campaign, all, held);
            }
        });
    }
}

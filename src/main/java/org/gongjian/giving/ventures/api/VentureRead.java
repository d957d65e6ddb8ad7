package org.gongjian.giving.ventures.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.giving.money.EntryId;
import org.gongjian.giving.ventures.CallId;
import org.gongjian.giving.ventures.Objection;
import org.gongjian.giving.ventures.Report;
import org.gongjian.giving.ventures.Scoring;
import org.gongjian.giving.ventures.Stage;
import org.gongjian.giving.ventures.Tranche;
import org.gongjian.giving.ventures.Venture;
import org.gongjian.giving.ventures.VentureId;
import org.gongjian.giving.ventures.VenturePlan;
import org.gongjian.giving.ventures.VentureState;
import org.gongjian.giving.ventures.VentureView;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A venture as its reader may read it.
 *
 * @param reason why it was turned down, left out or stopped; for the two sides
 * @param awarded yuan proposed, and later awarded
 * @param clawedBack yuan that came back
 * @param score null as long as it is not for this reader
 */
record VentureRead(
        VentureId id,
        int version,
        CallId call,
        UnitId applicant,
        VenturePlan plan,
        VentureState state,
        @Nullable String reason,
        @Nullable BigDecimal awarded,
        @Nullable LocalDate awardedOn,
        @Nullable LocalDate contractOn,
        BigDecimal clawedBack,
        Instant appliedAt,
        @Nullable Score score,
        List<Paid> tranches,
        List<Told> reports,
        List<Said> objections) {

    /**
     * What was given it.
     *
     * @param totals of each scorer, of 100
     */
    record Score(List<BigDecimal> totals, BigDecimal mean) {}

    /**
     * A part of the award.
     *
     * @param entry the row of the fund's ledger that says it was paid
     */
    record Paid(
            Stage stage,
            BigDecimal yuan,
            @Nullable LocalDate paidOn,
            @Nullable EntryId entry) {}

    /**
     * A report.
     *
     * @param round from 1: a refused one is handed in anew
     * @param spent yuan so far
     * @param accepted null until the organizer says
     * @param reason why not, for the two sides
     */
    record Told(
            Stage stage,
            int round,
            Localized words,
            BigDecimal spent,
            Instant handedInAt,
            @Nullable Boolean accepted,
            @Nullable String reason) {}

    /**
     * An objection; who said it is told to nobody.
     *
     * @param upheld null until the organizer answers
     */
    record Said(
            UUID id,
            String words,
            Instant at,
            @Nullable Boolean upheld,
            @Nullable String answer) {}

    static VentureRead of(VentureView view) {
        Venture venture = view.venture();
        boolean inside = view.inside();
        return new VentureRead(
                venture.id(),
                venture.version(),
                venture.call(),
                venture.applicant(),
                venture.plan(),
                venture.state(),
                inside ? venture.reason() : null,
                venture.awarded(),
                venture.awardedOn(),
                venture.contractOn(),
                venture.clawedBack(),
                venture.appliedAt(),
                score(view.scoring()),
                view.tranches().stream().map(VentureRead::paid).toList(),
                view.reports().stream().map(report -> told(report, inside)).toList(),
                view.objections().stream().map(VentureRead::said).toList());
    }

    private static @Nullable Score score(@Nullable Scoring scoring) {
        return scoring == null ? null : new Score(scoring.totals(), scoring.mean());
    }

    private static Paid paid(Tranche tranche) {
        return new Paid(tranche.stage(), tranche.yuan(), tranche.paidOn(), tranche.entry());
    }

    private static Told told(Report report, boolean inside) {
        return new Told(
                report.stage(),
                report.round(),
                report.words(),
                report.spent(),
                report.handedInAt(),
                report.accepted(),
                inside ? report.reason() : null);
    }

    private static Said said(Objection objection) {
        return new Said(objection.id(), objection.words(), objection.at(), objection.upheld(), objection.answer());
    }
}

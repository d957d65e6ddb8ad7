package org.gongjian.alliances.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.report.Quarter;
import org.gongjian.alliances.report.ReportEdition;
import org.gongjian.alliances.report.Reports;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The quarterly reports of an agreement: drafted from records until somebody who may act for a party writes one down. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/agreements/{id}/reports")
class ReportsApi {

    private static final int BODY = 20_000;

    private final Agreements agreements;
    private final Reports reports;
    private final CurrentActor actor;
    private final Answers.Of<Asked, QuarterlyReport> answers;

    ReportsApi(Agreements agreements, Reports reports, CurrentActor actor, Answers answers) {
        this.agreements = agreements;
        this.reports = reports;
        this.actor = actor;
        this.answers = answers.of(this::report, QuarterlyReport::version);
    }

    private record Asked(AgreementId agreement, Quarter quarter) {}

    /**
     * A quarter there is a report for.
     *
     * @param version of the newest edition; 0 as long as the report is only drafted
     */
    record QuarterReported(
            int year, int quarter, int version, @Nullable Instant writtenAt) {}

    /**
     * A report.
     *
     * @param version of the edition; 0 for what the records say today
     */
    record QuarterlyReport(
            int year,
            int quarter,
            int version,
            Localized body,
            @Nullable Instant writtenAt) {}

    /** The latest quarter first; none before the agreement is reached. */
    @GetMapping
    Slice<QuarterReported> list(@PathVariable AgreementId id) {
        Agreement agreement = agreements.open(actor.current(), id);
        Map<Quarter, ReportEdition> written =
                reports.newest(id).stream().collect(Collectors.toMap(ReportEdition::quarter, Function.identity()));
        return Slice.all(reports.quarters(agreement).stream()
                .map(quarter -> reported(quarter, Optional.ofNullable(written.get(quarter))))
                .toList());
    }

    @GetMapping("/{year}/{quarter}")
    ResponseEntity<QuarterlyReport> show(
            @PathVariable AgreementId id, @PathVariable int year, @PathVariable int quarter) {
        return answers.shown(new Asked(id, quarter(year, quarter)));
    }

    /** What is written down. */
    record ReportText(@Longest(BODY) Localized body) {}

    /** Adds an edition; the first one is made on version 0, the draft. */
    @PutMapping("/{year}/{quarter}")
    ResponseEntity<QuarterlyReport> write(
            @PathVariable AgreementId id,
            @PathVariable int year,
            @PathVariable int quarter,
            Version version,
            @RequestBody ReportText text) {
        Quarter of = quarter(year, quarter);
        reports.write(actor.current(), id, of, text.body(), version.number());
        return answers.shown(new Asked(id, of));
    }

    private QuarterlyReport report(Asked asked) {
        Agreement agreement = agreements.open(actor.current(), asked.agreement());
        Quarter quarter = asked.quarter();
        Localized drafted = reports.draft(agreement, quarter);
        return reports.newest(agreement.id(), quarter)
                .map(edition -> new QuarterlyReport(
                        quarter.year(), quarter.number(), edition.version(), edition.body(), edition.writtenAt()))
                .orElseGet(() -> new QuarterlyReport(quarter.year(), quarter.number(), 0, drafted, null));
    }

    private static QuarterReported reported(Quarter quarter, Optional<ReportEdition> edition) {
        return new QuarterReported(
                quarter.year(),
                quarter.number(),
                edition.map(ReportEdition::version).orElse(0),
                edition.map(ReportEdition::writtenAt).orElse(null));
    }

    private static Quarter quarter(int year, int number) {
        return Quarter.read(year, number).orElseThrow(Refused::missing);
    }
}

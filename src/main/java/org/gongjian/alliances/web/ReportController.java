package org.gongjian.alliances.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.report.Quarter;
import org.gongjian.alliances.report.ReportEdition;
import org.gongjian.alliances.report.Reports;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.Papers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The quarterly reports of an agreement: drafted, written down, printed. */
@Controller
class ReportController {

    private static final int BODY = 20_000;

    private final Agreements agreements;
    private final AgreementDesk desk;
    private final Reports reports;
    private final Papers papers;
    private final CurrentActor actor;

    ReportController(Agreements agreements, AgreementDesk desk, Reports reports, Papers papers, CurrentActor actor) {
        this.agreements = agreements;
        this.desk = desk;
        this.reports = reports;
        this.papers = papers;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/agreements/{id}/reports")
    ModelAndView list(@PathVariable UUID id) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        return new ModelAndView("alliances/reports", "agreement", agreement)
                .addObject("quarters", reports.quarters(agreement));
    }

    @GetMapping("/{district}/alliances/agreements/{id}/reports/{year}/{quarter}")
    ModelAndView show(
            @PathVariable UUID id,
            @PathVariable int year,
            @PathVariable int quarter,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        return new ModelAndView("alliances/report", model(agreement, quarter(year, quarter), frame))
                .addObject("heading", w.t("alliances.report.title", Integer.toString(year), quarter))
                .addObject("mayMake", papers.mayMake())
                .addObject("keeps", desk.mayKeep(actor.current(), agreement).isAllowed());
    }

    @GetMapping("/{district}/alliances/agreements/{id}/reports/{year}/{quarter}/report.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id,
            @PathVariable int year,
            @PathVariable int quarter,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        Quarter of = quarter(year, quarter);
        return PaperAnswer.pdf(
                papers.pdf("alliances/report-paper", model(agreement, of, frame), w),
                w.t("alliances.report.title", Integer.toString(year), quarter));
    }

    @GetMapping("/{district}/alliances/agreements/{id}/reports/{year}/{quarter}/edit")
    ModelAndView edit(@PathVariable UUID id, @PathVariable int year, @PathVariable int quarter) {
        Agreement agreement = kept(id);
        Quarter of = quarter(year, quarter);
        Optional<ReportEdition> newest = reports.newest(agreement.id(), of);
        return page(
                Form.blank()
                        .with("id", null)
                        .with("version", newest.map(ReportEdition::version).orElse(0))
                        .with("body", newest.map(ReportEdition::body).orElseGet(() -> reports.draft(agreement, of))),
                agreement,
                of);
    }

    @PostMapping("/{district}/alliances/agreements/{id}/reports/{year}/{quarter}")
    ModelAndView write(
            @PathVariable UUID id,
            @PathVariable int year,
            @PathVariable int quarter,
            Form form,
            @ModelAttribute("frame") PageFrame frame) {
        Agreement agreement = kept(id);
        Quarter of = quarter(year, quarter);
        Optional<Localized> body = form.localized("body", BODY);
        return form.submit(() -> {
                    reports.write(actor.current(), agreement.id(), of, body.orElseThrow(), form.version());
                    return Paths.to(frame.at(Paths.of(agreement.id()) + "/reports/" + year + "/" + quarter));
                })
                .orElseGet(() -> page(
                        form.isStale()
                                ? form.with(
                                        "version",
                                        reports.newest(agreement.id(), of)
                                                .map(ReportEdition::version)
                                                .orElse(0))
                                : form,
                        agreement,
                        of));
    }

    private Agreement kept(UUID id) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        desk.mayKeep(actor.current(), agreement).orForbid();
        return agreement;
    }

    private static Quarter quarter(int year, int number) {
        return Quarter.read(year, number).orElseThrow(Refused::missing);
    }

    private Map<String, Object> model(Agreement agreement, Quarter quarter, PageFrame frame) {
        Localized draft = reports.draft(agreement, quarter);
        Optional<ReportEdition> newest = reports.newest(agreement.id(), quarter);
        Map<String, Object> model = new HashMap<>();
        model.put("agreement", agreement);
        model.put("quarter", quarter);
        model.put("edition", newest.orElse(null));
        model.put("body", newest.map(ReportEdition::body).orElse(draft));
        model.put("district", frame.inDistrict().map(District::fullName).orElseThrow());
        return model;
    }

    private static ModelAndView page(Form form, Agreement agreement, Quarter quarter) {
        return form.on("alliances/report-form")
                .addObject("agreement", agreement)
                .addObject("quarter", quarter);
    }
}

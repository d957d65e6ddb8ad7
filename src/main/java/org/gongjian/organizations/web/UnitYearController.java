package org.gongjian.organizations.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.files.FileView;
import org.gongjian.files.RecordFiles;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.letters.Letters;
import org.gongjian.organizations.years.UnitYear;
import org.gongjian.organizations.years.UnitYears;
import org.gongjian.organizations.years.YearRow;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.Papers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A unit's year: a page to read and to print, and a PDF. */
@Controller
class UnitYearController {

    private static final int PHOTOS = 6;

    private final Organizations organizations;
    private final UnitYears years;
    private final Letters letters;
    private final RecordFiles files;
    private final Papers papers;
    private final CurrentActor actor;

    UnitYearController(
            Organizations organizations,
            UnitYears years,
            Letters letters,
            RecordFiles files,
            Papers papers,
            CurrentActor actor) {
        this.organizations = organizations;
        this.years = years;
        this.letters = letters;
        this.files = files;
        this.papers = papers;
        this.actor = actor;
    }

    @GetMapping("/{district}/units/{unit}/years/{year:[0-9]{4}}")
    ModelAndView show(@PathVariable UUID unit, @PathVariable int year) {
        Organization organization = require(unit);
        UnitYear told = years.of(organization.id(), year);
        ModelAndView page = new ModelAndView("organizations/year", "unit", organization);
        page.addObject("told", told);
        page.addObject("year", Integer.toString(year));
        page.addObject("years", years.years(organization.id()));
        page.addObject("photos", photos(told));
        page.addObject(
                "letters",
                letters.of(organization.id()).stream()
                        .filter(letter -> letter.year() == year)
                        .toList());
        page.addObject("mayWrite", letters.mayWriteForSome(actor.current()));
        page.addObject("mayMake", papers.mayMake());
        return page;
    }

    @GetMapping("/{district}/units/{unit}/years/{year:[0-9]{4}}/year.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID unit,
            @PathVariable int year,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Organization organization = require(unit);
        UnitYear told = years.of(organization.id(), year);
        Map<String, Object> model = Map.of(
                "unit",
                organization,
                "told",
                told,
                "year",
                Integer.toString(year),
                "district",
                frame.inDistrict().orElseThrow(Refused::missing).fullName());
        return PaperAnswer.pdf(
                papers.pdf("organizations/year-paper", model, w),
                w.t("organizations.year.title", organization.called(), Integer.toString(year)));
    }

    /** Photos of what is told, those that everybody may see. */
    private List<FileView> photos(UnitYear told) {
        return told.chapters().stream()
                .flatMap(chapter -> chapter.rows().stream())
                .map(YearRow::record)
                .distinct()
                .filter(files::areKeptFor)
                .flatMap(record -> files.publicPhotosOf(record).stream())
                .limit(PHOTOS)
                .toList();
    }

    private Organization require(UUID unit) {
        return organizations.byId(new UnitId(unit)).orElseThrow(Refused::missing);
    }
}

package org.gongjian.programmes.web;

import java.util.List;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.figures.FigureRow;
import org.gongjian.programmes.figures.ProgrammeYears;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rows a figure of a programme's year is made of. */
@Controller
class ProgrammeYearController {

    private static final int PAGE = 100;

    private final Programmes programmes;
    private final ProgrammeYears years;

    ProgrammeYearController(Programmes programmes, ProgrammeYears years) {
        this.programmes = programmes;
        this.years = years;
    }

    /** @param after the last record of the page before */
    @GetMapping("/{district}/programmes/{id}/years/{year:[0-9]{4}}/{figure:[a-z-]+}")
    ModelAndView show(
            @PathVariable UUID id,
            @PathVariable int year,
            @PathVariable String figure,
            @RequestParam(required = false) @Nullable UUID after) {
        Programme programme = programmes.byId(new ProgrammeId(id)).orElseThrow(Refused::missing);
        ProgrammeYears.YearFigure wanted = years.of(programme.id(), year).stream()
                .filter(one -> one.code().equals(figure))
                .findFirst()
                .orElseThrow(Refused::missing);
        ModelAndView page = new ModelAndView("programmes/figure", "programme", programme);
        page.addObject("year", Integer.toString(year));
        page.addObject("figure", wanted);
        List<FigureRow> left = after == null ? wanted.rows() : behind(wanted.rows(), after);
        List<FigureRow> shown = left.subList(0, Math.min(PAGE, left.size()));
        page.addObject("rows", shown);
        page.addObject(
                "next",
                left.size() > PAGE ? "?after=" + shown.getLast().record().id() : null);
        return page;
    }

    private static List<FigureRow> behind(List<FigureRow> rows, UUID record) {
        return rows.stream()
                .dropWhile(row -> !row.record().id().equals(record))
                .skip(1)
                .toList();
    }
}

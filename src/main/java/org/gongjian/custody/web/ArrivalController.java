package org.gongjian.custody.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.custody.Lot;
import org.gongjian.custody.transfers.CodeDoor;
import org.gongjian.custody.transfers.ConfirmArrival;
import org.gongjian.custody.transfers.Transfer;
import org.gongjian.custody.transfers.TransferDesk;
import org.gongjian.district.District;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever things were sent to says with a code what arrived; no account is needed. */
@Controller
class ArrivalController {

    private static final int WORDS = 1_000;
    private static final int EXPLANATION = 500;

    private final CodeDoor door;
    private final TransferDesk desk;
    private final Today today;

    ArrivalController(CodeDoor door, TransferDesk desk, Today today) {
        this.door = door;
        this.desk = desk;
        this.today = today;
    }

    /** What the code opens. */
    record Opened(District district, ResidentCode code, Transfer transfer, LocalDate today) {}

    @GetMapping("/arrival/{code}")
    ModelAndView open(@PathVariable String code, HttpServletResponse response) {
        Opened opened = opened(code);
        Form form = Form.blank().with("on", opened.today());
        for (int i = 0; i < opened.transfer().lines().size(); i++) {
            form.with(
                    StockFields.name(i, "quantity"),
                    opened.transfer().lines().get(i).quantity());
        }
        return page(form, opened, response);
    }

    @PostMapping("/arrival/{code}")
    ModelAndView confirm(@PathVariable String code, Form form, HttpServletResponse response) {
        Opened opened = opened(code);
        if (!form.isBlank("reading")) {
            door.arrival(code, (district, known) -> {
                desk.showThanks(known, form.has("reading", "open"));
                return true;
            });
            return SeeOther.at("/arrival/" + opened.code().shown());
        }
        Optional<LocalDate> on = form.date("on", opened.today());
        List<ConfirmArrival.Arrived> lines = lines(form, opened.transfer());
        String thanks = form.optionalText("thanks", WORDS).orElse(null);
        return form.submit(() -> door.arrival(code, (district, known) -> {
                    desk.confirm(known, new ConfirmArrival(on.orElseThrow(), lines, thanks, form.isTicked("show")));
                    return SeeOther.at("/arrival/" + known.shown());
                }))
                .orElseGet(() -> page(form, opened(code), response));
    }

    private static List<ConfirmArrival.Arrived> lines(Form form, Transfer transfer) {
        List<ConfirmArrival.Arrived> lines = new ArrayList<>();
        for (int i = 0; i < transfer.lines().size(); i++) {
            String field = StockFields.name(i, "quantity");
            String explanation = form.optionalText(StockFields.name(i, "explanation"), EXPLANATION)
                    .orElse(null);
            Transfer.Line line = transfer.lines().get(i);
            Optional<Integer> quantity =
                    form.value(field).strip().matches("0+") ? Optional.of(0) : form.count(field, Lot.MOST);
            quantity.ifPresent(arrived -> lines.add(new ConfirmArrival.Arrived(line.lot(), arrived, explanation)));
        }
        return lines;
    }

    private Opened opened(String typed) {
        return door.arrival(
                typed,
                (district, code) ->
                        new Opened(district, code, desk.byCode(code).orElseThrow(Refused::missing), today.date()));
    }

    private static ModelAndView page(Form form, Opened opened, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        return form.on("custody/arrival")
                .addObject("district", opened.district())
                .addObject("code", opened.code())
                .addObject("transfer", opened.transfer());
    }
}

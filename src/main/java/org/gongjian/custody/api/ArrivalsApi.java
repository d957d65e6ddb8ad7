package org.gongjian.custody.api;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.custody.transfers.ConfirmArrival;
import org.gongjian.custody.transfers.Transfer;
import org.gongjian.custody.transfers.TransferDesk;
import org.gongjian.custody.transfers.TransferState;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.ApiAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What arrived, said with the code that came with the things. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/arrivals/{code}")
class ArrivalsApi {

    private final TransferDesk desk;

    ArrivalsApi(TransferDesk desk) {
        this.desk = desk;
    }

    /** What was sent, as whoever has the code may read it. */
    record ArrivalRead(
            TransferState state,
            Localized carrier,
            LocalDate sentOn,
            @Nullable LocalDate arrivedOn,
            List<Transfer.Line> lines) {

        static ArrivalRead of(Transfer transfer) {
            return new ArrivalRead(
                    transfer.state(), transfer.carrier(), transfer.sentOn(), transfer.arrivedOn(), transfer.lines());
        }
    }

    @GetMapping
    ArrivalRead show(@PathVariable String code) {
        return ArrivalRead.of(sent(code));
    }

    /**
     * What arrived.
     *
     * @param lines every one that was sent
     * @param show whether everybody may read the thanks
     */
    record Arrival(
            LocalDate on,
            List<ConfirmArrival.Arrived> lines,
            @Longest(1_000) @Nullable String thanks,
            boolean show) {}

    /** Once: what was said first stands. */
    @PostMapping
    ArrivalRead confirm(@PathVariable String code, @RequestBody Arrival arrival) {
        desk.confirm(
                sent(code).code(), new ConfirmArrival(arrival.on(), arrival.lines(), arrival.thanks(), arrival.show()));
        return ArrivalRead.of(sent(code));
    }

    private Transfer sent(String code) {
        return ResidentCode.typed(code).flatMap(desk::byCode).orElseThrow(Refused::missing);
    }
}

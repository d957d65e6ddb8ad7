package org.gongjian.custody.api;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.custody.Holder;
import org.gongjian.custody.transfers.Keeper;
import org.gongjian.custody.transfers.KeeperId;
import org.gongjian.custody.transfers.SendThings;
import org.gongjian.custody.transfers.Transfer;
import org.gongjian.custody.transfers.TransferDesk;
import org.gongjian.custody.transfers.TransferId;
import org.gongjian.custody.transfers.TransferState;
import org.gongjian.custody.transfers.Transfers;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Things sent on: from a place, a box or who they were sent to before; for those who act for the sender. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/transfers")
class TransfersApi {

    private final Transfers transfers;
    private final TransferDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<TransferId, TransferRead> answers;

    TransfersApi(Transfers transfers, TransferDesk desk, CurrentActor actor, Answers answers) {
        this.transfers = transfers;
        this.desk = desk;
        this.actor = actor;
        this.answers = answers.of(id -> TransferRead.of(desk.require(actor.current(), id)), TransferRead::version);
    }

    /**
     * Things sent on.
     *
     * @param code with which who they were sent to says what arrived
     * @param arrivedOn null until somebody said
     */
    record TransferRead(
            TransferId id,
            int version,
            TransferState state,
            UnitId unit,
            Holder from,
            KeeperId keeper,
            Localized carrier,
            LocalDate sentOn,
            String code,
            @Nullable LocalDate arrivedOn,
            @Nullable String thanks,
            List<Transfer.Line> lines) {

        static TransferRead of(Transfer transfer) {
            return new TransferRead(
                    transfer.id(),
                    transfer.version(),
                    transfer.state(),
                    transfer.unit(),
                    transfer.from(),
                    transfer.keeper(),
                    transfer.carrier(),
                    transfer.sentOn(),
                    transfer.code().shown(),
                    transfer.arrivedOn(),
                    transfer.thanks(),
                    transfer.lines());
        }
    }

    /** Those of the units one may act for, latest first. */
    @GetMapping
    Slice<TransferRead> list(Part part) {
        return part.ofOneMore(
                        transfers.page(actor.current(), part.after(TransferId.class), part.size() + 1), Transfer::id)
                .map(TransferRead::of);
    }

    @GetMapping("/{transfer}")
    ResponseEntity<TransferRead> show(@PathVariable TransferId transfer) {
        return answers.shown(transfer);
    }

    /** Somebody outside to whom nothing was sent before. */
    record Somebody(
            Keeper.Kind kind, Localized name, @Longest(300) String address) {}

    /**
     * What is sent.
     *
     * @param from a place, a box or a keeper
     * @param keeper somebody to whom was sent before; either this or {@code somebody}
     */
    record Sending(
            TransferId id,
            Holder from,
            @Nullable KeeperId keeper,
            @Nullable Somebody somebody,
            Localized carrier,
            LocalDate on,
            List<Quantity> lines) {

        SendThings.To to() {
            if (keeper != null && somebody == null) {
                return new SendThings.To.Known(keeper);
            }
            if (keeper == null && somebody != null) {
                return new SendThings.To.Somebody(somebody.kind(), somebody.name(), somebody.address());
            }
            throw Refused.invalid("keeper", Reason.of("frame.fault.choose"));
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TransferRead> send(@RequestBody Sending sending) {
        desk.source(actor.current(), sending.from());
        TransferId id = desk.send(
                actor.current(),
                new SendThings(
                        sending.id(),
                        sending.from(),
                        sending.to(),
                        sending.carrier(),
                        sending.on(),
                        Quantity.read(sending.lines())));
        return answers.made(id, id.value());
    }

    /** All of it comes back; only while nobody said that it arrived. */
    @PostMapping("/{transfer}/call-back")
    ResponseEntity<TransferRead> callBack(@PathVariable TransferId transfer, Version version) {
        desk.callBack(actor.current(), transfer, version.number());
        return answers.shown(transfer);
    }

    /** @param lost whether what did not arrive is lost; else it came back */
    record Settlement(boolean lost, @Longest(500) String explanation) {}

    /** What became of what did not arrive. */
    @PostMapping("/{transfer}/settlement")
    ResponseEntity<TransferRead> settle(
            @PathVariable TransferId transfer, Version version, @RequestBody Settlement settlement) {
        desk.settle(actor.current(), transfer, version.number(), settlement.lost(), settlement.explanation());
        return answers.shown(transfer);
    }
}

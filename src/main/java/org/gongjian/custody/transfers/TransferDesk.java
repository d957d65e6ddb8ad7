package org.gongjian.custody.transfers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.claims.rating.ResidentCodes;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.Custody;
import org.gongjian.custody.HandOver;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.custody.MovementKind;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Things are sent by those who act for the unit that keeps them; what arrived is said by whoever has the code, once. What did
 * not arrive stays under way until the sender explains what became of it.
 */
@Service
@Transactional
public class TransferDesk {

    private final TransferRows rows;
    private final KeeperRows keepers;
    private final Senders senders;
    private final Custody custody;
    private final ResidentCodes codes;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    TransferDesk(
            TransferRows rows,
            KeeperRows keepers,
            Senders senders,
            Custody custody,
            ResidentCodes codes,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.rows = rows;
        this.keepers = keepers;
        this.senders = senders;
        this.custody = custody;
        this.codes = codes;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Where things are sent from.
     *
     * @param unit that answers for what is there
     */
    public record Source(Holder from, UnitId unit, Localized name) {}

    /** A 404 for what cannot send, a 403 for who may not. */
    @Transactional(readOnly = true)
    public Source source(Actor by, Holder from) {
        Source source = senders.source(from);
        senders.maySend(by, source.unit()).orForbid();
        return source;
    }

    /** Sends things on. A conflict where there are fewer than that. */
    public TransferId send(Actor by, SendThings command) {
        Optional<Transfer> there = rows.byId(command.id());
        if (there.isPresent()) {
            senders.maySend(by, there.get().unit()).orForbid();
            return command.id();
        }
        Source source = source(by, command.from());
        TransferRules.somethingIsSent(command.quantities().size()).orRefuse("lines");
        TransferRules.notLaterThan(today.date(), command.on()).orRefuse("on");
        Keeper keeper = keeper(by, source.unit(), command.to());
        if (keeper.id().holder().equals(command.from())) {
            throw Refused.invalid("keeper", Reason.of("custody.rule.same"));
        }
        Author author = by.authorFor(source.unit());
        Transfer transfer = new Transfer(
                command.id(),
                1,
                TransferState.UNDER_WAY,
                source.unit(),
                command.from(),
                keeper.id(),
                command.carrier(),
                command.on(),
                codes.make(ResidentCodes.Purpose.ARRIVAL),
                clock.instant(),
                null,
                null,
                null,
                false,
                List.of());
        rows.add(transfer);
        command.quantities().forEach((lot, quantity) -> rows.addLine(command.id(), lot, quantity));
        custody.move(
                author,
                MovementKind.SENT,
                new HandOver(
                        command.on(),
                        command.id().ref(),
                        command.from(),
                        command.id().holder(),
                        ByWhom.named(command.carrier()),
                        null),
                command.quantities(),
                null);
        audit.write(author, "sent", command.id().ref());
        return command.id();
    }

    /** All of it comes back to where it was sent from; only while nobody confirmed that it arrived. */
    public void callBack(Actor by, TransferId id, int version) {
        Transfer transfer = at(require(by, id), version);
        transfer.mayBeCalledBack().orConflict();
        change(transfer, TransferState.CALLED_BACK);
        Author author = by.authorFor(transfer.unit());
        custody.move(author, MovementKind.CALLED_BACK, back(transfer), transfer.sent(), null);
        audit.write(author, "called-back", id.ref());
    }

    /**
     * What did not arrive is explained: it is lost, or it came back.
     *
     * @param explanation up to 500 characters
     */
    public void settle(Actor by, TransferId id, int version, boolean lost, String explanation) {
        Transfer transfer = at(require(by, id), version);
        transfer.mayBeSettled().orConflict();
        change(transfer, TransferState.SETTLED);
        Author author = by.authorFor(transfer.unit());
        HandOver handOver = lost
                ? new HandOver(today.date(), id.ref(), id.holder(), Holder.LOST, ByWhom.named(transfer.carrier()), null)
                : back(transfer);
        custody.move(
                author, lost ? MovementKind.LOST : MovementKind.CALLED_BACK, handOver, transfer.missing(), explanation);
        audit.write(author, "settled", id.ref(), "explanation");
    }

    /** Whoever has the code says what arrived. A second time it is a conflict, and the first stands. */
    public void confirm(ResidentCode code, ConfirmArrival said) {
        Transfer transfer = byCode(code).orElseThrow(Refused::missing);
        transfer.mayBeConfirmed().orConflict();
        TransferRules.notLaterThan(today.date(), said.on()).orRefuse("on");
        TransferRules.notBeforeItWasSent(transfer.sentOn(), said.on()).orRefuse("on");
        Map<LotId, Integer> sent = transfer.sent();
        for (int line = 0; line < said.lines().size(); line++) {
            ConfirmArrival.Arrived arrived = said.lines().get(line);
            Integer quantity = sent.get(arrived.lot());
            if (quantity == null) {
                throw Refused.missing();
            }
            TransferRules.noMoreThanWereSent(quantity, arrived.quantity()).orRefuse("lines[" + line + "].quantity");
            TransferRules.fewerAreExplained(quantity, arrived.quantity(), arrived.explanation())
                    .orRefuse("lines[" + line + "].explanation");
        }
        if (said.lines().stream().map(ConfirmArrival.Arrived::lot).distinct().count() != sent.size()) {
            throw Refused.missing();
        }
        receive(transfer, said, sent);
    }

    private void receive(Transfer transfer, ConfirmArrival said, Map<LotId, Integer> sent) {
        boolean all = said.lines().stream().allMatch(line -> line.quantity() == sent.getOrDefault(line.lot(), 0));
        if (!rows.confirm(transfer, all ? TransferState.ARRIVED : TransferState.DIFFERS, said, clock.instant())) {
            rows.byId(transfer.id()).orElseThrow().mayBeConfirmed().orConflict();
        }
        Map<LotId, Integer> arrived = said.lines().stream()
                .filter(line -> line.quantity() > 0)
                .collect(Collectors.toUnmodifiableMap(ConfirmArrival.Arrived::lot, ConfirmArrival.Arrived::quantity));
        if (!arrived.isEmpty()) {
            Localized name = keepers.byId(transfer.keeper()).orElseThrow().name();
            custody.move(
                    Author.SYSTEM,
                    MovementKind.ARRIVED,
                    new HandOver(
                            said.on(),
                            transfer.id().ref(),
                            transfer.id().holder(),
                            transfer.keeper().holder(),
                            ByWhom.named(transfer.carrier()),
                            ByWhom.named(name)),
                    arrived,
                    null);
        }
        audit.write(Author.SYSTEM, "arrived", transfer.id().ref(), "quantity");
    }

    /** The keeper agrees, or agrees no longer, that everybody may read the thanks. */
    public void showThanks(ResidentCode code, boolean shown) {
        Transfer transfer = byCode(code).orElseThrow(Refused::missing);
        rows.showThanks(transfer.id(), shown);
        audit.write(
                Author.SYSTEM,
                shown ? "consent-given" : "consent-withdrawn",
                transfer.id().ref());
    }

    @Transactional(readOnly = true)
    public Optional<Transfer> byCode(ResidentCode code) {
        return rows.byCode(code);
    }

    /** One that is not here is a 404; for those who may not act for the sender it is a 403. */
    @Transactional(readOnly = true)
    public Transfer require(Actor by, TransferId id) {
        Transfer transfer = rows.byId(id).orElseThrow(Refused::missing);
        senders.maySend(by, transfer.unit()).orForbid();
        return transfer;
    }

    private Keeper keeper(Actor by, UnitId unit, SendThings.To to) {
        return switch (to) {
            case SendThings.To.Known known -> {
                Keeper keeper = keepers.byId(known.keeper()).orElseThrow(Refused::missing);
                senders.maySend(by, keeper.unit()).orForbid();
                yield keeper;
            }
            case SendThings.To.Somebody somebody -> {
                Keeper keeper = new Keeper(KeeperId.next(), unit, somebody.kind(), somebody.name(), somebody.address());
                keepers.add(keeper, clock.instant());
                yield keeper;
            }
        };
    }

    private HandOver back(Transfer transfer) {
        return new HandOver(
                today.date(),
                transfer.id().ref(),
                transfer.id().holder(),
                transfer.from(),
                ByWhom.named(transfer.carrier()),
                null);
    }

    private void change(Transfer transfer, TransferState next) {
        if (!rows.becomes(transfer, next)) {
            throw Refused.stale();
        }
    }

    private static Transfer at(Transfer transfer, int version) {
        if (transfer.version() != version) {
            throw Refused.stale();
        }
        return transfer;
    }
}

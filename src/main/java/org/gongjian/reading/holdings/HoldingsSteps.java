package org.gongjian.reading.holdings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongjian.audit.Author;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.Custody;
import org.gongjian.custody.HandOver;
import org.gongjian.custody.Holder;
import org.gongjian.custody.Lot;
import org.gongjian.custody.LotId;
import org.gongjian.custody.MovementKind;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.reading.holdings.HoldingsPlan.Step;
import org.gongjian.reading.network.Network;
import org.springframework.stereotype.Component;

/** Moves in the books what a report changes, and back again. */
@Component
class HoldingsSteps {

    private static final String LOST = "馆藏报表记为遗失 · lost, as the holdings report says";

    private final HoldingsRows rows;
    private final CopyRows copies;
    private final Custody custody;
    private final Today today;

    HoldingsSteps(HoldingsRows rows, CopyRows copies, Custody custody, Today today) {
        this.rows = rows;
        this.copies = copies;
        this.custody = custody;
        this.today = today;
    }

    LocalDate day() {
        return today.date();
    }

    void write(Author by, HoldingsId id, HoldingsPlan plan) {
        Localized title = Localized.of("馆藏导入（" + day() + "）", "Holdings brought in on " + day());
        Holder nowhere = new Holder(Holder.Kind.NOWHERE, id.value());
        List<Step> done = new ArrayList<>();
        plan.added.forEach((shelf, barcodes) -> {
            LotId lot = LotId.next();
            Holder site = KnownCopy.at(shelf.site());
            custody.receive(
                    by,
                    handOver(id, nowhere, site),
                    List.of(new Lot(lot, title, shelf.category(), UnitOfMeasure.VOLUME, barcodes.size())));
            if (copies.add(id, lot, shelf, barcodes) != barcodes.size()) {
                throw Refused.stale();
            }
            done.add(new Step(lot, nowhere, site, barcodes.size()));
        });
        plan.steps.forEach(step -> move(by, id, step));
        done.addAll(plan.steps);
        copies.change(id, plan.changed);
        rows.addSteps(id, done);
    }

    void takeBack(Author by, HoldingsId id) {
        rows.steps(id)
                .reversed()
                .forEach(step -> move(by, id, new Step(step.lot(), step.to(), step.from(), step.quantity())));
        copies.restore(id);
    }

    private void move(Author by, HoldingsId id, Step step) {
        HandOver handOver = handOver(id, step.from(), step.to());
        Map<LotId, Integer> books = Map.of(step.lot(), step.quantity());
        if (step.to().kind() == Holder.Kind.LOST) {
            custody.move(by, MovementKind.LOST, handOver, books, LOST);
        } else if (step.from().kind() == Holder.Kind.LOST) {
            custody.move(by, MovementKind.FOUND, handOver, books, null);
        } else {
            custody.handOn(by, handOver, books);
        }
    }

    private HandOver handOver(HoldingsId id, Holder from, Holder to) {
        ByWhom hands = ByWhom.named(Network.HANDS);
        return new HandOver(day(), id.ref(), from, to, hands, hands);
    }
}

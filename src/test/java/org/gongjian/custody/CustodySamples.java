package org.gongjian.custody;

import java.util.Map;
import org.gongjian.authorization.SampleIds;
import org.gongjian.custody.boxes.BoxId;
import org.gongjian.custody.boxes.Boxes;
import org.gongjian.custody.transfers.Keeper;
import org.gongjian.custody.transfers.SendThings;
import org.gongjian.custody.transfers.TransferDesk;
import org.gongjian.custody.transfers.TransferId;
import org.gongjian.custody.transfers.Transfers;
import org.gongjian.district.Localized;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.TestGifts;

/** A gift that was received, a box with one of its books, another one sent to a school. */
class CustodySamples implements SampleIds {

    private final TestGifts gifts;
    private final Custody custody;
    private final Boxes boxes;
    private final TransferDesk desk;
    private final Transfers transfers;

    CustodySamples(TestGifts gifts, Custody custody, Boxes boxes, TransferDesk desk, Transfers transfers) {
        this.gifts = gifts;
        this.custody = custody;
        this.boxes = boxes;
        this.desk = desk;
        this.transfers = transfers;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        GiftId gift = gifts.received(here, here.counted());
        return here.within(() -> {
            LotId lot = custody.lotsOf(gift.ref()).getFirst();
            BoxId box = boxes.pack(here.coordinator(), BoxId.next(), here.room(), Localized.zh("1号箱"), Map.of(lot, 1));
            TransferId transfer = desk.send(
                    here.coordinator(),
                    new SendThings(
                            TransferId.next(),
                            new Holder(Holder.Kind.PLACE, here.room().value()),
                            new SendThings.To.Somebody(Keeper.Kind.SCHOOL, Localized.zh("小学"), "碧江区"),
                            Localized.zh("邮政快递"),
                            TestGifts.DAY,
                            Map.of(lot, 1)));
            String shelf = here.room().value().toString();
            return Map.ofEntries(
                    Map.entry("shelves/{place}", shelf),
                    Map.entry("boxes/{box}", box.value().toString()),
                    Map.entry("transfers/{transfer}", transfer.value().toString()),
                    Map.entry(
                            "arrival/{code}",
                            desk.require(here.coordinator(), transfer).code().value()),
                    Map.entry(
                            "arrivals/{code}",
                            desk.require(here.coordinator(), transfer).code().value()),
                    Map.entry(
                            "track/{code}",
                            transfers.trackingCode(gift.ref()).orElseThrow().value()),
                    Map.entry("GET /{district}/desk/transfers/new", "from=place-" + shelf),
                    Map.entry("GET /api/v1/{district}/boxes", "place=" + shelf),
                    Map.entry("GET /{district}/desk/boxes/new", "place=" + shelf),
                    Map.entry("GET /{district}/desk/labels.pdf", "place=" + shelf),
                    Map.entry("POST /{district}/desk/transfers", "from=place-" + shelf),
                    Map.entry("POST /{district}/desk/boxes", "place=" + shelf));
        });
    }
}

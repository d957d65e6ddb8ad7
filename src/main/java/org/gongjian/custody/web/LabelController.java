package org.gongjian.custody.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.StockLine;
import org.gongjian.custody.boxes.BoxId;
import org.gongjian.custody.boxes.Boxes;
import org.gongjian.custody.transfers.Transfer;
import org.gongjian.custody.transfers.TransferDesk;
import org.gongjian.custody.transfers.TransferId;
import org.gongjian.custody.transfers.Transfers;
import org.gongjian.district.Localized;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.Papers;
import org.gongjian.papers.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Labels to stick on: for the titles of a shelf, for a box, for what is sent; several to a sheet. */
@Controller
class LabelController {

    private static final int QR = 160;

    private final Custody custody;
    private final Boxes boxes;
    private final TransferDesk desk;
    private final Transfers transfers;
    private final Papers papers;
    private final PublicUrl url;
    private final CurrentActor actor;

    LabelController(
            Custody custody,
            Boxes boxes,
            TransferDesk desk,
            Transfers transfers,
            Papers papers,
            PublicUrl url,
            CurrentActor actor) {
        this.custody = custody;
        this.boxes = boxes;
        this.desk = desk;
        this.transfers = transfers;
        this.papers = papers;
        this.url = url;
        this.actor = actor;
    }

    /**
     * One label.
     *
     * @param more one line under the title
     * @param code to type where nothing can be scanned, or null
     */
    record Label(Localized title, String more, @Nullable String code, String picture) {}

    @GetMapping("/{district}/desk/labels.pdf")
    ResponseEntity<byte[]> items(
            @RequestParam UUID place, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Holder shelf = new Holder(Holder.Kind.PLACE, place);
        TransferDesk.Source source = desk.source(actor.current(), shelf);
        List<Label> labels = StockFields.movable(custody.stockOf(shelf)).stream()
                .map(line -> new Label(
                        line.title(),
                        w.plain(source.name()) + " · " + amount(line, w),
                        null,
                        picture(frame.at(
                                "desk/shelves/" + place + "?lot=" + line.lot().value()))))
                .toList();
        return sheet(labels, w);
    }

    @GetMapping("/{district}/desk/boxes/{box}/label.pdf")
    ResponseEntity<byte[]> box(
            @PathVariable UUID box, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Boxes.Box found = boxes.require(actor.current(), new BoxId(box));
        String contents = custody.stockOf(found.id().holder()).stream()
                .map(line -> w.plain(line.title()) + " " + amount(line, w))
                .reduce((one, other) -> one + " · " + other)
                .orElse(w.t("custody.box.empty"));
        return sheet(
                List.of(new Label(
                        found.name(),
                        contents,
                        null,
                        picture(frame.at(found.id().path())))),
                w);
    }

    /** For whoever it is sent to: the code says that it arrived. */
    @GetMapping("/{district}/desk/transfers/{transfer}/label.pdf")
    ResponseEntity<byte[]> transfer(@PathVariable UUID transfer, @ModelAttribute("w") Wording w) {
        Transfer found = desk.require(actor.current(), new TransferId(transfer));
        Localized keeper = Objects.requireNonNull(
                        transfers.keepers(List.of(found.keeper())).get(found.keeper()))
                .name();
        return sheet(
                List.of(new Label(
                        keeper,
                        w.t("custody.label.arrival"),
                        found.code().shown(),
                        picture("/arrival/" + found.code().shown()))),
                w);
    }

    private ResponseEntity<byte[]> sheet(List<Label> labels, Wording w) {
        return PaperAnswer.pdf(papers.pdf("custody/labels-paper", Map.of("labels", labels), w), w.t("custody.labels"));
    }

    private String picture(String path) {
        return new QrCode(url.whole(path)).dataUri(QR);
    }

    private static String amount(StockLine line, Wording w) {
        return w.t("custody.quantity." + line.unit().name(), line.quantity());
    }
}

package org.gongjian.custody.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.custody.StockLine;
import org.gongjian.custody.boxes.BoxId;
import org.gongjian.custody.boxes.Boxes;
import org.gongjian.custody.transfers.TransferDesk;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.papers.Papers;
import org.gongjian.places.PlaceId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Boxes: packing one, what is in it, taking it out again. A scan of its label opens its page. */
@Controller
class BoxController {

    private final Boxes boxes;
    private final TransferDesk desk;
    private final Custody custody;
    private final Papers papers;
    private final CurrentActor actor;

    BoxController(Boxes boxes, TransferDesk desk, Custody custody, Papers papers, CurrentActor actor) {
        this.boxes = boxes;
        this.desk = desk;
        this.custody = custody;
        this.papers = papers;
        this.actor = actor;
    }

    @GetMapping("/{district}/desk/boxes/new")
    ModelAndView open(@RequestParam UUID place) {
        Form form = Form.blank().with("place", place);
        StockFields.fill(form, stock(shelf(place)), null, false);
        return page(form, shelf(place));
    }

    @PostMapping("/{district}/desk/boxes")
    ModelAndView pack(Form form, @ModelAttribute("frame") PageFrame frame) {
        Holder shelf = HolderText.parse("place-" + form.value("place"));
        desk.source(actor.current(), shelf);
        Optional<BoxId> id = form.id("id", BoxId::new);
        Optional<Localized> name = form.localized("name", Form.LINE);
        Map<LotId, Integer> quantities = StockFields.read(form);
        return form.submit(() -> {
                    BoxId packed = boxes.pack(
                            actor.current(), id.orElseThrow(), new PlaceId(shelf.id()), name.orElseThrow(), quantities);
                    return SeeOther.at(frame.at(packed.path()));
                })
                .orElseGet(() -> page(form, shelf));
    }

    @GetMapping("/{district}/desk/boxes/{box}")
    ModelAndView show(@PathVariable UUID box) {
        return shown(Form.blank(), new BoxId(box));
    }

    @PostMapping("/{district}/desk/boxes/{box}/unpack")
    ModelAndView unpack(@PathVariable UUID box, Form form, @ModelAttribute("frame") PageFrame frame) {
        BoxId id = boxes.require(actor.current(), new BoxId(box)).id();
        return form.submit(() -> {
                    boxes.unpack(actor.current(), id);
                    return SeeOther.at(frame.at(id.path()));
                })
                .orElseGet(() -> shown(form, id));
    }

    private ModelAndView shown(Form form, BoxId id) {
        Boxes.Box box = boxes.require(actor.current(), id);
        return form.on("custody/box")
                .addObject("box", box)
                .addObject(
                        "place", desk.source(actor.current(), shelf(box.place().value())))
                .addObject("contents", custody.stockOf(id.holder()))
                .addObject("send", "desk/transfers/new?from=" + HolderText.of(id.holder()))
                .addObject("mayMake", papers.mayMake());
    }

    private ModelAndView page(Form form, Holder shelf) {
        return form.on("custody/pack")
                .addObject("source", desk.source(actor.current(), shelf))
                .addObject("offered", StockFields.offered(form, stock(shelf)));
    }

    private List<StockLine> stock(Holder holder) {
        return StockFields.movable(custody.stockOf(holder));
    }

    private static Holder shelf(UUID place) {
        return new Holder(Holder.Kind.PLACE, place);
    }
}

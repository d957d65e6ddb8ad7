package org.gongjian.reading.consignments.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.custody.Lot;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.reading.consignments.Consignment;
import org.gongjian.reading.consignments.ConsignmentDesk;
import org.gongjian.reading.consignments.ConsignmentId;
import org.gongjian.reading.consignments.ConsignmentLine;
import org.gongjian.reading.consignments.Difference;
import org.gongjian.reading.consignments.PackedLine;
import org.gongjian.reading.consignments.ReceivedLine;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.NetworkStock;
import org.gongjian.reading.network.SiteStock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a consignment: pack, send, receive. */
@Controller
class ConsignmentStepsController {

    private static final int IN_A_BOX = 40;
    private static final int NOTE = 500;

    private final ConsignmentDesk desk;
    private final Network network;
    private final NetworkStock stock;
    private final LibraryPermissions permissions;
    private final LibraryNames names;
    private final CurrentActor actor;
    private final Today today;

    ConsignmentStepsController(
            ConsignmentDesk desk,
            Network network,
            NetworkStock stock,
            LibraryPermissions permissions,
            LibraryNames names,
            CurrentActor actor,
            Today today) {
        this.desk = desk;
        this.network = network;
        this.stock = stock;
        this.permissions = permissions;
        this.names = names;
        this.actor = actor;
        this.today = today;
    }

    @GetMapping("/{district}/library/consignments/{consignment}/pack")
    ModelAndView toPack(@PathVariable UUID consignment) {
        Consignment opened = sending(consignment);
        opened.mayBePacked().orConflict();
        Form form = fresh(opened);
        opened.lines().forEach(line -> {
            int packed = line.packed() == null ? line.planned() : line.packed();
            form.with("packed." + line.category().value(), packed)
                    .with(
                            "boxes." + line.category().value(),
                            line.boxes() == null ? (packed + IN_A_BOX - 1) / IN_A_BOX : line.boxes());
        });
        return packing(form, opened);
    }

    @PostMapping("/{district}/library/consignments/{consignment}/pack")
    ModelAndView pack(@PathVariable UUID consignment, Form form, @ModelAttribute("frame") PageFrame frame) {
        Consignment opened = sending(consignment);
        List<PackedLine> lines = new ArrayList<>();
        for (ConsignmentLine line : opened.lines()) {
            Optional<Integer> packed = number(form, "packed." + line.category().value(), Lot.MOST);
            Optional<Integer> boxes = number(form, "boxes." + line.category().value(), 999);
            if (packed.isPresent() && boxes.isPresent()) {
                lines.add(new PackedLine(line.category(), packed.get(), boxes.get()));
            }
        }
        return form.submit(() -> {
                    desk.pack(actor.current(), opened.id(), lines, form.version());
                    return opened;
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> packing(again(form, opened), opened));
    }

    @GetMapping("/{district}/library/consignments/{consignment}/send")
    ModelAndView toSend(@PathVariable UUID consignment) {
        Consignment opened = sending(consignment);
        opened.mayBeSent().orConflict();
        return page("reading/send", fresh(opened).with("on", today.date()), opened);
    }

    @PostMapping("/{district}/library/consignments/{consignment}/send")
    ModelAndView send(@PathVariable UUID consignment, Form form, @ModelAttribute("frame") PageFrame frame) {
        Consignment opened = sending(consignment);
        Optional<LocalDate> on = form.date("on", today.date());
        return form.submit(() -> {
                    desk.send(actor.current(), opened.id(), on.orElseThrow(), form.version());
                    return opened;
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> page("reading/send", again(form, opened), opened));
    }

    @GetMapping("/{district}/library/consignments/{consignment}/receive")
    ModelAndView toReceive(@PathVariable UUID consignment, @ModelAttribute("w") Wording w) {
        Consignment opened = receiving(consignment);
        opened.mayBeReceived().orConflict();
        Form form = fresh(opened).with("on", today.date());
        opened.lines().forEach(line -> form.with("arrived." + line.category().value(), line.inBoxes()));
        return arriving(form, opened, w);
    }

    @PostMapping("/{district}/library/consignments/{consignment}/receive")
    ModelAndView receive(
            @PathVariable UUID consignment,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Consignment opened = receiving(consignment);
        Optional<LocalDate> on = form.date("on", today.date());
        List<ReceivedLine> lines = new ArrayList<>();
        for (ConsignmentLine line : opened.lines()) {
            String category = line.category().value().toString();
            number(form, "arrived." + category, Lot.MOST)
                    .ifPresent(arrived -> lines.add(new ReceivedLine(
                            line.category(),
                            arrived,
                            why(form, "why." + category),
                            form.optionalText("note." + category, NOTE).orElse(null))));
        }
        return form.submit(() -> {
                    desk.receive(actor.current(), opened.id(), lines, on.orElseThrow(), form.version());
                    return opened;
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> arriving(again(form, opened), opened, w));
    }

    private static @Nullable Difference why(Form form, String field) {
        return form.isBlank(field) ? null : form.choice(field, Difference.class).orElse(null);
    }

    /** A count that may be nothing at all. */
    private static Optional<Integer> number(Form form, String field, int most) {
        return form.value(field).strip().matches("[0０]+") ? Optional.of(0) : form.count(field, most);
    }

    private Consignment sending(UUID consignment) {
        Consignment opened = desk.require(new ConsignmentId(consignment));
        permissions.mayKeepSite(actor.current(), network.require(opened.from())).orForbid();
        return opened;
    }

    private Consignment receiving(UUID consignment) {
        Consignment opened = desk.require(new ConsignmentId(consignment));
        permissions.mayReceive(actor.current(), network.require(opened.to())).orForbid();
        return opened;
    }

    private static Form fresh(Consignment opened) {
        return Form.blank().with("id", null).with("version", opened.version());
    }

    private static Form again(Form form, Consignment opened) {
        return form.isStale() ? form.with("version", opened.version()) : form;
    }

    private ModelAndView packing(Form form, Consignment opened) {
        Map<UUID, Long> has = stock.of(network.require(opened.from())).stream()
                .collect(Collectors.toMap(one -> one.category().value(), SiteStock::has));
        return page("reading/pack", form, opened).addObject("has", has);
    }

    private ModelAndView arriving(Form form, Consignment opened, Wording w) {
        return page("reading/receive", form, opened)
                .addObject(
                        "whys",
                        Arrays.stream(Difference.values())
                                .map(why -> Choice.of(why.code(), w.reason(why.label())))
                                .toList());
    }

    private ModelAndView page(String template, Form form, Consignment opened) {
        return form.on(template).addObject("consignment", opened).addObject("names", names.all());
    }
}

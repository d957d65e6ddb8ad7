package org.gongjian.custody.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.custody.StockLine;
import org.gongjian.custody.transfers.Keeper;
import org.gongjian.custody.transfers.KeeperId;
import org.gongjian.custody.transfers.SendThings;
import org.gongjian.custody.transfers.Transfer;
import org.gongjian.custody.transfers.TransferDesk;
import org.gongjian.custody.transfers.TransferId;
import org.gongjian.custody.transfers.Transfers;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.papers.Papers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was sent on, and sending: a scan of a label opens the form with what is there. */
@Controller
class TransferController {

    private static final int PAGE = 50;
    private static final int ADDRESS = 300;
    private static final int EXPLANATION = 500;

    private final Transfers transfers;
    private final TransferDesk desk;
    private final Custody custody;
    private final History history;
    private final Today today;
    private final PublicUrl url;
    private final Papers papers;
    private final CurrentActor actor;

    TransferController(
            Transfers transfers,
            TransferDesk desk,
            Custody custody,
            History history,
            Today today,
            PublicUrl url,
            Papers papers,
            CurrentActor actor) {
        this.transfers = transfers;
        this.desk = desk;
        this.custody = custody;
        this.history = history;
        this.today = today;
        this.url = url;
        this.papers = papers;
        this.actor = actor;
    }

    @GetMapping("/{district}/desk/transfers")
    ModelAndView list(@RequestParam(required = false) @Nullable UUID before) {
        List<Transfer> found =
                transfers.page(actor.current(), before == null ? null : new TransferId(before), PAGE + 1);
        List<Transfer> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new ModelAndView("custody/transfers")
                .addObject("transfers", shown)
                .addObject(
                        "keepers",
                        transfers.keepers(shown.stream().map(Transfer::keeper).toList()))
                .addObject("next", found.size() > PAGE ? shown.getLast().id().value() : null);
    }

    @GetMapping("/{district}/desk/transfers/new")
    ModelAndView open(
            @RequestParam String from,
            @RequestParam(required = false) @Nullable UUID lot,
            @ModelAttribute("w") Wording w) {
        Holder holder = HolderText.parse(from);
        TransferDesk.Source source = desk.source(actor.current(), holder);
        List<StockLine> stock = StockFields.movable(custody.stockOf(holder));
        Form form = Form.blank().with("from", from).with("on", today.date());
        StockFields.fill(form, stock, lot, holder.kind() == Holder.Kind.BOX);
        return page(form, source, stock, w);
    }

    @PostMapping("/{district}/desk/transfers")
    ModelAndView send(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Holder holder = HolderText.parse(form.value("from"));
        TransferDesk.Source source = desk.source(actor.current(), holder);
        Optional<TransferId> id = form.id("id", TransferId::new);
        Optional<LocalDate> on = form.date("on", today.date());
        Optional<Localized> carrier = form.localized("carrier", Form.LINE);
        Optional<SendThings.To> to = to(form);
        Map<LotId, Integer> quantities = StockFields.read(form);
        return form.submit(() -> {
                    TransferId sent = desk.send(
                            actor.current(),
                            new SendThings(
                                    id.orElseThrow(),
                                    holder,
                                    to.orElseThrow(),
                                    carrier.orElseThrow(),
                                    on.orElseThrow(),
                                    quantities));
                    return SeeOther.at(frame.at(sent.path()));
                })
                .orElseGet(() -> page(form, source, StockFields.movable(custody.stockOf(holder)), w));
    }

    private static Optional<SendThings.To> to(Form form) {
        if (!form.isBlank("keeper")) {
            return form.id("keeper", KeeperId::new).map(SendThings.To.Known::new);
        }
        Optional<Keeper.Kind> kind = form.choice("kind", Keeper.Kind.class);
        Optional<Localized> name = form.localized("name", Form.LINE);
        Optional<String> address = form.text("address", ADDRESS);
        return kind.isPresent() && name.isPresent() && address.isPresent()
                ? Optional.of(new SendThings.To.Somebody(kind.get(), name.get(), address.get()))
                : Optional.empty();
    }

    @GetMapping("/{district}/desk/transfers/{transfer}")
    ModelAndView show(@PathVariable UUID transfer) {
        Transfer found = desk.require(actor.current(), new TransferId(transfer));
        return shown(Form.blank().with("id", null).with("version", found.version()), found);
    }

    @PostMapping("/{district}/desk/transfers/{transfer}/call-back")
    ModelAndView callBack(@PathVariable UUID transfer, Form form, @ModelAttribute("frame") PageFrame frame) {
        Transfer found = desk.require(actor.current(), new TransferId(transfer));
        return form.submit(() -> {
                    desk.callBack(actor.current(), found.id(), form.version());
                    return SeeOther.at(frame.at(found.id().path()));
                })
                .orElseGet(() -> shown(form, desk.require(actor.current(), found.id())));
    }

    @PostMapping("/{district}/desk/transfers/{transfer}/settle")
    ModelAndView settle(@PathVariable UUID transfer, Form form, @ModelAttribute("frame") PageFrame frame) {
        Transfer found = desk.require(actor.current(), new TransferId(transfer));
        Optional<Became> became = form.choice("became", Became.class);
        Optional<String> explanation = form.text("explanation", EXPLANATION);
        return form.submit(() -> {
                    desk.settle(
                            actor.current(),
                            found.id(),
                            form.version(),
                            became.orElseThrow() == Became.LOST,
                            explanation.orElseThrow());
                    return SeeOther.at(frame.at(found.id().path()));
                })
                .orElseGet(() -> shown(form, desk.require(actor.current(), found.id())));
    }

    /** What became of what did not arrive. */
    enum Became {
        LOST,
        BACK
    }

    private ModelAndView shown(Form form, Transfer transfer) {
        Form opened = form.isStale() ? form.with("version", transfer.version()) : form;
        String address = url.whole("/arrival/" + transfer.code().shown());
        return opened.on("custody/transfer")
                .addObject("transfer", transfer)
                .addObject(
                        "keeper", transfers.keepers(List.of(transfer.keeper())).get(transfer.keeper()))
                .addObject("source", desk.source(actor.current(), transfer.from()))
                .addObject("address", address)
                .addObject(
                        "onward",
                        "desk/transfers/new?from="
                                + HolderText.of(transfer.keeper().holder()))
                .addObject("mayMake", papers.mayMake())
                .addObject("history", history.of(transfer.id().ref()));
    }

    private ModelAndView page(Form form, TransferDesk.Source source, List<StockLine> stock, Wording w) {
        return form.on("custody/send")
                .addObject("source", source)
                .addObject("offered", StockFields.offered(form, stock))
                .addObject(
                        "keepers",
                        transfers.keepersFor(actor.current()).stream()
                                .map(keeper -> Choice.of(keeper.id().value(), w.plain(keeper.name())))
                                .toList())
                .addObject(
                        "kinds",
                        Arrays.stream(Keeper.Kind.values())
                                .map(kind -> Choice.of(kind.name(), w.reason(kind.label())))
                                .toList());
    }
}

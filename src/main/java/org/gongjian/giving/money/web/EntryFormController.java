package org.gongjian.giving.money.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.files.FileId;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.giving.TypedYuan;
import org.gongjian.giving.Yuan;
import org.gongjian.giving.money.EntryId;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.Fund;
import org.gongjian.giving.money.FundDesk;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.Funds;
import org.gongjian.giving.money.MoneyEntry;
import org.gongjian.giving.money.Use;
import org.gongjian.giving.money.WriteEntry;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writes rows into a fund's ledger, a form for each kind, and takes one back. */
@Controller
@RequestMapping("/{district}/money/funds/{fund}")
class EntryFormController {

    private static final int REASON = 500;

    private final Funds funds;
    private final FundDesk desk;
    private final Today today;
    private final CurrentActor actor;

    EntryFormController(Funds funds, FundDesk desk, Today today, CurrentActor actor) {
        this.funds = funds;
        this.desk = desk;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/new/{kind}")
    ModelAndView open(@PathVariable UUID fund, @PathVariable String kind, @ModelAttribute("w") Wording w) {
        Fund about = kept(fund);
        return page(Form.blank().with("on", today.date()), about, kind(kind), w);
    }

    @PostMapping("/new/{kind}")
    ModelAndView enter(
            @PathVariable UUID fund,
            @PathVariable String kind,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Fund about = kept(fund);
        EntryKind of = kind(kind);
        Optional<EntryId> id = form.id("id", EntryId::new);
        Optional<Yuan> yuan = TypedYuan.read(form, "yuan");
        Optional<LocalDate> on = form.date("on", today.date());
        Optional<WriteEntry.Paid> paid = of == EntryKind.SPENT ? paid(form) : Optional.empty();
        Optional<String> reference = of.needsReference() ? form.text("reference") : Optional.empty();
        Optional<String> reason = of.needsReason() ? form.text("reason", REASON) : Optional.empty();
        return form.submit(() -> desk.enter(
                        actor.current(),
                        about.id(),
                        new WriteEntry(
                                id.orElseThrow(),
                                of,
                                yuan.orElseThrow(),
                                on.orElseThrow(),
                                paid.orElse(null),
                                reference.orElse(null),
                                reason.orElse(null))))
                .map(done -> SeeOther.at(frame.at(about.path()) + "#ledger"))
                .orElseGet(() -> page(form, about, of, w));
    }

    @GetMapping("/rows/{entry}/counter")
    ModelAndView toCounter(@PathVariable UUID fund, @PathVariable UUID entry) {
        Fund about = kept(fund);
        MoneyEntry row = funds.requireEntry(actor.current(), about.id(), new EntryId(entry));
        funds.mayCounter(actor.current(), about, row).orConflict();
        return counterPage(Form.blank(), about, row);
    }

    @PostMapping("/rows/{entry}/counter")
    ModelAndView counter(
            @PathVariable UUID fund, @PathVariable UUID entry, Form form, @ModelAttribute("frame") PageFrame frame) {
        Fund about = kept(fund);
        MoneyEntry row = funds.requireEntry(actor.current(), about.id(), new EntryId(entry));
        Optional<EntryId> id = form.id("id", EntryId::new);
        Optional<String> reason = form.text("reason", REASON);
        return form.submit(() -> {
                    desk.counter(actor.current(), row.id(), id.orElseThrow(), reason.orElseThrow());
                    return SeeOther.at(frame.at(about.path()) + "#ledger");
                })
                .orElseGet(() -> counterPage(form, about, row));
    }

    private static Optional<WriteEntry.Paid> paid(Form form) {
        Optional<Use> use = form.choice("use", Use.class);
        Optional<Localized> payee = form.localized("payee", Form.LINE);
        Optional<Localized> what = form.localized("what", REASON);
        Optional<FileId> voucher = form.id("voucher", FileId::new);
        return use.isPresent() && payee.isPresent() && what.isPresent() && voucher.isPresent()
                ? Optional.of(
                        new WriteEntry.Paid(use.get(), payee.get(), form.isTicked("person"), what.get(), voucher.get()))
                : Optional.empty();
    }

    private Fund kept(UUID id) {
        Fund about = funds.require(new FundId(id));
        funds.mayKeep(actor.current(), about.holder()).orForbid();
        return about;
    }

    private static EntryKind kind(String code) {
        return EntryKind.ofCode(code).filter(EntryKind.ENTERED::contains).orElseThrow(Refused::missing);
    }

    private static ModelAndView counterPage(Form form, Fund about, MoneyEntry row) {
        return form.on("giving/money/counter").addObject("fund", about).addObject("row", row);
    }

    private ModelAndView page(Form form, Fund about, EntryKind kind, Wording w) {
        return form.on("giving/money/entry")
                .addObject("fund", about)
                .addObject("kind", kind)
                .addObject(
                        "uses",
                        Stream.of(Use.values())
                                .map(use -> Choice.of(use.code(), w.reason(use.label())))
                                .toList())
                .addObject(
                        "vouchers",
                        funds.vouchersOf(actor.current(), about.id()).stream()
                                .map(file -> Choice.of(
                                        file.id().value(),
                                        w.plain(file.details().description())))
                                .toList());
    }
}

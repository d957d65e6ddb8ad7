package org.gongjian.giving.money.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.claims.LegalBasis;
import org.gongjian.claims.MoneyPart;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.giving.TypedYuan;
import org.gongjian.giving.Yuan;
import org.gongjian.giving.money.FundDesk;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.Funds;
import org.gongjian.giving.money.OpenFund;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.UnitOffers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writes down money that a unit promised without a claim. */
@Controller
class FundFormController {

    private static final int LONG = 1_000;

    private final Funds funds;
    private final FundDesk desk;
    private final UnitOffers offers;
    private final Today today;
    private final CurrentActor actor;

    FundFormController(Funds funds, FundDesk desk, UnitOffers offers, Today today, CurrentActor actor) {
        this.funds = funds;
        this.desk = desk;
        this.offers = offers;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/money/funds/new")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        funds.mayOpenSomewhere(actor.current()).orForbid();
        return page(
                Form.blank()
                        .with("on", today.date())
                        .with(
                                "holder",
                                actor.current().onlyUnit().map(UnitId::value).orElse(null)),
                w);
    }

    @PostMapping("/{district}/money/funds")
    ModelAndView add(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        funds.mayOpenSomewhere(actor.current()).orForbid();
        Optional<FundId> id = form.id("id", FundId::new);
        Optional<UnitId> holder = form.id("holder", UnitId::new);
        Optional<UnitId> donor = form.id("donor", UnitId::new);
        Optional<Yuan> yuan = TypedYuan.read(form, "money");
        Optional<LegalBasis> basis = form.choice("basis", LegalBasis.class);
        Optional<Localized> charity = form.optionalLocalized("charity", Form.LINE);
        Optional<String> filing = form.optionalText("filingNumber", Form.LINE);
        Optional<Localized> purpose = form.localized("purpose", LONG);
        Optional<LocalDate> on = form.date("on", today.date());
        return form.submit(() -> desk.open(
                        actor.current(),
                        new OpenFund(
                                id.orElseThrow(),
                                holder.orElseThrow(),
                                donor.orElseThrow(),
                                new MoneyPart(
                                        yuan.orElseThrow().value(),
                                        basis.orElseThrow(),
                                        charity.orElse(null),
                                        filing.orElse(null)),
                                purpose.orElseThrow(),
                                on.orElseThrow())))
                .map(made -> SeeOther.at(frame.at(made.path())))
                .orElseGet(() -> page(form, w));
    }

    private ModelAndView page(Form form, Wording w) {
        return form.on("giving/money/new").addObject("units", offers.named(w)).addObject("bases", bases(w));
    }

    private static List<Choice> bases(Wording w) {
        return Stream.of(LegalBasis.values())
                .map(basis -> Choice.of(basis.code(), w.reason(basis.label())))
                .toList();
    }
}

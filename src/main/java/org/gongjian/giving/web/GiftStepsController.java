package org.gongjian.giving.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityView;
import org.gongjian.custody.Lot;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftOptions;
import org.gongjian.giving.GiftTitles;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.giving.GivingDesk;
import org.gongjian.giving.LineCount;
import org.gongjian.giving.ReceiveGift;
import org.gongjian.giving.SetAside;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.Audiences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a gift, a page each: the donor confirms or says what is wrong, the receiver takes it, somebody counts. */
@Controller
class GiftStepsController {

    private static final int THANKS = 1_000;
    private static final int OBJECTION = 500;

    private final Gifts gifts;
    private final GivingDesk desk;
    private final GiftTitles titles;
    private final GiftNames names;
    private final GiftChoices choices;
    private final UnitOffers offers;
    private final Activities activities;
    private final Audiences audiences;
    private final CurrentActor actor;

    GiftStepsController(
            Gifts gifts,
            GivingDesk desk,
            GiftTitles titles,
            GiftNames names,
            GiftChoices choices,
            UnitOffers offers,
            Activities activities,
            Audiences audiences,
            CurrentActor actor) {
        this.gifts = gifts;
        this.desk = desk;
        this.titles = titles;
        this.names = names;
        this.choices = choices;
        this.offers = offers;
        this.activities = activities;
        this.audiences = audiences;
        this.actor = actor;
    }

    @GetMapping("/{district}/gifts/{gift}/confirm")
    ModelAndView toConfirm(@PathVariable UUID gift) {
        GiftView view = opened(gift, GiftOptions::mayConfirm, GiftOptions::canBeConfirmed);
        return page("giving/confirm", blank(view), view);
    }

    @PostMapping("/{district}/gifts/{gift}/confirm")
    ModelAndView confirm(@PathVariable UUID gift, Form form, @ModelAttribute("frame") PageFrame frame) {
        GiftView view = visible(gift, GiftOptions::mayConfirm);
        return done(
                        form.submit(() -> {
                            desk.confirm(actor.current(), view.id(), form.version());
                            return view;
                        }),
                        frame)
                .orElseGet(() -> page("giving/confirm", Pages.opened(form, view), view));
    }

    @GetMapping("/{district}/gifts/{gift}/ask-to-correct")
    ModelAndView toReturn(@PathVariable UUID gift) {
        GiftView view = opened(gift, GiftOptions::mayConfirm, GiftOptions::canBeConfirmed);
        return page("giving/return", blank(view), view);
    }

    @PostMapping("/{district}/gifts/{gift}/ask-to-correct")
    ModelAndView giveBack(@PathVariable UUID gift, Form form, @ModelAttribute("frame") PageFrame frame) {
        GiftView view = visible(gift, GiftOptions::mayConfirm);
        Optional<String> because = form.text("objection", OBJECTION);
        return done(
                        form.submit(() -> {
                            desk.askToCorrect(actor.current(), view.id(), form.version(), because.orElseThrow());
                            return view;
                        }),
                        frame)
                .orElseGet(() -> page("giving/return", Pages.opened(form, view), view));
    }

    @GetMapping("/{district}/gifts/{gift}/withdraw")
    ModelAndView toWithdraw(@PathVariable UUID gift) {
        GiftView view = opened(gift, GiftOptions::mayCorrect, GiftOptions::canBeWithdrawn);
        return page("giving/withdraw", blank(view), view);
    }

    @PostMapping("/{district}/gifts/{gift}/withdraw")
    ModelAndView withdraw(@PathVariable UUID gift, Form form, @ModelAttribute("frame") PageFrame frame) {
        GiftView view = visible(gift, GiftOptions::mayCorrect);
        return done(
                        form.submit(() -> {
                            desk.withdraw(actor.current(), view.id(), form.version());
                            return view;
                        }),
                        frame)
                .orElseGet(() -> page("giving/withdraw", Pages.opened(form, view), view));
    }

    @GetMapping("/{district}/gifts/{gift}/unname")
    ModelAndView toUnname(@PathVariable UUID gift) {
        GiftView view = opened(gift, GiftOptions::mayUnname, GiftOptions::canBeUnnamed);
        return page("giving/unname", blank(view), view);
    }

    @PostMapping("/{district}/gifts/{gift}/unname")
    ModelAndView unname(@PathVariable UUID gift, Form form, @ModelAttribute("frame") PageFrame frame) {
        GiftView view = visible(gift, GiftOptions::mayUnname);
        return done(
                        form.submit(() -> {
                            desk.unname(actor.current(), view.id(), form.version());
                            return view;
                        }),
                        frame)
                .orElseGet(() -> page("giving/unname", Pages.opened(form, view), view));
    }

    @GetMapping("/{district}/gifts/{gift}/receive")
    ModelAndView toReceive(@PathVariable UUID gift, @ModelAttribute("w") Wording w) {
        GiftView view = opened(gift, GiftOptions::mayReceive, GiftOptions::canBeReceived);
        List<Choice> posts = choices.postsOf(view.receiver(), w);
        Form form = blank(view);
        if (posts.size() == 1) {
            form.with("receivedBy", posts.getFirst().value());
        }
        onBehalf(view).ifPresent(residents -> form.with("onBehalfOf", residents));
        return receiving(form, view, w);
    }

    @PostMapping("/{district}/gifts/{gift}/receive")
    ModelAndView receive(
            @PathVariable UUID gift,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        GiftView view = visible(gift, GiftOptions::mayReceive);
        Optional<PostId> by = form.id("receivedBy", PostId::new);
        Optional<Localized> thanks = form.localized("thanks", THANKS);
        Optional<Localized> onBehalfOf = form.optionalLocalized("onBehalfOf", Form.LINE);
        List<SetAside> aside = ScreeningFields.read(form, view);
        return done(
                        form.submit(() -> {
                            desk.receive(
                                    actor.current(),
                                    view.id(),
                                    form.version(),
                                    new ReceiveGift(
                                            by.orElseThrow(), thanks.orElseThrow(), onBehalfOf.orElse(null), aside));
                            return view;
                        }),
                        frame)
                .orElseGet(() -> receiving(Pages.opened(form, view), view, w));
    }

    private ModelAndView receiving(Form form, GiftView view, Wording w) {
        return page("giving/receive", form, view)
                .addObject("posts", choices.postsOf(view.receiver(), w))
                .addObject("screened", ScreeningFields.isTouched(form, view))
                .addObject("others", offers.named(w));
    }

    @GetMapping("/{district}/gifts/{gift}/count")
    ModelAndView toCount(@PathVariable UUID gift) {
        GiftView view = opened(gift, GiftOptions::mayCount, GiftOptions::canBeCounted);
        return page("giving/count", blank(view), view);
    }

    @PostMapping("/{district}/gifts/{gift}/count")
    ModelAndView count(@PathVariable UUID gift, Form form, @ModelAttribute("frame") PageFrame frame) {
        GiftView view = visible(gift, GiftOptions::mayCount);
        List<LineCount> counts = new ArrayList<>();
        for (GiftView.Line line : view.lines()) {
            String field = GiftLineFields.name(line.position(), "quantity");
            if (!form.isBlank(field)) {
                form.count(field, Lot.MOST).ifPresent(quantity -> counts.add(new LineCount(line.position(), quantity)));
            }
        }
        if (counts.isEmpty() && !form.isFaulty()) {
            view.lines().stream()
                    .filter(line -> !line.given().isCounted())
                    .findFirst()
                    .ifPresent(line -> form.fault(
                            GiftLineFields.name(line.position(), "quantity"), Reason.of("giving.count.none")));
        }
        return done(
                        form.submit(() -> {
                            desk.count(actor.current(), view.id(), counts);
                            return view;
                        }),
                        frame)
                .orElseGet(() -> page("giving/count", form, view));
    }

    /** For whom thanks are said: those the activity was for, typed once, there. */
    private Optional<Localized> onBehalf(GiftView gift) {
        return Optional.ofNullable(gift.activity())
                .flatMap(activities::byId)
                .map(ActivityView::details)
                .map(details -> audiences.names(details.audiences()))
                .filter(found -> !found.isEmpty())
                .flatMap(GiftStepsController::together);
    }

    private static Optional<Localized> together(Map<AudienceId, Localized> found) {
        return Localized.ofTyped(joined(found, Localized::zh, "、"), joined(found, Localized::en, ", "));
    }

    private static String joined(
            Map<AudienceId, Localized> found, Function<Localized, @Nullable String> language, String and) {
        return found.values().stream()
                .map(language)
                .filter(text -> text != null)
                .collect(Collectors.joining(and));
    }

    private GiftView opened(
            UUID gift, Function<GiftOptions, Verdict> permission, Function<GiftOptions, Verdict> state) {
        GiftView view = visible(gift, permission);
        state.apply(gifts.optionsFor(actor.current(), view.id())).orConflict();
        return view;
    }

    private GiftView visible(UUID gift, Function<GiftOptions, Verdict> permission) {
        GiftView view = gifts.require(actor.current(), new GiftId(gift));
        permission.apply(gifts.optionsFor(actor.current(), view.id())).orForbid();
        return view;
    }

    private static Form blank(GiftView gift) {
        return Form.blank().with("id", null).with("version", gift.version());
    }

    private static Optional<ModelAndView> done(Optional<GiftView> gift, PageFrame frame) {
        return gift.map(view -> Pages.to(frame.at(view.id().path())));
    }

    private ModelAndView page(String template, Form form, GiftView view) {
        ModelAndView page = form.on(template);
        page.addObject("gift", view);
        page.addObject("called", titles.of(view));
        page.addObject("names", names.of(List.of(view), Set.of(), Set.of()));
        return page;
    }
}

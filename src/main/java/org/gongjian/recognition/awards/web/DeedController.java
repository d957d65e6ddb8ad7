package org.gongjian.recognition.awards.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.recognition.awards.Act;
import org.gongjian.recognition.awards.ActKind;
import org.gongjian.recognition.awards.Award;
import org.gongjian.recognition.awards.AwardDesk;
import org.gongjian.recognition.awards.AwardId;
import org.gongjian.recognition.awards.AwardNames;
import org.gongjian.recognition.awards.Awards;
import org.gongjian.recognition.awards.web.Deeds.Deed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Moves an award on: another act, a review, what it found, a removal, a restoration. */
@Controller
class DeedController {

    private static final int NOTE = 500;

    private final Awards awards;
    private final AwardDesk desk;
    private final AwardNames names;
    private final Today today;
    private final CurrentActor actor;

    DeedController(Awards awards, AwardDesk desk, AwardNames names, Today today, CurrentActor actor) {
        this.awards = awards;
        this.desk = desk;
        this.names = names;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/honours/{award}/do/{deed}")
    ModelAndView open(@PathVariable UUID award, @PathVariable String deed, @ModelAttribute("w") Wording w) {
        Award found = awards.require(new AwardId(award));
        Deed what = Deed.of(deed).orElseThrow(Refused::missing);
        new Deeds(awards).mayBegin(actor.current(), found, what).orForbid();
        new Deeds(awards).may(actor.current(), found, what).orConflict();
        Form form = Form.blank().with("id", null).with("version", found.version());
        if (what == Deed.ACT) {
            form.with("on", today.date());
        } else if (what == Deed.CONFIRM) {
            form.with("until", found.term().until());
        }
        return page(form, found, what, w);
    }

    @PostMapping("/{district}/honours/{award}/do/{deed}")
    ModelAndView move(
            @PathVariable UUID award,
            @PathVariable String deed,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Award found = awards.require(new AwardId(award));
        Deed what = Deed.of(deed).orElseThrow(Refused::missing);
        new Deeds(awards).mayBegin(actor.current(), found, what).orForbid();
        Runnable verb = verb(form, found, what);
        return form.submit(() -> {
                    verb.run();
                    return SeeOther.at(frame.at(found.path()));
                })
                .orElseGet(() -> page(form.isStale() ? form.with("version", found.version()) : form, found, what, w));
    }

    private Runnable verb(Form form, Award award, Deed deed) {
        AwardId id = award.id();
        return switch (deed) {
            case ACT -> {
                Optional<ActKind> act = form.choice("act", ActKind.class);
                Optional<LocalDate> on = form.date("on", today.date());
                Optional<Localized> who = form.optionalLocalized("who", Form.LINE);
                yield () -> desk.act(
                        actor.current(),
                        id,
                        form.version(),
                        new Act(act.orElseThrow(), on.orElseThrow(), who.orElse(null)));
            }
            case REVIEW -> {
                Optional<Localized> note = form.optionalLocalized("note", NOTE);
                yield () -> desk.openReview(actor.current(), id, form.version(), note.orElse(null));
            }
            case CONFIRM -> {
                Optional<Localized> note = form.optionalLocalized("note", NOTE);
                Optional<LocalDate> until = form.isBlank("until") ? Optional.empty() : form.date("until", today.date());
                yield () -> desk.confirm(actor.current(), id, form.version(), until.orElse(null), note.orElse(null));
            }
            case REMOVE -> {
                Optional<Localized> reason = form.localized("note", NOTE);
                yield () -> desk.remove(actor.current(), id, form.version(), reason.orElseThrow());
            }
            case RESTORE -> {
                Optional<Localized> reason = form.localized("note", NOTE);
                yield () -> desk.restore(actor.current(), id, form.version(), reason.orElseThrow());
            }
        };
    }

    private ModelAndView page(Form form, Award award, Deed deed, Wording w) {
        List<Choice> acts = Stream.of(ActKind.values())
                .filter(act -> awards.mayAct(actor.current(), award, act).isAllowed())
                .map(act -> new Choice(act.stored(), w.reason(act.label())))
                .toList();
        return form.on("recognition/awards/deed")
                .addObject("award", award)
                .addObject("called", names.title(award))
                .addObject("deed", deed.code())
                .addObject("acts", acts);
    }
}

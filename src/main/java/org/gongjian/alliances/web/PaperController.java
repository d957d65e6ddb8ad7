package org.gongjian.alliances.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.SignedOnPaper;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Records that the sealed paper of an agreement was signed. */
@Controller
class PaperController {

    private final Agreements agreements;
    private final AgreementDesk desk;
    private final Names names;
    private final Posts posts;
    private final CurrentActor actor;

    PaperController(Agreements agreements, AgreementDesk desk, Names names, Posts posts, CurrentActor actor) {
        this.agreements = agreements;
        this.desk = desk;
        this.names = names;
        this.posts = posts;
        this.actor = actor;
    }

    /** A party that has not confirmed, and who may have signed for it. */
    record Signing(String field, Party party, List<Choice> posts) {}

    @GetMapping("/{district}/alliances/agreements/{id}/paper")
    ModelAndView open(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Agreement agreement = mine(id);
        Form form = Form.blank().with("id", null).with("version", agreement.version());
        for (Party party : agreement.unconfirmed()) {
            PostId representative = party.representative();
            form.with(field(agreement, party), representative == null ? null : representative.value());
        }
        return page(form, agreement, w);
    }

    @PostMapping("/{district}/alliances/agreements/{id}/paper")
    ModelAndView record(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Agreement agreement = mine(id);
        Optional<LocalDate> on = form.date("on", agreements.today());
        Map<UnitId, PostId> signers = new HashMap<>();
        for (Party party : agreement.unconfirmed()) {
            form.id(field(agreement, party), PostId::new).ifPresent(post -> signers.put(party.unit(), post));
        }
        Optional<Boolean> recorded = form.submit(() -> {
            desk.recordSigned(
                    actor.current(), agreement.id(), new SignedOnPaper(on.orElseThrow(), signers), form.version());
            return true;
        });
        return recorded.isPresent()
                ? Paths.to(frame.at(Paths.of(agreement.id())))
                : page(Paths.onNewest(form, agreement), agreement, w);
    }

    private Agreement mine(UUID id) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        desk.mayKeep(actor.current(), agreement).orForbid();
        agreement.maySignOnPaper().orConflict();
        desk.mayRecordPaper(actor.current(), agreement).orForbid();
        return agreement;
    }

    private ModelAndView page(Form form, Agreement agreement, Wording w) {
        ModelAndView page = form.on("alliances/paper-form");
        page.addObject("agreement", agreement);
        page.addObject("units", names.ofUnits(agreement.text().units()));
        page.addObject(
                "signings",
                agreement.unconfirmed().stream()
                        .map(party -> new Signing(field(agreement, party), party, postsOf(party, w)))
                        .toList());
        return page;
    }

    private List<Choice> postsOf(Party party, Wording w) {
        return posts.of(party.unit()).stream()
                .map(post -> Choice.of(post.id().value(), w.plain(post.title())))
                .toList();
    }

    private static String field(Agreement agreement, Party party) {
        return "signers[" + agreement.text().parties().indexOf(party) + "]";
    }
}

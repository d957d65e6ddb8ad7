package org.gongjian.claims.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongjian.claims.Claim;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.Claims;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Verdict;
import org.gongjian.files.FilesOf;
import org.gongjian.files.RecordFiles;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a case, a page each. */
@Controller
@RequestMapping("/{district}/cases/{id}")
class CaseStepsController {

    private static final int WORDS = 2_000;
    private static final int ALL = 100;

    private final Cases cases;
    private final CaseDesk desk;
    private final Claims claims;
    private final ClaimDesk claimDesk;
    private final RecordFiles files;
    private final CurrentActor actor;

    CaseStepsController(
            Cases cases, CaseDesk desk, Claims claims, ClaimDesk claimDesk, RecordFiles files, CurrentActor actor) {
        this.cases = cases;
        this.desk = desk;
        this.claims = claims;
        this.claimDesk = claimDesk;
        this.files = files;
        this.actor = actor;
    }

    /** A case, its claim, and who asks. */
    private record At(Case about, Claim claim, Actor by) {

        CaseId id() {
            return about.id();
        }
    }

    // Between the claim and the work

    @GetMapping("/contact")
    ModelAndView contact(@PathVariable UUID id) {
        At at = at(id, this::mayNote, each -> each.claim().mayNoteContact());
        return page(CaseStep.CONTACT, blank(CaseStep.CONTACT, at).with("day", cases.today()), at);
    }

    @PostMapping("/contact")
    ModelAndView contact(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        At at = at(id, this::mayNote, null);
        Optional<LocalDate> day = form.date("day", cases.today());
        String remark = remark(form);
        return taken(
                CaseStep.CONTACT,
                at,
                form,
                frame,
                () -> claimDesk.noteContact(at.by(), at.claim().id(), form.version(), day.orElseThrow(), remark));
    }

    @PostMapping("/contact/confirm")
    ModelAndView confirmContact(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        At at = at(id, each -> claims.maySayForAsker(each.by(), each.claim()), null);
        claimDesk.confirmContact(at.by(), at.claim().id(), form.version());
        return SeeOther.at(frame.at(at.about().path()));
    }

    @GetMapping("/deny")
    ModelAndView deny(@PathVariable UUID id) {
        At at = at(
                id,
                each -> claims.maySayForAsker(each.by(), each.claim()),
                each -> each.claim().mayConfirmContact());
        return page(CaseStep.DENY, blank(CaseStep.DENY, at), at);
    }

    @PostMapping("/deny")
    ModelAndView deny(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        At at = at(id, each -> claims.maySayForAsker(each.by(), each.claim()), null);
        Optional<String> words = form.text("words", WORDS);
        return taken(
                CaseStep.DENY,
                at,
                form,
                frame,
                () -> claimDesk.denyContact(at.by(), at.claim().id(), form.version(), words.orElseThrow()));
    }

    @GetMapping("/withdraw")
    ModelAndView withdraw(@PathVariable UUID id) {
        At at = at(
                id,
                each -> claims.mayWithdraw(each.by(), each.claim()),
                each -> each.claim().mayBeWithdrawn().and(each.about().mayBecomeVoid()));
        return page(CaseStep.WITHDRAW, blank(CaseStep.WITHDRAW, at), at);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        At at = at(id, each -> claims.mayWithdraw(each.by(), each.claim()), null);
        Optional<String> words = form.text("words", WORDS);
        return taken(
                CaseStep.WITHDRAW,
                at,
                form,
                frame,
                () -> claimDesk.withdraw(at.by(), at.claim().id(), form.version(), words.orElseThrow()));
    }

    // The work

    @GetMapping("/report")
    ModelAndView report(@PathVariable UUID id) {
        At at = at(id, this::mayWork, each -> each.about().mayBePlanned());
        Form form = blank(CaseStep.REPORT, at).with("progress", at.about().worked());
        return page(CaseStep.REPORT, form.withAll("done", PlanFields.done(at.about())), at);
    }

    @PostMapping("/report")
    ModelAndView report(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        At at = at(id, this::mayWork, null);
        Optional<Integer> progress = CaseFields.percent(form, "progress");
        List<Integer> done = PlanFields.readDone(form);
        String remark = remark(form);
        return taken(
                CaseStep.REPORT,
                at,
                form,
                frame,
                () -> desk.report(at.by(), at.id(), form.version(), progress.orElseThrow(), done, remark));
    }

    @GetMapping("/submit")
    ModelAndView submit(@PathVariable UUID id) {
        At at = at(id, this::mayWork, each -> each.about().mayBeSubmitted());
        return page(CaseStep.SUBMIT, blank(CaseStep.SUBMIT, at), at);
    }

    @PostMapping("/submit")
    ModelAndView submit(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        At at = at(id, this::mayWork, null);
        Optional<String> words = form.text("words", WORDS);
        return taken(
                CaseStep.SUBMIT,
                at,
                form,
                frame,
                () -> desk.submit(at.by(), at.id(), form.version(), words.orElseThrow()));
    }

    // The judgement of whoever asked

    @GetMapping("/accept")
    ModelAndView accept(@PathVariable UUID id) {
        At at = at(id, this::mayJudge, each -> each.about().mayBeAccepted());
        return page(CaseStep.ACCEPT, blank(CaseStep.ACCEPT, at), at);
    }

    @PostMapping("/accept")
    ModelAndView accept(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        At at = at(id, this::mayJudge, null);
        String remark = remark(form);
        return taken(CaseStep.ACCEPT, at, form, frame, () -> desk.accept(at.by(), at.id(), form.version(), remark));
    }

    @GetMapping("/return")
    ModelAndView giveBack(@PathVariable UUID id) {
        At at = at(id, this::mayJudge, each -> each.about().mayBeReturned());
        Form form = blank(CaseStep.RETURN, at).with("until", at.about().deadline());
        return page(CaseStep.RETURN, form, at);
    }

    @PostMapping("/return")
    ModelAndView giveBack(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        At at = at(id, this::mayJudge, null);
        Optional<String> words = form.text("words", WORDS);
        Optional<Integer> progress = CaseFields.percent(form, "progress");
        Optional<LocalDate> until = form.date("until", cases.today());
        return taken(
                CaseStep.RETURN,
                at,
                form,
                frame,
                () -> desk.giveBack(
                        at.by(),
                        at.id(),
                        form.version(),
                        words.orElseThrow(),
                        progress.orElse(ALL),
                        until.orElseThrow()));
    }

    @GetMapping("/extend")
    ModelAndView extend(@PathVariable UUID id) {
        At at = at(id, this::mayJudge, each -> each.about().mayBeExtended());
        return page(CaseStep.EXTEND, blank(CaseStep.EXTEND, at), at);
    }

    @PostMapping("/extend")
    ModelAndView extend(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        At at = at(id, this::mayJudge, null);
        Optional<LocalDate> until = form.date("until", cases.today());
        Optional<String> words = form.text("words", WORDS);
        return taken(
                CaseStep.EXTEND,
                at,
                form,
                frame,
                () -> desk.extend(at.by(), at.id(), form.version(), until.orElseThrow(), words.orElseThrow()));
    }

    @GetMapping("/close")
    ModelAndView close(@PathVariable UUID id) {
        At at = at(id, this::mayJudge, each -> desk.mayClose(each.about()));
        return page(CaseStep.CLOSE, blank(CaseStep.CLOSE, at), at);
    }

    @PostMapping("/close")
    ModelAndView close(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        At at = at(id, this::mayJudge, null);
        return taken(CaseStep.CLOSE, at, form, frame, () -> desk.close(at.by(), at.id(), form.version()));
    }

    private Verdict mayNote(At at) {
        Verdict asker = claims.maySayForAsker(at.by(), at.claim());
        return asker.isAllowed() ? asker : claims.mayWork(at.by(), at.claim());
    }

    private Verdict mayWork(At at) {
        return desk.mayWork(at.by(), at.about());
    }

    private Verdict mayJudge(At at) {
        return desk.mayJudge(at.by(), at.about());
    }

    private At at(UUID id, Function<At, Verdict> permission, @Nullable Function<At, Verdict> state) {
        Case about = cases.require(new CaseId(id));
        At at = new At(about, claims.require(new ClaimId(id)), actor.current());
        permission.apply(at).orForbid();
        if (state != null) {
            state.apply(at).orConflict();
        }
        return at;
    }

    private ModelAndView taken(CaseStep step, At at, Form form, PageFrame frame, Runnable work) {
        Supplier<Boolean> taking = () -> {
            work.run();
            return true;
        };
        return form.submit(taking)
                .map(done -> SeeOther.at(frame.at(at.about().path())))
                .orElseGet(() -> page(step, form.isStale() ? form.with("version", version(step, at)) : form, at));
    }

    private static Form blank(CaseStep step, At at) {
        return Form.blank().with("id", null).with("version", version(step, at));
    }

    private static int version(CaseStep step, At at) {
        return step.ofClaim() ? at.claim().version() : at.about().version();
    }

    private static @Nullable String remark(Form form) {
        return form.optionalText("remark", WORDS).orElse(null);
    }

    private ModelAndView page(CaseStep step, Form form, At at) {
        FilesOf evidence = files.of(at.about().ref(), at.by().author());
        return form.on("claims/step")
                .addObject("step", step)
                .addObject("case", at.about())
                .addObject("claim", at.claim())
                .addObject("evidence", evidence)
                .addObject("mayAdd", desk.mayWork(at.by(), at.about()).isAllowed());
    }
}

package org.gongjian.claims.api;

import java.time.LocalDate;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.CaseFilter;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.CasePage;
import org.gongjian.claims.register.CaseView;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The close-out register: submit, accept, return, close; anybody reads it. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/cases")
class CasesApi {

    private static final int WORDS = 2_000;

    private final Cases cases;
    private final CaseDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<CaseId, Case> answers;

    CasesApi(Cases cases, CaseDesk desk, CurrentActor actor, Answers answers) {
        this.cases = cases;
        this.desk = desk;
        this.actor = actor;
        this.answers = answers.of(cases::require, Case::version);
    }

    /** Latest number first; every case where no view is asked for. */
    @GetMapping
    Slice<Case> list(
            @RequestParam(required = false) @Nullable CaseView view,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable ListingId listing,
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            Part part) {
        CaseFilter filter = new CaseFilter(view == null ? CaseView.ALL : view, unit, listing, programme);
        CasePage page = cases.page(filter, part.after(CasePage.After.class), part.size());
        return part.of(page.cases(), page.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<Case> show(@PathVariable CaseId id) {
        return answers.shown(id);
    }

    /** What was done. */
    record Submission(@Longest(WORDS) String words) {}

    @PostMapping("/{id}/submission")
    ResponseEntity<Case> submit(@PathVariable CaseId id, Version version, @RequestBody Submission submission) {
        desk.submit(actor.current(), id, version.number(), submission.words());
        return answers.shown(id);
    }

    @PostMapping("/{id}/acceptance")
    ResponseEntity<Case> accept(@PathVariable CaseId id, Version version) {
        desk.accept(actor.current(), id, version.number(), null);
        return answers.shown(id);
    }

    /** What is missing, how much is done of a hundred, and by when it is to be. */
    record GivenBack(@Longest(WORDS) String because, int progress, LocalDate until) {}

    @PostMapping("/{id}/return")
    ResponseEntity<Case> giveBack(@PathVariable CaseId id, Version version, @RequestBody GivenBack back) {
        desk.giveBack(actor.current(), id, version.number(), back.because(), back.progress(), back.until());
        return answers.shown(id);
    }

    @PostMapping("/{id}/closing")
    ResponseEntity<Case> close(@PathVariable CaseId id, Version version) {
        desk.close(actor.current(), id, version.number());
        return answers.shown(id);
    }
}

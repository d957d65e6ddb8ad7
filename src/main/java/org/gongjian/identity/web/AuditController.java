package org.gongjian.identity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.audit.AuditChain;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Refused;
import org.gongjian.frame.History;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordTitles;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The district's log, and whether its chain holds. */
@Controller
@RequestMapping("/{district}/office/audit")
class AuditController {

    private static final int PAGE = 50;

    private final AuditLog log;
    private final AuditChain chain;
    private final History history;
    private final Panels panels;
    private final Authority authority;
    private final CurrentActor actors;

    AuditController(
            AuditLog log, AuditChain chain, History history, Panels panels, Authority authority, CurrentActor actors) {
        this.log = log;
        this.chain = chain;
        this.history = history;
        this.panels = panels;
        this.authority = authority;
        this.actors = actors;
    }

    @GetMapping
    ModelAndView open(@RequestParam(defaultValue = "") String kind, @RequestParam @Nullable UUID before) {
        authority.mayKeepOffice(actors.current()).orForbid();
        if (!kind.matches("[a-z-]*")) {
            throw Refused.missing();
        }
        List<AuditLine> lines = log.latest(kind.isEmpty() ? null : kind, before, PAGE + 1);
        List<AuditLine> shown = lines.size() > PAGE ? lines.subList(0, PAGE) : lines;
        Map<RecordRef, RecordTitles.Titled> titles = panels.titlesOf(
                shown.stream().map(AuditLine::subject).distinct().toList());
        return new ModelAndView("identity/audit")
                .addObject("kinds", log.kinds())
                .addObject("kind", kind)
                .addObject("lines", shown)
                .addObject("entries", history.entries(shown))
                .addObject("titles", titles)
                .addObject("older", lines.size() > PAGE ? shown.getLast().id() : null);
    }

    @GetMapping("/chain")
    ModelAndView verify() {
        authority.mayKeepOffice(actors.current()).orForbid();
        return new ModelAndView("identity/chain").addObject("report", chain.verify());
    }
}

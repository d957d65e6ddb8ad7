package org.gongjian.custody.web;

import java.util.List;
import org.gongjian.custody.Custody;
import org.gongjian.custody.CustodyChain;
import org.gongjian.frame.OfficePages;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the district's officers see whether the books of things hold, and which movement was changed if one was. */
@Controller
class CustodyOfficePage implements OfficePages {

    private final Custody custody;
    private final CustodyChain chain;
    private final Authority authority;
    private final CurrentActor actor;

    CustodyOfficePage(Custody custody, CustodyChain chain, Authority authority, CurrentActor actor) {
        this.custody = custody;
        this.chain = chain;
        this.authority = authority;
        this.actor = actor;
    }

    @GetMapping("/{district}/office/custody")
    ModelAndView books() {
        authority.mayKeepOffice(actor.current()).orForbid();
        return new ModelAndView("custody/books")
                .addObject("balance", custody.balanceOf(null))
                .addObject("sums", custody.verifySums())
                .addObject("chain", chain.verify());
    }

    @Override
    public List<Entry> forReader() {
        return authority.mayKeepOffice(actor.current()).isAllowed()
                ? List.of(new Entry("custody", "office/custody", 65))
                : List.of();
    }
}

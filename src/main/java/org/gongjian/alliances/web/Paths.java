package org.gongjian.alliances.web;

import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.AllianceId;
import org.gongjian.frame.Form;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The addresses of this room, below the district, and the way from a form to a page. */
final class Paths {

    static final String ALLIANCES = "alliances";
    static final String AGREEMENTS = ALLIANCES + "/agreements";

    private Paths() {}

    static String of(AllianceId id) {
        return ALLIANCES + "/" + id.value();
    }

    static String of(AgreementId id) {
        return AGREEMENTS + "/" + id.value();
    }

    /** On to another page: 303, so that going back does not send the form again. */
    static ModelAndView to(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    /** A form that came too late now stands on the newest edition: compared and sent again, it goes through. */
    static Form onNewest(Form form, Agreement agreement) {
        return form.isStale() ? form.with("version", agreement.version()) : form;
    }
}

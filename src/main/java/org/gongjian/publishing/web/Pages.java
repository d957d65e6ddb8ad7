package org.gongjian.publishing.web;

import org.gongjian.frame.Form;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a form leads. */
final class Pages {

    private Pages() {}

    /** On to another page: 303, so that going back does not send the form again. */
    static ModelAndView to(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    /** A form that came too late now stands on the record as it is: compared and sent again, it goes through. */
    static Form opened(Form form, int version) {
        return form.isStale() ? form.with("version", version) : form;
    }
}

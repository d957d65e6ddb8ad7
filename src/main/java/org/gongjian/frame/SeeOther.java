package org.gongjian.frame;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a form leads once it is done: 303, so that going back or reloading does not send it again. */
public final class SeeOther {

    private SeeOther() {}

    /** @param address as {@link PageFrame#at} gives it */
    public static ModelAndView at(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}

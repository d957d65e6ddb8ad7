package org.gongjian.identity.factors.web;

import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.springframework.web.servlet.ModelAndView;

/** The page that asks for the password or a code once more, before a way into the account is changed. */
public final class ProofPage {

    private ProofPage() {}

    /**
     * The field is {@code current}.
     *
     * @param action where the form goes
     * @param code its message is the title; with {@code .lede} it says what happens, with {@code .do} it is on the button
     */
    public static ModelAndView of(Form form, String action, String code, Object... arguments) {
        return form.on("identity/proof")
                .addObject("action", action)
                .addObject("named", false)
                .addObject("heading", Reason.of(code, arguments))
                .addObject("lede", Reason.of(code + ".lede", arguments))
                .addObject("button", Reason.of(code + ".do", arguments));
    }
}

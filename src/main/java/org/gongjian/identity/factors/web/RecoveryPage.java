package org.gongjian.identity.factors.web;

import java.util.List;
import org.gongjian.frame.SeeOther;
import org.springframework.web.servlet.ModelAndView;

/** Shows recovery codes, this once. */
public final class RecoveryPage {

    private RecoveryPage() {}

    /**
     * @param codes none where the account has some already, which are not shown again
     * @param done what was done before: {@code app}, {@code passkey} or {@code renewed}
     */
    public static ModelAndView of(List<String> codes, String done) {
        return codes.isEmpty()
                ? SeeOther.at("/account/second-factor?done=" + done)
                : new ModelAndView("identity/recovery")
                        .addObject("codes", codes)
                        .addObject("done", done);
    }
}

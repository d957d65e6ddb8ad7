package org.gongjian.giving.web;

import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;

/** What a form says about another purpose: yes, or no and why. */
final class PurposeAnswer {

    private PurposeAnswer() {}

    /** The words beside the answer; who does not agree says why. */
    static Optional<String> words(Form form, boolean refused) {
        if (refused && form.isBlank("answer")) {
            form.fault("answer", Reason.of("giving.consent.why-not"));
        }
        return form.optionalText("answer", GiftPurposeController.TEXT);
    }
}

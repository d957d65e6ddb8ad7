package org.gongjian.identity.web;

import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.people.PhoneNumber;

/** The optional telephone number of somebody new, in the field {@code phone}. */
public final class PhoneField {

    private PhoneField() {}

    public static Optional<PhoneNumber> read(Form form) {
        Optional<String> typed = form.optionalText("phone", 40);
        Optional<Reason> fault = typed.flatMap(text -> PhoneNumber.verdict(text).reason());
        fault.ifPresent(why -> form.fault("phone", why));
        return fault.isPresent() ? Optional.empty() : typed.map(PhoneNumber::of);
    }
}

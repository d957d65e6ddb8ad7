package org.gongjian.notices.mail;

import org.springframework.boot.test.context.TestComponent;

/** The codes that letters carry, for tests of the pages behind them. */
@TestComponent
public class SignedCodes {

    private final UnsubscribeCodes codes;

    SignedCodes(UnsubscribeCodes codes) {
        this.codes = codes;
    }

    public String of(OwnEmail email) {
        return codes.of(email.id());
    }
}

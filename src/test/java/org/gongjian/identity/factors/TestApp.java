package org.gongjian.identity.factors;

import java.time.Clock;
import java.util.List;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;

/** An app of somebody in a test: it has read the secret and shows codes. */
public final class TestApp {

    private final String secret;
    private final Clock clock;

    private TestApp(String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** One that waits to be confirmed. */
    public static TestApp begun(Factors factors, Actor actor, Clock clock) {
        factors.begin(actor, TestAccounts.PASSWORD);
        return new TestApp(factors.begun(actor).orElseThrow().secret(), clock);
    }

    public static TestApp reading(String secret, Clock clock) {
        return new TestApp(secret.replace(" ", ""), clock);
    }

    /** What it shows now. */
    public String code() {
        return code(0);
    }

    /** What it shows when its clock is so many steps ahead. */
    public String code(int steps) {
        return Totp.code(secret, Totp.stepAt(clock.instant()) + steps);
    }

    /** A well-formed code that is wrong now and around now. */
    public String wrongCode() {
        List<String> good = List.of(code(-1), code(0), code(1));
        return good.contains("000000") ? "111111" : "000000";
    }
}

package org.gongjian.notices.mail;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.springframework.boot.test.context.TestComponent;

/** Gives people of tests e-mail addresses of their own, and sends what waits. */
@TestComponent
public class TestEmails {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("/account/notices/address/([A-Za-z0-9_-]+)");

    private final OwnNotices own;
    private final MailPlan plan;
    private final Postman postman;

    TestEmails(OwnNotices own, MailPlan plan, Postman postman) {
        this.own = own;
        this.plan = plan;
        this.postman = postman;
    }

    /** An address nobody else has, entered and confirmed as its owner does. */
    public String confirmed(Actor actor) {
        String address = entered(actor);
        own.verify(actor, codeSentTo(address));
        return address;
    }

    public String entered(Actor actor) {
        String address = "reader-" + COUNT.incrementAndGet() + "@mail.example";
        own.enter(actor, EmailAddress.of(address));
        return address;
    }

    public static String codeSentTo(String address) {
        Matcher link =
                LINK.matcher(TestMailServer.server().to(address).getLast().text());
        if (!link.find()) {
            throw new AssertionError("no link was sent to " + address);
        }
        return link.group(1);
    }

    /** What the job does for one district. */
    public void send(TestDistrict district) {
        district.run(() -> {
            plan.run();
            postman.run();
        });
    }
}

package org.gongjian.notices.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.accounts.AccountJournal;
import org.gongjian.identity.accounts.OneTimeCode;
import org.gongjian.notices.KnownKinds;
import org.springframework.stereotype.Service;

/**
 * What somebody wants to be told by e-mail, and where: for all districts of the account. Called outside of transactions, for
 * the log of each of the districts tells of it.
 */
@Service
public class OwnNotices {

    private static final Duration LINK_FOR = Duration.ofHours(24);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_A_DAY = 5;

    private final StoredEmails emails;
    private final StoredChoices choices;
    private final KnownKinds kinds;
    private final UnsubscribeCodes codes;
    private final VerificationLetters letters;
    private final Post post;
    private final AccountJournal journal;
    private final Clock clock;

    OwnNotices(
            StoredEmails emails,
            StoredChoices choices,
            KnownKinds kinds,
            UnsubscribeCodes codes,
            VerificationLetters letters,
            Post post,
            AccountJournal journal,
            Clock clock) {
        this.emails = emails;
        this.choices = choices;
        this.kinds = kinds;
        this.codes = codes;
        this.letters = letters;
        this.post = post;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether this installation sends e-mail at all. */
    public boolean isMailOn() {
        return post.isOpen();
    }

    public Optional<OwnEmail> email(Actor by) {
        return emails.of(account(by));
    }

    /** The choice for every topic there is. */
    public Map<String, EmailChoice> choices(Actor by) {
        Map<String, EmailChoice> chosen = choices.of(account(by));
        Map<String, EmailChoice> all = new LinkedHashMap<>();
        kinds.topics().forEach(topic -> all.put(topic, chosen.getOrDefault(topic, EmailChoice.DAILY)));
        return all;
    }

    public void choose(Actor by, Map<String, EmailChoice> wanted) {
        AccountId account = account(by);
        Map<String, EmailChoice> before = choices(by);
        Map<String, EmailChoice> changed = new LinkedHashMap<>(wanted);
        changed.keySet().retainAll(before.keySet());
        changed.entrySet().removeIf(one -> before.get(one.getKey()) == one.getValue());
        if (!changed.isEmpty()) {
            change(
                    account,
                    () -> changed.forEach((topic, choice) -> choices.choose(account, topic, choice)),
                    "notices-chosen");
        }
    }

    /**
     * Takes an address down, in the place of one there was, and sends it a link that is good for a day. Nothing else goes
     * there before the link was opened.
     */
    public void enter(Actor by, EmailAddress address) {
        AccountId account = account(by);
        Verdict.require(post.isOpen(), Reason.of("notices.address.off")).orConflict();
        Instant now = clock.instant();
        OneTimeCode code = OneTimeCode.next();
        UUID id = NewId.uuid();
        change(
                account,
                () -> {
                    Verdict.require(
                                    emails.ask(
                                            account, now, now.minus(PAUSE), now.minus(Duration.ofDays(1)), MOST_A_DAY),
                                    Reason.of("notices.address.often", MOST_A_DAY))
                            .orConflict();
                    emails.put(account, id, address, code, now.plus(LINK_FOR));
                },
                "email-entered");
        try {
            post.send(letters.verification(account, id, address, code));
        } catch (Undelivered failed) {
            throw Refused.conflict(Reason.of("notices.address.unsent", Reason.of("notices.failure." + failed.why())));
        }
    }

    /** Whether a link is still good for whoever opened it. */
    public boolean isVerifiable(Actor by, String code) {
        return emails.isVerifiable(account(by), new OneTimeCode(code), clock.instant());
    }

    /** A code of somebody else's, one that was used and one that is too old are not there. */
    public void verify(Actor by, String code) {
        AccountId account = account(by);
        change(
                account,
                () -> {
                    if (!emails.verify(account, new OneTimeCode(code), clock.instant())) {
                        throw Refused.missing();
                    }
                },
                "email-verified");
    }

    public void remove(Actor by) {
        AccountId account = account(by);
        if (emails.of(account).isPresent()) {
            change(account, () -> emails.remove(account), "email-removed");
        }
    }

    /** Sends again what was ended by a link in an e-mail. */
    public void resume(Actor by) {
        AccountId account = account(by);
        if (emails.of(account).filter(email -> email.unsubscribedAt() != null).isPresent()) {
            change(account, () -> emails.resume(account), "email-resumed");
        }
    }

    /** The address a code from an e-mail is for, masked; a code that was not made here is not there. */
    public String maskOf(String code) {
        return owner(code).mask();
    }

    /** Ends e-mail to the address at once and whoever asks; ending it twice changes nothing. */
    public void unsubscribe(String code) {
        OwnEmail email = owner(code);
        AccountId account = emails.owner(email.id()).orElseThrow(Refused::missing);
        if (email.unsubscribedAt() == null) {
            change(account, () -> emails.unsubscribe(email.id(), clock.instant()), "email-stopped");
        }
    }

    private OwnEmail owner(String code) {
        return codes.read(code)
                .flatMap(id -> emails.owner(id).flatMap(emails::of))
                .orElseThrow(Refused::missing);
    }

    private void change(AccountId account, Runnable change, String verb) {
        journal.change(
                account,
                () -> {
                    change.run();
                    return account;
                },
                verb);
    }

    private static AccountId account(Actor by) {
        AccountId account = by.accountId();
        if (account == null) {
            throw Refused.forbidden(Reason.of("identity.refused.signed-in"));
        }
        return account;
    }
}

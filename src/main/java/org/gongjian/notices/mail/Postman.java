package org.gongjian.notices.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the letters of the current district. Each is claimed first, sent outside of any transaction, and its end recorded
 * afterwards; a worker that ends in between leaves a claim that runs out, and the letter goes out again with the same
 * Message-ID.
 */
@Component
class Postman {

    /** Longer than any server may take over one letter, see the timeouts in application.yml. */
    static final Duration CLAIM = Duration.ofMinutes(10);
    /** With the pauses between them about half a day in all. */
    static final int ATTEMPTS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGER = 5;
    private static final int AT_A_TIME = 200;

    private final MailRows rows;
    private final MailStandings standings;
    private final StoredEmails emails;
    private final LetterWriter writer;
    private final Post post;
    private final Clock clock;

    Postman(MailRows rows, MailStandings standings, StoredEmails emails, LetterWriter writer, Post post, Clock clock) {
        this.rows = rows;
        this.standings = standings;
        this.emails = emails;
        this.writer = writer;
        this.post = post;
        this.clock = clock;
    }

    /** Stops where the server is not there: the others wait for the next round instead of waiting for it one by one. */
    void run() {
        for (UUID id : rows.due(clock.instant(), AT_A_TIME)) {
            Instant now = clock.instant();
            Optional<MailRows.Claim> claim = rows.claim(id, now, now.plus(CLAIM));
            if (claim.isPresent() && !deliver(claim.get())) {
                return;
            }
        }
    }

    /** Answers whether the server was there. */
    boolean deliver(MailRows.Claim claim) {
        if (claim.attempt() > ATTEMPTS) {
            rows.failed(claim, "interrupted");
            return true;
        }
        MailStanding standing = standings.of(claim.account());
        if (standing.obstacle() != null) {
            rows.dropped(claim, standing.obstacle().stored());
            return true;
        }
        try {
            send(claim);
        } catch (Undelivered failed) {
            if (failed.forGood() || claim.attempt() >= ATTEMPTS) {
                LOG.warn("E-mail {} was given up: {}", claim.id(), failed.why());
                rows.failed(claim, failed.why());
            } else {
                rows.again(claim, clock.instant().plus(pause(claim.attempt())), failed.why());
            }
            return !failed.isOfTheServer();
        }
        rows.sent(claim, clock.instant());
        return true;
    }

    private void send(MailRows.Claim claim) throws Undelivered {
        Letter letter;
        try {
            letter = write(claim);
        } catch (RuntimeException unwritable) {
            LOG.error("E-mail {} could not be written", claim.id(), unwritable);
            throw new Undelivered("unwritable", false);
        }
        post.send(letter);
    }

    private Letter write(MailRows.Claim claim) {
        OwnEmail email = emails.of(claim.account()).orElseThrow();
        return writer.write(claim, email.id(), emails.open(claim.account()).orElseThrow());
    }

    /** After the first failure a minute; 1, 5, 25 minutes, two hours, ten hours. */
    static Duration pause(int attempt) {
        return FIRST_PAUSE.multipliedBy((long) Math.pow(LONGER, attempt - 1.0));
    }
}

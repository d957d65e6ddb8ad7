package org.gongjian.notices.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Refused;
import org.gongjian.identity.AccountId;
import org.gongjian.notices.NoticePolicies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides what goes out by e-mail and when: each as its reader chose, the digest once a day, what is urgent at once. */
@Component
class MailPlan {

    private static final int AT_A_TIME = 500;

    private final MailRows rows;
    private final MailStandings standings;
    private final NoticePolicies policies;
    private final Districts districts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailPlan(
            MailRows rows,
            MailStandings standings,
            NoticePolicies policies,
            Districts districts,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.standings = standings;
        this.policies = policies;
        this.districts = districts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** For the current district: what is new, and the digest of the day where its hour has come. */
    void run() {
        while (Boolean.TRUE.equals(transaction.execute(status -> settleFresh()))) {
            // Until nothing is new.
        }
        digest();
    }

    /** What is new for one person at the same time and to be told at once goes into one letter. */
    private boolean settleFresh() {
        List<MailRows.Fresh> fresh = rows.fresh(AT_A_TIME);
        Map<AccountId, MailStanding> known = new HashMap<>();
        Map<AccountId, UUID> letters = new HashMap<>();
        for (MailRows.Fresh told : fresh) {
            MailStanding standing = known.computeIfAbsent(told.account(), standings::of);
            Optional<MailStanding.Why> leftOut = standing.leavesOut(told.kind().topic());
            if (leftOut.isPresent()) {
                rows.leaveOut(told, leftOut.get());
            } else if (told.urgent() || standing.choice(told.kind().topic()) == EmailChoice.AT_ONCE) {
                rows.putInto(letters.computeIfAbsent(told.account(), this::letter), told);
            } else {
                rows.keepForDigest(told);
            }
        }
        return fresh.size() == AT_A_TIME;
    }

    private UUID letter(AccountId account) {
        return rows.add(account, null, clock.instant()).orElseThrow();
    }

    private void digest() {
        District district = CurrentDistrict.id().flatMap(districts::byId).orElseThrow(Refused::missing);
        Instant now = clock.instant();
        ZonedDateTime there = now.atZone(district.zone());
        LocalDate today = there.toLocalDate();
        Instant moment = today.atTime(policies.current().digestAt())
                .atZone(district.zone())
                .toInstant();
        if (now.isBefore(moment)) {
            return;
        }
        rows.awaitingDigest(moment, today, AT_A_TIME)
                .forEach(account -> transaction.executeWithoutResult(status -> digest(account, today, moment, now)));
    }

    private void digest(AccountId account, LocalDate today, Instant moment, Instant now) {
        MailStanding standing = standings.of(account);
        if (standing.obstacle() != null) {
            rows.leaveOutDigest(account, standing.obstacle());
            return;
        }
        rows.add(account, today, now).ifPresent(mail -> {
            if (rows.digest(mail, account, moment) == 0) {
                rows.undo(mail);
            }
        });
    }
}

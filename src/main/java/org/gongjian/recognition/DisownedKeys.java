package org.gongjian.recognition;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.gongjian.district.NewId;
import org.gongjian.recognition.signing.KeysAtHand;
import org.gongjian.recognition.signing.SigningKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down in every district's books that a key was disowned. The command that disowns writes the file of keys and needs no
 * database; whoever verifies learns it from the file at once.
 */
@Service
public class DisownedKeys {

    static final String KIND = "signing-key";

    private final DisownedKeyRows rows;
    private final KeysAtHand keys;
    private final AuditLog audit;
    private final Clock clock;

    DisownedKeys(DisownedKeyRows rows, KeysAtHand keys, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        private static final Duration EVERY = Duration.ofMinutes(1);

        @Bean
        RecurringTask<Void> noteDisownedKeys(Districts districts, DisownedKeys disowned) {
            return Tasks.recurring("disowned-keys", FixedDelay.of(EVERY))
                    .execute((instance, context) ->
                            districts.all().forEach(district -> CurrentDistrict.run(district.id(), disowned::note)));
        }
    }

    /** Notes, in the current district, those it has not noted yet, each with its line. */
    @Transactional
    public void note() {
        List<SigningKey> disowned = keys.now().disowned();
        if (disowned.isEmpty()) {
            return;
        }
        List<String> noted = rows.noted();
        for (SigningKey key : disowned) {
            SigningKey.Disowned how = key.disowned();
            UUID id = NewId.uuid();
            if (how != null && !noted.contains(key.id()) && rows.note(id, key, how, clock.instant())) {
                audit.write(Author.SYSTEM, "disowned", new RecordRef(KIND, id));
            }
        }
    }
}

package org.gongjian.identity.cards;

import java.time.Clock;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.MandateEffects;
import org.gongjian.identity.Role;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is a volunteer no longer has a card that opens anything. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CardsOfVolunteers implements MandateEffects {

    private final StoredCards stored;
    private final AuditLog audit;
    private final Clock clock;

    CardsOfVolunteers(StoredCards stored, AuditLog audit, Clock clock) {
        this.stored = stored;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void ended(Author by, PersonId person, Mandate mandate) {
        if (mandate.role() == Role.VOLUNTEER) {
            stored.revokeAll(person, clock.instant()).forEach(card -> audit.write(by, "revoked", card.ref()));
        }
    }
}

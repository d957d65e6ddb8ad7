package org.gongjian.recognition;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds a credential of the current district by its place in the lists. */
@Component
class StandingOfPlaces {

    private final CredentialRows rows;

    StandingOfPlaces(CredentialRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Optional<Credential> of(int year, long number) {
        return rows.byPlace(year, number);
    }
}

package org.gongjian.identity;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** Somebody who signs in: one per person and installation, whatever the number of districts. */
public record AccountId(UUID value) {

    public static AccountId next() {
        return new AccountId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("account", value);
    }
}

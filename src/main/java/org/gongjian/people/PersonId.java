package org.gongjian.people;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A natural person in one district. */
public record PersonId(UUID value) {

    public static PersonId next() {
        return new PersonId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("person", value);
    }
}

package org.gongjian.identity.accounts;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** An invitation. */
public record InvitationId(UUID value) {

    public static InvitationId next() {
        return new InvitationId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("invitation", value);
    }
}

package org.gongjian.recognition.web;

import java.util.List;
import org.gongjian.frame.OfficePages;
import org.gongjian.identity.CurrentActor;
import org.gongjian.recognition.CredentialDesk;
import org.springframework.stereotype.Component;

/** What the district signed, for its officers. */
@Component
class CredentialsOfficePage implements OfficePages {

    private static final int ORDER = 75;

    private final CredentialDesk desk;
    private final CurrentActor actor;

    CredentialsOfficePage(CredentialDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public List<Entry> forReader() {
        return desk.mayKeep(actor.current()).isAllowed()
                ? List.of(new Entry("credentials", "office/credentials", ORDER))
                : List.of();
    }
}

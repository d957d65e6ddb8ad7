package org.gongjian.recognition;

import java.util.Map;
import org.gongjian.audit.Author;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;
import org.springframework.transaction.support.TransactionTemplate;

/** A credential to look at and to revoke. */
class CredentialSamples implements SampleIds {

    private final CredentialDesk desk;
    private final TransactionTemplate transaction;

    CredentialSamples(CredentialDesk desk, TransactionTemplate transaction) {
        this.desk = desk;
        this.transaction = transaction;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        CredentialId id = CredentialId.next();
        here.district()
                .within(() -> transaction.execute(status -> desk.issue(
                        Author.SYSTEM,
                        TestCredentials.thirtyHours(id, id.value().toString()))));
        return Map.of("credentials/{id}", id.value().toString(), "status/{year}", "2024");
    }
}

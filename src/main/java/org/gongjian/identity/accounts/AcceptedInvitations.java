package org.gongjian.identity.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.identity.AccountId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The invitations of the current district that were accepted, for whoever has them to tell of. */
@Repository
@Transactional(readOnly = true)
public class AcceptedInvitations {

    private final JdbcClient jdbc;

    AcceptedInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param person who accepted
     * @param handOver whether a mandate passed by it; {@link PassedMandates} knows more
     * @param invitedBy null where it was the system itself
     */
    public record Accepted(
            InvitationId invitation,
            PersonId person,
            boolean handOver,
            @Nullable AccountId invitedBy) {}

    public Optional<Accepted> byId(InvitationId invitation) {
        return all(List.of(invitation)).stream().findFirst();
    }

    public List<Accepted> all(Collection<InvitationId> invitations) {
        return invitations.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, person_id, succeeds is not null as hand_over, invited_by from invitation
                         where id in (:ids) and district_id = current_district() and accepted_at is not null
                        """)
                        .param(
                                "ids",
                                invitations.stream().map(InvitationId::value).toList())
                        .query((row, number) -> {
                            UUID by = row.getObject("invited_by", UUID.class);
                            return new Accepted(
                                    new InvitationId(row.getObject("id", UUID.class)),
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    row.getBoolean("hand_over"),
                                    by == null ? null : new AccountId(by));
                        })
                        .list();
    }
}

package org.gongjian.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The hand-overs of the current district, for whoever has them to tell of. */
@Repository
@Transactional(readOnly = true)
public class PassedMandates {

    private final JdbcClient jdbc;

    PassedMandates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Standing {
        OFFERED,
        ACCEPTED,
        /** Taken back, declined, or made way for another. */
        WITHDRAWN
    }

    /**
     * @param holderAccount whose mandate it is or was
     * @param successorAccount null where the successor has none yet
     * @param startedBy null where it was the system itself
     */
    public record Passed(
            InvitationId handOver,
            Standing standing,
            PersonId holder,
            AccountId holderAccount,
            PersonId successor,
            @Nullable AccountId successorAccount,
            @Nullable AccountId startedBy) {

        /** Of holder, successor and whoever started it, those with an account. */
        public List<AccountId> everybody() {
            Set<AccountId> accounts = new LinkedHashSet<>(List.of(holderAccount));
            if (successorAccount != null) {
                accounts.add(successorAccount);
            }
            if (startedBy != null) {
                accounts.add(startedBy);
            }
            return List.copyOf(accounts);
        }

        public boolean concerns(Actor reader) {
            return reader.accountId() != null && everybody().contains(reader.accountId());
        }
    }

    public Optional<Passed> byId(InvitationId handOver) {
        return all(List.of(handOver)).stream().findFirst();
    }

    public List<Passed> all(Collection<InvitationId> handOvers) {
        return jdbc.sql("""
                select invitation.id, invitation.person_id as successor, mine.account_id as successor_account,
                       invitation.invited_by, invitation.accepted_at is not null as accepted,
                       invitation.withdrawn_at is not null as withdrawn,
                       mandate.person_id as holder, mandate.account_id as holder_account
                  from invitation
                  join mandate on mandate.district_id = invitation.district_id and mandate.id = invitation.succeeds
                  left join account_district mine on mine.district_id = invitation.district_id
                                                 and mine.person_id = invitation.person_id
                 where invitation.id = any(:ids) and invitation.district_id = current_district()
                """)
                .param("ids", handOvers.stream().map(InvitationId::value).toArray(UUID[]::new))
                .query(PassedMandates::passed)
                .list();
    }

    private static Passed passed(ResultSet row, int number) throws SQLException {
        return new Passed(
                new InvitationId(row.getObject("id", UUID.class)),
                row.getBoolean("accepted")
                        ? Standing.ACCEPTED
                        : row.getBoolean("withdrawn") ? Standing.WITHDRAWN : Standing.OFFERED,
                new PersonId(row.getObject("holder", UUID.class)),
                new AccountId(row.getObject("holder_account", UUID.class)),
                new PersonId(row.getObject("successor", UUID.class)),
                account(row, "successor_account"),
                account(row, "invited_by"));
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }
}

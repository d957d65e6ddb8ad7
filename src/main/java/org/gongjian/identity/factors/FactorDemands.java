package org.gongjian.identity.factors;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Refused;
import org.gongjian.district.signals.ShortMemory;
import org.gongjian.district.signals.Signals;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.identity.accounts.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Of which roles a district demands a second factor: whoever lacks one can do nothing in that district until it is set up. */
@Service
public class FactorDemands {

    static final String TOPIC = "factor-demand";
    private static final int MOST = 10_000;
    private static final Duration LIFE = Duration.ofSeconds(5);

    private static final String FIRST = """
            insert into factor_demand (roles, version, changed_at, changed_by) values (:roles, :version + 1, :at, :by)
            on conflict (district_id) do nothing
            """;
    private static final String LATER = """
            update factor_demand set roles = :roles, version = version + 1, changed_at = :at, changed_by = :by
             where version = :version
            """;

    private final JdbcClient jdbc;
    private final Authority authority;
    private final Accounts accounts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Signals signals;
    private final ShortMemory<Set<Role>> demanded;

    FactorDemands(
            JdbcClient jdbc,
            Authority authority,
            Accounts accounts,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock,
            Signals signals) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.signals = signals;
        this.demanded = signals.memory(TOPIC, MOST, LIFE);
    }

    /** @param version grows with each change; 0 where nothing was ever demanded */
    public record Demand(Set<Role> roles, int version) {

        public Demand {
            roles = Set.copyOf(roles);
        }
    }

    /** What the current district demands. */
    @Transactional(readOnly = true)
    public Demand current(Actor by) {
        authority.mayKeepOffice(by).orForbid();
        return jdbc.sql("select roles, version from factor_demand")
                .query((row, number) -> new Demand(roles(row), row.getInt("version")))
                .optional()
                .orElseGet(() -> new Demand(Set.of(), 0));
    }

    /** Demands it of these roles and no others; stale where somebody else changed it since {@code version}. */
    @Transactional
    public void change(Actor by, Set<Role> roles, int version) {
        authority.mayKeepOffice(by).orForbid();
        int changed = jdbc.sql(version == 0 ? FIRST : LATER)
                .param("roles", stored(roles))
                .param("version", version)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.author().account())
                .update();
        if (changed != 1) {
            throw Refused.stale();
        }
        audit.write(by.author(), "factors-demanded", subject(), stored(roles));
        signals.send(TOPIC, subject().id().toString());
    }

    /**
     * Whether the current district demands a second factor of somebody who has none. That it demands none of anybody is
     * remembered for a moment; what somebody may do and has is read anew.
     */
    public boolean miss(AccountId account) {
        Set<Role> roles = demanded.recall(
                        subject().id().toString(),
                        key -> Optional.ofNullable(transaction.execute(status -> demandedNow())))
                .orElse(Set.of());
        return !roles.isEmpty() && Boolean.TRUE.equals(transaction.execute(status -> misses(account)));
    }

    private Set<Role> demandedNow() {
        return jdbc.sql("select roles from factor_demand")
                .query((row, number) -> roles(row))
                .optional()
                .orElseGet(Set::of);
    }

    private boolean misses(AccountId account) {
        return jdbc.sql("""
                select exists (select from factor_demand demand
                         join mandate on mandate.role = any(demand.roles)
                        where mandate.account_id = :account and mandate.ended_at is null)
                   and not exists (select from one_time_codes where account_id = :account and confirmed_at is not null)
                   and not exists (select from passkey where account_id = :account)
                """)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** The districts that wait for somebody's second factor. Asked outside of transactions. */
    public List<District> waitingFor(AccountId account) {
        return accounts.districtsOf(account).stream()
                .filter(district ->
                        CurrentDistrict.within(district.id(), () -> transaction.execute(status -> miss(account))))
                .toList();
    }

    private static RecordRef subject() {
        return new RecordRef("factor-demand", CurrentDistrict.id().orElseThrow().value());
    }

    private static String[] stored(Set<Role> roles) {
        return roles.stream().sorted().map(Role::stored).toArray(String[]::new);
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return Arrays.stream((String[]) roles.getArray()).map(Role::ofStored).collect(Collectors.toUnmodifiableSet());
    }
}

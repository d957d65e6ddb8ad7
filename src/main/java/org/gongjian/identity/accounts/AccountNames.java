package org.gongjian.identity.accounts;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.AuthorNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An account goes by the name of its person in the current district. */
@Service
class AccountNames implements AuthorNames {

    private final JdbcClient jdbc;

    AccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> namesOf(Collection<UUID> accounts) {
        return jdbc
                .sql("""
                select belongs.account_id, person.name
                  from account_district belongs
                  join person entered on entered.id = belongs.person_id
                  join person on person.id = coalesce(entered.merged_into, entered.id)
                 where belongs.district_id = current_district() and belongs.account_id = any(:accounts)
                   and person.name is not null
                """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("account_id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package org.gongjian.identity.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
import org.gongjian.audit.AuthorName;
import org.gongjian.audit.AuthorNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An account goes by the name of its person in the current district, for the holder of the mandate it acted under. */
@Service
class AccountNames implements AuthorNames {

    private final JdbcClient jdbc;

    AccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Author, AuthorName> namesOf(Collection<Author> authors) {
        Map<UUID, String> accounts = accounts(ids(authors, Author::account));
        Map<UUID, Holder> holders = holders(ids(authors, Author::mandate));
        Map<Author, AuthorName> named = new HashMap<>();
        for (Author author : authors) {
            String who = author.account() == null ? null : accounts.get(author.account());
            if (who != null) {
                Holder holder = author.mandate() == null ? null : holders.get(author.mandate());
                String forWhom = holder == null || holder.account().equals(author.account()) ? null : holder.name();
                named.put(author, new AuthorName(who, forWhom));
            }
        }
        return named;
    }

    /** Whose mandate one is or was. */
    private record Holder(UUID account, String name) {}

    private Map<UUID, Holder> holders(UUID[] mandates) {
        return jdbc
                .sql("""
                select mandate.id, mandate.account_id, coalesce(person.name, '') as name
                  from mandate
                  join person entered on entered.district_id = mandate.district_id and entered.id = mandate.person_id
                  join person on person.district_id = mandate.district_id
                   and person.id = standing(entered.merged_into, entered.id)
                 where mandate.id = any(:mandates)
                """)
                .param("mandates", mandates)
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Holder(row.getObject("account_id", UUID.class), row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, String> accounts(UUID[] accounts) {
        return jdbc
                .sql("""
                select belongs.account_id, person.name
                  from account_district belongs
                  join person entered on entered.id = belongs.person_id
                  join person on person.id = standing(entered.merged_into, entered.id)
                 where belongs.district_id = current_district() and belongs.account_id = any(:accounts)
                   and person.name is not null
                """)
                .param("accounts", accounts)
                .query((row, number) -> Map.entry(row.getObject("account_id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static UUID[] ids(Collection<Author> authors, Function<Author, @Nullable UUID> part) {
        return authors.stream().map(part).filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    }
}

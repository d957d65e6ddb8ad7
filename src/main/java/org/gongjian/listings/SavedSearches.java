package org.gongjian.listings;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The searches of the lists that whoever is signed in keeps for themselves; nobody else sees them. */
@Service
@Transactional
public class SavedSearches {

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeping the same id twice keeps one; refused beyond {@link SavedSearch#MOST} of a list. */
    public void keep(Actor by, SavedSearch search) {
        AccountId account = by.requireAccount();
        Verdict.require(
                        of(by, search.list()).size() < SavedSearch.MOST,
                        Reason.of("listings.saved.many", SavedSearch.MOST))
                .orRefuse("name");
        jdbc.sql("""
                insert into saved_search (id, account_id, list, name, query, saved_at)
                values (:id, :account, :list, :name, :query, :at)
                on conflict (district_id, id) do nothing
                """)
                .param("id", search.id())
                .param("account", account.value())
                .param("list", search.list())
                .param("name", search.name())
                .param("query", search.query())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Refused where the person keeps no such search: 404. */
    public void forget(Actor by, UUID id) {
        int forgotten = jdbc.sql("delete from saved_search where id = :id and account_id = :account")
                .param("id", id)
                .param("account", by.requireAccount().value())
                .update();
        if (forgotten == 0) {
            throw Refused.missing();
        }
    }

    /** Of one list, oldest first; none for a visitor. */
    @Transactional(readOnly = true)
    public List<SavedSearch> of(Actor by, String list) {
        AccountId account = by.accountId();
        return account == null
                ? List.of()
                : jdbc.sql("""
                        select id, list, name, query from saved_search
                         where account_id = :account and list = :list order by id
                        """)
                        .param("account", account.value())
                        .param("list", list)
                        .query((row, number) -> new SavedSearch(
                                row.getObject("id", UUID.class),
                                row.getString("list"),
                                row.getString("name"),
                                row.getString("query")))
                        .list();
    }
}

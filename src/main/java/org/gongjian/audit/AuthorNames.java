package org.gongjian.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What to call the authors of audit lines; answered by whoever keeps accounts. */
public interface AuthorNames {

    /** A name for each author whose account has one in the current district. */
    Map<Author, AuthorName> namesOf(Collection<Author> authors);

    /** A name for each account that has one in the current district. */
    default Map<UUID, String> namesOfAccounts(Collection<UUID> accounts) {
        List<Author> authors =
                accounts.stream().map(account -> new Author(account, null)).toList();
        Map<UUID, String> named = new HashMap<>();
        namesOf(authors).forEach((author, name) -> named.put(author.account(), name.who()));
        return named;
    }
}

package org.gongjian.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who entered records, by name: the author of the first line about each. */
@Service
public class EnteredBy {

    private final AuditLines lines;
    private final ObjectProvider<AuthorNames> names;

    EnteredBy(AuditLines lines, ObjectProvider<AuthorNames> names) {
        this.lines = lines;
        this.names = names;
    }

    /** A name for each record of the kind that a person entered. */
    @Transactional(readOnly = true)
    public Map<UUID, AuthorName> of(String kind, Collection<UUID> records) {
        AuthorNames accounts = names.getIfAvailable();
        if (accounts == null || records.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Author> authors = lines.firstAuthors(kind, records);
        Map<Author, AuthorName> known = accounts.namesOf(authors.values());
        return authors.entrySet().stream()
                .filter(entry -> known.containsKey(entry.getValue()))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> Objects.requireNonNull(known.get(entry.getValue()))));
    }
}

package org.gongjian.activities.signup.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpLine;
import org.gongjian.audit.Author;
import org.gongjian.audit.AuthorName;
import org.gongjian.audit.AuthorNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who signed whom up, by the name of the account. */
@Component
class SignerNames {

    private final ObjectProvider<AuthorNames> accounts;

    SignerNames(ObjectProvider<AuthorNames> accounts) {
        this.accounts = accounts;
    }

    Map<SignUpId, AuthorName> of(List<SignUpLine> lines) {
        AuthorNames names = accounts.getIfAvailable();
        List<Author> authors = lines.stream()
                .map(SignUpLine::enteredBy)
                .filter(Objects::nonNull)
                .distinct()
                .map(account -> new Author(account, null))
                .toList();
        if (names == null || authors.isEmpty()) {
            return Map.of();
        }
        Map<Author, AuthorName> known = names.namesOf(authors);
        Map<SignUpId, AuthorName> by = new HashMap<>();
        lines.forEach(line -> {
            AuthorName name = line.enteredBy() == null ? null : known.get(new Author(line.enteredBy(), null));
            if (name != null) {
                by.put(line.id(), name);
            }
        });
        return by;
    }
}

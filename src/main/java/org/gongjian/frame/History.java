package org.gongjian.frame;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.AuthorName;
import org.gongjian.audit.AuthorNames;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The end of every record's page: who did what when, for those who work in the district. */
@Component
public class History {

    private static final AuthorName GONE = new AuthorName("", null);

    private final AuditLog log;
    private final ObjectProvider<AuthorNames> names;
    private final ObjectProvider<SignedIn> signedIn;

    History(AuditLog log, ObjectProvider<AuthorNames> names, ObjectProvider<SignedIn> signedIn) {
        this.log = log;
        this.names = names;
        this.signedIn = signedIn;
    }

    /**
     * One change.
     *
     * @param who null for the system itself
     * @param live where to hear of the changes after it, below the district
     */
    public record Entry(Instant at, @Nullable AuthorName who, Reason what, String live) {}

    /** Newest first; nothing for a reader without a desk here. */
    public List<Entry> of(RecordRef record) {
        SignedIn readers = signedIn.getIfAvailable();
        if (readers == null || readers.reader().filter(SignedIn.Reader::works).isEmpty()) {
            return List.of();
        }
        return entries(log.historyOf(record)).reversed();
    }

    public List<Entry> entries(List<AuditLine> lines) {
        Map<Author, AuthorName> known = namesOf(lines);
        return lines.stream().map(line -> entry(line, known)).toList();
    }

    private Map<Author, AuthorName> namesOf(List<AuditLine> lines) {
        AuthorNames accounts = names.getIfAvailable();
        List<Author> authors = lines.stream()
                .map(AuditLine::author)
                .filter(author -> author.account() != null)
                .distinct()
                .toList();
        return accounts == null || authors.isEmpty() ? Map.of() : accounts.namesOf(authors);
    }

    private static Entry entry(AuditLine line, Map<Author, AuthorName> known) {
        return new Entry(
                line.at(),
                line.author().account() == null ? null : known.getOrDefault(line.author(), GONE),
                Reason.of(
                        "history." + line.subject().kind() + "." + line.verb(),
                        new FieldNames(line.subject().kind(), line.fields())),
                "live/" + line.subject().kind() + "/" + line.subject().id() + "?since=" + line.id());
    }
}

package org.gongjian.programmes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tags and audiences have in common: words that are each there once, which records of many kinds hang on. */
class WordList {

    private final WordRows rows;
    private final ProgrammePermissions permissions;
    private final AuditLog audit;
    private final String kind;

    WordList(JdbcClient jdbc, ProgrammePermissions permissions, AuditLog audit, String kind) {
        this.rows = new WordRows(jdbc, kind);
        this.permissions = permissions;
        this.audit = audit;
        this.kind = kind;
    }

    void add(Actor by, UUID id, Localized name) {
        permissions.mayAddWords(by).orForbid();
        if (rows.add(id, name)) {
            audit.write(by.author(), "added", new RecordRef(kind, id), "name");
        } else if (rows.byId(id).isEmpty()) {
            throw taken(name);
        }
    }

    void rename(Actor by, UUID id, Localized name, int version) {
        permissions.mayRenameWords(by).orForbid();
        WordRows.Word before = rows.byId(id).orElseThrow(Refused::missing);
        if (before.name().equals(name)) {
            return;
        }
        try {
            if (!rows.rename(new WordRows.Word(id, name, version))) {
                throw Refused.stale();
            }
        } catch (DuplicateKeyException duplicate) {
            throw taken(name);
        }
        audit.write(by.author(), "renamed", new RecordRef(kind, id), "name");
    }

    List<WordRows.Word> all() {
        return rows.all();
    }

    Optional<WordRows.Word> byId(UUID id) {
        return rows.byId(id);
    }

    Map<UUID, Localized> names(Collection<UUID> ids) {
        return rows.byIds(ids).stream().collect(Collectors.toUnmodifiableMap(WordRows.Word::id, WordRows.Word::name));
    }

    private static Refused taken(Localized name) {
        return Refused.invalid(name.zh() == null ? "name.en" : "name.zh", Reason.of("programmes.word.taken", name));
    }
}

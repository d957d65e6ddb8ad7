package org.gongjian.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives the documents a change concerns anew: those of the records that were touched, those that follow them, and those
 * that quote a name that is another one now. Never edits one, so that deriving twice does no harm.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Derivation {

    /** So many documents are locked one by one; for more the whole district is. */
    private static final int FEW = 50;

    private static final int BATCH = 200;

    private final Sources sources;
    private final DocumentRows rows;
    private final IndexLocks locks;

    Derivation(Sources sources, DocumentRows rows, IndexLocks locks) {
        this.sources = sources;
        this.rows = rows;
        this.locks = locks;
    }

    void after(Collection<RecordRef> touched) {
        Set<RecordRef> due = touched.stream().filter(sources::has).collect(Collectors.toCollection(LinkedHashSet::new));
        due.addAll(sources.following(touched));
        List<RecordRef> words =
                touched.stream().filter(record -> !sources.has(record)).toList();
        List<RecordRef> named =
                Stream.concat(words.stream(), renamed(due).stream()).toList();
        if (due.size() > FEW || !sources.quoting(named).isEmpty()) {
            locks.all();
            due.addAll(sources.quoting(named));
        } else if (!due.isEmpty()) {
            locks.these(due);
        }
        derive(due);
    }

    /** Derives documents and those that quote the names they get, until there is nothing left. */
    private void derive(Set<RecordRef> due) {
        Set<RecordRef> done = new HashSet<>();
        Set<RecordRef> open = due;
        while (!open.isEmpty()) {
            done.addAll(open);
            Set<RecordRef> renamed = new LinkedHashSet<>();
            byKind(open)
                    .forEach((kind, ids) -> batches(ids).forEach(batch -> {
                        List<SearchDocument> documents = sources.of(kind).documents(batch);
                        renamed.addAll(renamed(kind, batch, documents));
                        put(kind, batch, documents);
                    }));
            open = sources.quoting(renamed);
            open.removeAll(done);
        }
    }

    private void put(String kind, List<UUID> ids, List<SearchDocument> documents) {
        rows.put(documents, shelf());
        Set<UUID> gone = new LinkedHashSet<>(ids);
        documents.forEach(document -> gone.remove(document.record().id()));
        rows.remove(kind, gone);
    }

    private List<RecordRef> renamed(Set<RecordRef> due) {
        List<RecordRef> renamed = new ArrayList<>();
        byKind(due).forEach((kind, ids) -> {
            if (sources.areQuoted(kind)) {
                batches(ids)
                        .forEach(batch -> renamed.addAll(
                                renamed(kind, batch, sources.of(kind).documents(batch))));
            }
        });
        return renamed;
    }

    /** Of the records that others quote, those the index calls otherwise, and those it does not know. */
    private List<RecordRef> renamed(String kind, List<UUID> ids, List<SearchDocument> documents) {
        if (!sources.areQuoted(kind)) {
            return List.of();
        }
        Map<UUID, DocumentRows.Names> before = rows.names(kind, ids);
        Map<UUID, DocumentRows.Names> now = documents.stream()
                .collect(Collectors.toMap(document -> document.record().id(), DocumentRows.Names::of));
        return ids.stream()
                .filter(id -> before.containsKey(id) || !now.containsKey(id))
                .filter(id -> before.get(id) == null || !Objects.equals(before.get(id), now.get(id)))
                .map(id -> new RecordRef(kind, id))
                .toList();
    }

    static Shelf shelf() {
        return Shelf.of(CurrentDistrict.id().orElseThrow());
    }

    private static Map<String, List<UUID>> byKind(Set<RecordRef> records) {
        return records.stream()
                .collect(
                        Collectors.groupingBy(RecordRef::kind, Collectors.mapping(RecordRef::id, Collectors.toList())));
    }

    private static List<List<UUID>> batches(List<UUID> ids) {
        List<List<UUID>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
        return batches;
    }
}

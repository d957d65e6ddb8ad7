package org.gongjian.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rooms that have something to be found, by the kind of record each answers for. */
@Component
class Sources {

    private final Map<String, SearchSource> byKind;
    private final Set<String> quoted;

    Sources(ObjectProvider<SearchSource> sources) {
        byKind = sources.orderedStream().collect(Collectors.toUnmodifiableMap(SearchSource::kind, Function.identity()));
        quoted = byKind.values().stream()
                .flatMap(source -> source.quotes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Collection<SearchSource> all() {
        return byKind.values();
    }

    Set<String> kinds() {
        return byKind.keySet();
    }

    boolean has(RecordRef record) {
        return byKind.containsKey(record.kind());
    }

    SearchSource of(String kind) {
        SearchSource source = byKind.get(kind);
        if (source == null) {
            throw new IllegalArgumentException("no room answers for " + kind);
        }
        return source;
    }

    /** Whether other documents quote what records of this kind are called. */
    boolean areQuoted(String kind) {
        return quoted.contains(kind);
    }

    Set<RecordRef> quoting(Collection<RecordRef> named) {
        return asked(named.stream().filter(record -> areQuoted(record.kind())).toList(), SearchSource::quoting);
    }

    Set<RecordRef> following(Collection<RecordRef> touched) {
        return asked(touched, SearchSource::following);
    }

    private Set<RecordRef> asked(
            Collection<RecordRef> records, BiFunction<SearchSource, RecordRef, Collection<UUID>> question) {
        Set<RecordRef> answers = new LinkedHashSet<>();
        for (SearchSource source : byKind.values()) {
            for (RecordRef record : records) {
                question.apply(source, record).forEach(id -> answers.add(new RecordRef(source.kind(), id)));
            }
        }
        return answers;
    }
}

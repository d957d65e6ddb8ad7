package org.gongjian.frame;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every room what it hangs on a record. */
@Component
public class Panels {

    private final ObjectProvider<RelatedRecords> related;
    private final ObjectProvider<RecordActions> actions;
    private final ObjectProvider<RecordTitles> titles;

    Panels(
            ObjectProvider<RelatedRecords> related,
            ObjectProvider<RecordActions> actions,
            ObjectProvider<RecordTitles> titles) {
        this.related = related;
        this.actions = actions;
        this.titles = titles;
    }

    public List<RelatedRecords.Group> relatedTo(RecordRef record) {
        return related.orderedStream()
                .flatMap(room -> room.relatedTo(record).stream())
                .filter(group -> !group.records().isEmpty())
                .sorted(Comparator.comparingInt(RelatedRecords.Group::order))
                .toList();
    }

    public List<RecordActions.Action> actionsOn(RecordRef record) {
        return actions.orderedStream()
                .flatMap(room -> room.on(record).stream())
                .sorted(Comparator.comparingInt(RecordActions.Action::order))
                .toList();
    }

    public Optional<RecordTitles.Titled> titleOf(RecordRef record) {
        return Optional.ofNullable(titlesOf(List.of(record)).get(record));
    }

    /** Titles of records of any kinds, one question to each room. */
    public Map<RecordRef, RecordTitles.Titled> titlesOf(Collection<RecordRef> records) {
        Map<String, List<UUID>> byKind = records.stream()
                .collect(
                        Collectors.groupingBy(RecordRef::kind, Collectors.mapping(RecordRef::id, Collectors.toList())));
        return titles.orderedStream()
                .filter(room -> byKind.containsKey(room.kind()))
                .flatMap(room -> room.titlesOf(byKind.getOrDefault(room.kind(), List.of())).entrySet().stream()
                        .map(entry -> Map.entry(new RecordRef(room.kind(), entry.getKey()), entry.getValue())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

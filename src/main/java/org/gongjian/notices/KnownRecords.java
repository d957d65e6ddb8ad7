package org.gongjian.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.frame.RecordTitles;
import org.gongjian.identity.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the rooms what records are called, to one reader. */
@Component
public class KnownRecords {

    private final ObjectProvider<NoticedRecords> rooms;

    KnownRecords(ObjectProvider<NoticedRecords> rooms) {
        this.rooms = rooms;
    }

    /** Where a record is, below the district; empty where no room answers for its kind any more. */
    public Optional<String> pathOf(RecordRef record) {
        return rooms.orderedStream()
                .filter(room -> room.kind().equals(record.kind()))
                .findFirst()
                .map(room -> room.path(record.id()));
    }

    /** Of these records, those the reader may open now: what each is called and where it is. */
    public Map<RecordRef, RecordTitles.Titled> titlesFor(Actor reader, Collection<RecordRef> records) {
        Map<String, List<UUID>> byKind = records.stream()
                .distinct()
                .collect(
                        Collectors.groupingBy(RecordRef::kind, Collectors.mapping(RecordRef::id, Collectors.toList())));
        Map<RecordRef, RecordTitles.Titled> found = new HashMap<>();
        rooms.orderedStream().filter(room -> byKind.containsKey(room.kind())).forEach(room -> {
            Map<UUID, Localized> titles = room.titlesFor(reader, byKind.getOrDefault(room.kind(), List.of()));
            titles.forEach((id, title) ->
                    found.put(new RecordRef(room.kind(), id), new RecordTitles.Titled(title, room.path(id))));
        });
        return found;
    }
}

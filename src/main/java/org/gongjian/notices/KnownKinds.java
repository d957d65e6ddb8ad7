package org.gongjian.notices;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind of news of every room. */
@Component
public class KnownKinds {

    private static final String GONE = "other";

    private final ObjectProvider<NoticeKinds> rooms;

    KnownKinds(ObjectProvider<NoticeKinds> rooms) {
        this.rooms = rooms;
    }

    /** By topic, as the rooms stand. */
    public List<NoticeKind> all() {
        return rooms.orderedStream()
                .flatMap(room -> room.kinds().stream())
                .sorted(Comparator.comparing(NoticeKind::topic))
                .toList();
    }

    public List<String> topics() {
        return all().stream().map(NoticeKind::topic).distinct().toList();
    }

    /** The kind of a stored notice, also of one that no room tells any more. */
    public NoticeKind byCode(String code) {
        return byCode().getOrDefault(code, new NoticeKind(code, GONE));
    }

    public boolean has(String code) {
        return byCode().containsKey(code);
    }

    private Map<String, NoticeKind> byCode() {
        return all().stream().collect(Collectors.toUnmodifiableMap(NoticeKind::code, Function.identity()));
    }
}

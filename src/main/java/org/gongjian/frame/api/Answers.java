package org.gongjian.frame.api;

import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How records are answered: each with its {@code ETag}, a new one with its address. */
@Component
public class Answers {

    private final EntityTags tags;

    Answers(EntityTags tags) {
        this.tags = tags;
    }

    /**
     * The answers of one kind of records.
     *
     * @param read the record as the reader may see it; refused where there is none
     * @param version counts its changes; a change needs the one it was made on
     */
    public <I, R> Of<I, R> of(Function<I, R> read, ToIntFunction<R> version) {
        return new Of<>(tags, read, version);
    }

    /** The answers of one kind of records. */
    public static final class Of<I, R> {

        private final EntityTags tags;
        private final Function<I, R> read;
        private final ToIntFunction<R> version;

        private Of(EntityTags tags, Function<I, R> read, ToIntFunction<R> version) {
            this.tags = tags;
            this.read = read;
            this.version = version;
        }

        public ResponseEntity<R> shown(I id) {
            R record = read.apply(id);
            return answer(HttpStatus.OK, record).body(record);
        }

        /** One that was made by this request, and whose address is not below this one. */
        public ResponseEntity<R> shown(I id, HttpStatus status) {
            R record = read.apply(id);
            return answer(status, record).body(record);
        }

        /** One that was made by this request to the address of its list. */
        public ResponseEntity<R> made(I id, UUID value) {
            R record = read.apply(id);
            return answer(HttpStatus.CREATED, record)
                    .location(URI.create(ServletUriComponentsBuilder.fromCurrentRequestUri()
                            .pathSegment(value.toString())
                            .toUriString()))
                    .body(record);
        }

        private ResponseEntity.BodyBuilder answer(HttpStatus status, R record) {
            return ResponseEntity.status(status).eTag(tags.of(version.applyAsInt(record), record));
        }
    }
}

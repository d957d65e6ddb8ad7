package org.gongjian.district;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** A verb that was refused. It carries the reason a page shows, and undoes the transaction it was thrown in. */
public final class Refused extends RuntimeException {

    /** What kind of refusal it is; each has its HTTP status. */
    public enum Kind {
        /** Something typed is wrong: 422. */
        INVALID(422),
        /** Not this person: 403. */
        FORBIDDEN(403),
        /** Nothing there, or nothing that one may know of: 404. */
        MISSING(404),
        /** The record is not in a state for it: 409. */
        CONFLICT(409),
        /** Changed by somebody else since it was opened: 409. */
        STALE(409);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final transient Reason reason;
    private final transient Map<String, Reason> fields;

    private Refused(Kind kind, Reason reason, Map<String, Reason> fields) {
        super(kind + " " + reason.code(), null, false, false);
        this.kind = kind;
        this.reason = reason;
        this.fields = new LinkedHashMap<>(fields);
    }

    public static Refused invalid(String field, Reason reason) {
        return new Refused(Kind.INVALID, reason, Map.of(field, reason));
    }

    /** Several things that were typed are wrong: the reason by field, the first of them for the whole. */
    public static Refused invalid(SequencedMap<String, Reason> fields) {
        return new Refused(Kind.INVALID, fields.firstEntry().getValue(), fields);
    }

    public static Refused forbidden(Reason reason) {
        return new Refused(Kind.FORBIDDEN, reason, Map.of());
    }

    public static Refused missing() {
        return new Refused(Kind.MISSING, Reason.of("refused.missing"), Map.of());
    }

    public static Refused conflict(Reason reason) {
        return new Refused(Kind.CONFLICT, reason, Map.of());
    }

    public static Refused stale() {
        return new Refused(Kind.STALE, Reason.of("refused.stale"), Map.of());
    }

    public Kind kind() {
        return kind;
    }

    public Reason reason() {
        return reason;
    }

    /** The reason by field, where something typed was wrong. */
    public Map<String, Reason> fields() {
        return fields;
    }

    public Optional<Reason> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}

package org.gongjian.people;

import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.springframework.stereotype.Component;

/**
 * Closes what other rooms keep for a while and what has personal fields in it, with the keys of those fields. What is closed
 * is bound to the district, the record and its place in it: moved elsewhere it does not open.
 */
@Component
public class Vault {

    private final FieldCipher cipher;

    Vault(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** What was closed, and the id of the key it opens with. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Closed(byte[] bytes, String key) {}

    /** @param part such as {@code file-3} */
    public Closed close(RecordRef record, String part, byte[] content) {
        SealedText sealed = cipher.seal(binding(record, part), content);
        return new Closed(sealed.bytes(), sealed.key());
    }

    /** @throws IllegalStateException where it was closed as something else, or was altered */
    public byte[] open(RecordRef record, String part, Closed closed) {
        return cipher.open(binding(record, part), new SealedText(closed.bytes(), closed.key()));
    }

    private static byte[] binding(RecordRef record, String part) {
        return Binding.bytes("vault", CurrentDistrict.id().orElseThrow().value(), record.kind(), record.id(), part);
    }
}

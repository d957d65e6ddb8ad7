package org.gongjian.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Texts about a person that are kept encrypted as the personal fields are: bound to the person and to what they are. */
@Component
public class SealedNotes {

    private final FieldCipher cipher;

    SealedNotes(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** A text as it lies in the database; both are null for no text. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Note(byte @Nullable [] bytes, @Nullable String key) {}

    /** @param what it is, such as {@code wish}: the same to open it */
    public Note seal(PersonId person, String what, @Nullable String text) {
        if (text == null) {
            return new Note(null, null);
        }
        SealedText sealed = cipher.seal(person, what, text);
        return new Note(sealed.bytes(), sealed.key());
    }

    public @Nullable String open(PersonId person, String what, Note note) {
        byte[] bytes = note.bytes();
        String key = note.key();
        return bytes == null || key == null ? null : cipher.open(person, what, new SealedText(bytes, key));
    }
}

package org.gongjian.people;

/** An encrypted text as it lies in the database: twelve bytes of nonce, the ciphertext, sixteen bytes of tag. */
@SuppressWarnings("ArrayRecordComponent")
public record SealedText(byte[] bytes, String key) {

    public SealedText {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}

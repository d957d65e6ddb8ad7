package org.gongjian.recognition.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The key that signs, which is the last, and those before it, by which what they signed is still verified. */
public record SigningKeys(List<SigningKey> all) {

    private static final byte[] TRIAL = {1};

    public SigningKeys {
        all = List.copyOf(all);
        long signing = all.stream().filter(SigningKey::signs).count();
        if (signing != 1 || !all.getLast().signs()) {
            throw new IllegalStateException("One key signs, and it is the last; there are " + signing);
        }
        SigningKey current = all.getLast();
        if (!current.signed(TRIAL, current.sign(TRIAL))) {
            throw new IllegalStateException("The two halves of the key " + current + " do not belong together");
        }
    }

    static SigningKeys first(LocalDate today) {
        return new SigningKeys(List.of(SigningKey.generate(today)));
    }

    SigningKeys rotated(LocalDate today) {
        return new SigningKeys(Stream.concat(
                        all.stream().map(key -> key.signs() ? key.retired(today) : key),
                        Stream.of(SigningKey.generate(today)))
                .toList());
    }

    public SigningKey current() {
        return all.getLast();
    }

    public Optional<SigningKey> byId(String id) {
        return all.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}

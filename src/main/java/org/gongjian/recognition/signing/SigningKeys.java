package org.gongjian.recognition.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /**
     * Nothing this key signed is to be trusted from now on. Where it is the one that signs, a new one takes its place.
     *
     * @throws IllegalArgumentException where there is no such key, or it is disowned already
     */
    SigningKeys disowned(String id, SigningKey.Disowned disowning) {
        SigningKey key = byId(id).orElseThrow(() -> new IllegalArgumentException("There is no key " + id
                + "; there are " + all.stream().map(SigningKey::id).collect(Collectors.joining(", "))));
        key.disownedOn().ifPresent(on -> {
            throw new IllegalArgumentException("The key " + id + " is disowned since " + on);
        });
        SigningKeys retired = key.signs() ? rotated(disowning.on()) : this;
        return new SigningKeys(retired.all.stream()
                .map(one -> one.id().equals(id) ? one.disowned(disowning) : one)
                .toList());
    }

    /** Those whose signatures are not to be trusted any more. */
    public List<SigningKey> disowned() {
        return all.stream().filter(key -> key.disownedOn().isPresent()).toList();
    }

    /** Those whose signatures hold: the one that signs and the retired ones. */
    public List<SigningKey> trusted() {
        return all.stream().filter(key -> key.disownedOn().isEmpty()).toList();
    }

    public SigningKey current() {
        return all.getLast();
    }

    public Optional<SigningKey> byId(String id) {
        return all.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}

package org.gongjian.alliances.editions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.gongjian.alliances.AgreementText;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.Party;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/** Sets two editions of a text side by side: a commitment is the same one by its id, a party by its unit. */
public final class Comparison {

    private final Function<UnitId, Localized> units;
    private final Function<PostId, Localized> posts;

    public Comparison(Function<UnitId, Localized> units, Function<PostId, Localized> posts) {
        this.units = units;
        this.posts = posts;
    }

    /** What differs, in the order of the text; nothing where they are alike. */
    public List<Change> of(AgreementText before, AgreementText after) {
        List<Change> changes = new ArrayList<>();
        one(changes, "title", before.title(), after.title());
        one(changes, "starts", before.term().startsOn(), after.term().startsOn());
        one(changes, "ends", before.term().endsOn(), after.term().endsOn());
        parties(changes, before.parties(), after.parties());
        list(changes, "focus", before.focus(), after.focus());
        list(changes, "principle", before.principles(), after.principles());
        list(changes, "pillar", before.pillars(), after.pillars());
        one(changes, "vehicle", before.vehicle(), after.vehicle());
        commitments(changes, before.commitments(), after.commitments());
        return List.copyOf(changes);
    }

    private static void one(List<Change> changes, String kind, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(kind, side(before), side(after)));
        }
    }

    private static Change.@Nullable Side side(@Nullable Object word) {
        return word == null ? null : new Change.Side(List.of(word));
    }

    /** A point that stands in both is no change, wherever it stands. */
    private static void list(List<Change> changes, String kind, List<Localized> before, List<Localized> after) {
        before.stream().filter(point -> !after.contains(point)).forEach(point -> one(changes, kind, point, null));
        after.stream().filter(point -> !before.contains(point)).forEach(point -> one(changes, kind, null, point));
    }

    private void parties(List<Change> changes, List<Party> before, List<Party> after) {
        compare(changes, "party", before, after, Party::unit, this::words);
    }

    private void commitments(List<Change> changes, List<Commitment> before, List<Commitment> after) {
        compare(changes, "commitment", before, after, Commitment::id, this::words);
    }

    private static <T, K> void compare(
            List<Change> changes,
            String kind,
            List<T> before,
            List<T> after,
            Function<T, K> key,
            Function<T, List<Object>> words) {
        Map<K, T> then = new LinkedHashMap<>();
        before.forEach(one -> then.put(key.apply(one), one));
        Map<K, T> now = new LinkedHashMap<>();
        after.forEach(one -> now.put(key.apply(one), one));
        Set<K> all = new LinkedHashSet<>(then.keySet());
        all.addAll(now.keySet());
        for (K one : all) {
            T was = then.get(one);
            T is = now.get(one);
            if (!Objects.equals(was, is)) {
                changes.add(new Change(
                        kind,
                        was == null ? null : new Change.Side(words.apply(was)),
                        is == null ? null : new Change.Side(words.apply(is))));
            }
        }
    }

    private List<Object> words(Party party) {
        List<Object> words = new ArrayList<>();
        words.add(units.apply(party.unit()));
        if (party.representative() != null) {
            words.add(Reason.of("alliances.representative", posts.apply(party.representative())));
        }
        if (party.liaison() != null) {
            words.add(Reason.of("alliances.liaison", posts.apply(party.liaison())));
        }
        return words;
    }

    private List<Object> words(Commitment commitment) {
        List<Object> words = new ArrayList<>();
        words.add(commitment.giver().<Object>map(units).orElseGet(() -> Reason.of("alliances.together")));
        words.add(commitment.wording());
        if (commitment.target() != null) {
            words.add(commitment.target().label());
        }
        return words;
    }
}

package org.gongjian.personal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.people.LikelyPairs;
import org.gongjian.people.Merge;
import org.gongjian.people.MergeId;
import org.gongjian.people.MergePersons;
import org.gongjian.people.Merges;
import org.gongjian.people.People;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes two records of one person one, and undoes it. */
@Service
@Transactional
public class MergeDesk {

    private static final int MOST_PAIRS = 50;

    private final Merges merges;
    private final LikelyPairs pairs;
    private final People people;
    private final PersonPermissions permissions;

    MergeDesk(Merges merges, LikelyPairs pairs, People people, PersonPermissions permissions) {
        this.merges = merges;
        this.pairs = pairs;
        this.people = people;
        this.permissions = permissions;
    }

    /** Two records that may be one person, and why. */
    public record Pair(PersonEntry one, PersonEntry other, Reason because) {}

    /** Two records side by side, and whether they can be made one. */
    public record Compared(PersonEntry one, PersonEntry other, Verdict mayMerge) {}

    @Transactional(readOnly = true)
    public Verdict mayMerge(Actor by) {
        return permissions.mayMerge(by);
    }

    /** The likeliest pairs, at most 50. */
    @Transactional(readOnly = true)
    public List<Pair> likely(Actor by) {
        permissions.mayMerge(by).orForbid();
        var found = pairs.find(MOST_PAIRS);
        Map<PersonId, PersonEntry> entries = people
                .entries(found.stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(PersonEntry::id, Function.identity()));
        return found.stream()
                .flatMap(pair -> Stream.ofNullable(entries.get(pair.one()))
                        .flatMap(one -> Stream.ofNullable(entries.get(pair.other()))
                                .map(other -> new Pair(one, other, pair.because()))))
                .toList();
    }

    @Transactional(readOnly = true)
    public Compared compare(Actor by, PersonId one, PersonId other) {
        permissions.mayMerge(by).orForbid();
        return new Compared(standing(one), standing(other), merges.mayMerge(one, other));
    }

    public void merge(Actor by, MergePersons command) {
        permissions.mayMerge(by).orForbid();
        merges.merge(by.author(), command);
    }

    /** Answers the survivor. */
    public PersonId undo(Actor by, MergeId id) {
        permissions.mayMerge(by).orForbid();
        Merge merge = merges.require(id);
        merges.undo(by.author(), id);
        return merge.survivor();
    }

    public void sayApart(Actor by, PersonId one, PersonId other) {
        permissions.mayMerge(by).orForbid();
        merges.sayApart(by.author(), one, other);
    }

    private PersonEntry standing(PersonId person) {
        return people.entry(person).filter(PersonEntry::isStanding).orElseThrow(Refused::missing);
    }
}

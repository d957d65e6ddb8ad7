package org.gongjian.activities.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a waitlist is, said once more and without rows: parties in a line, and places. */
final class WaitlistModel {

    private final boolean smallerMayPass;
    private final List<List<Integer>> placed = new ArrayList<>();
    private final List<List<Integer>> line = new ArrayList<>();
    private int places;

    WaitlistModel(int places, boolean smallerMayPass) {
        this.places = places;
        this.smallerMayPass = smallerMayPass;
    }

    int places() {
        return places;
    }

    boolean isIn(int person) {
        return states().containsKey(person);
    }

    int morePlaces() {
        places++;
        serve();
        return places;
    }

    void ask(List<Integer> party) {
        line.add(new ArrayList<>(party));
        serve();
    }

    void cancel(int person) {
        placed.forEach(party -> party.removeIf(one -> one == person));
        line.forEach(party -> party.removeIf(one -> one == person));
        placed.removeIf(List::isEmpty);
        line.removeIf(List::isEmpty);
        serve();
    }

    Map<Integer, String> states() {
        Map<Integer, String> states = new TreeMap<>();
        placed.forEach(party -> party.forEach(person -> states.put(person, "PLACED")));
        line.forEach(party -> party.forEach(person -> states.put(person, "WAITING")));
        return states;
    }

    private void serve() {
        for (List<Integer> party : List.copyOf(line)) {
            int free = places - placed.stream().mapToInt(List::size).sum();
            if (party.size() <= free) {
                line.remove(party);
                placed.add(party);
            } else if (!smallerMayPass) {
                return;
            }
        }
    }
}

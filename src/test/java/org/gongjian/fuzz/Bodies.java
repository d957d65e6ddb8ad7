package org.gongjian.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies like a good one, each with one thing that is odd; the same ones in every run. */
final class Bodies {

    private static final String MARK = "\"gongjian-fuzz-mark\"";

    private final JsonMapper json;
    private final Random random;

    Bodies(JsonMapper json, long seed) {
        this.json = json;
        this.random = new Random(seed);
    }

    /** An oddity and the body that has it. */
    record Odd(String what, String body) {}

    /**
     * @param good a body as it should be
     * @param foreign an id of another district's record
     */
    List<Odd> like(String good, String foreign, int atMost) {
        var places = new ArrayList<String>();
        collect("", json.readTree(good), places);
        var odd = new ArrayList<Odd>();
        for (String place : places) {
            if (place.endsWith("/id") || json.readTree(good).at(place).isString()) {
                odd.add(odd(good, place, '"' + foreign + '"'));
            }
        }
        for (int i = 0; i < atMost; i++) {
            String place = places.get(random.nextInt(places.size()));
            odd.add(odd(good, place, OddValues.JSON.get(random.nextInt(OddValues.JSON.size()))));
        }
        places.stream().filter(place -> random.nextInt(3) == 0).forEach(place -> odd.add(without(good, place)));
        places.stream().filter(place -> random.nextInt(4) == 0).forEach(place -> odd.add(more(good, place)));
        return odd;
    }

    private Odd odd(String good, String place, String value) {
        JsonNode body = json.readTree(good);
        if (place.isEmpty()) {
            return new Odd("whole body", value);
        }
        int last = place.lastIndexOf('/');
        String name = place.substring(last + 1);
        switch (body.at(place.substring(0, last))) {
            case ObjectNode object -> object.put(name, "gongjian-fuzz-mark");
            case ArrayNode array -> array.set(Integer.parseInt(name), "gongjian-fuzz-mark");
            default -> throw new IllegalStateException("nothing at " + place);
        }
        return new Odd(place, json.writeValueAsString(body).replace(MARK, value));
    }

    private Odd without(String good, String place) {
        JsonNode body = json.readTree(good);
        int last = place.lastIndexOf('/');
        if (last >= 0 && body.at(place.substring(0, last)) instanceof ObjectNode object) {
            object.remove(place.substring(last + 1));
        }
        return new Odd("without " + place, json.writeValueAsString(body));
    }

    /** A field too many, or a list of one thing many times. */
    private Odd more(String good, String place) {
        JsonNode body = json.readTree(good);
        switch (body.at(place)) {
            case ObjectNode object -> object.put("colour", "red");
            case ArrayNode array
            when !array.isEmpty() -> {
                JsonNode first = array.get(0);
                for (int i = 0; i < 300; i++) {
                    array.add(first);
                }
            }
            default -> {}
        }
        return new Odd("more at " + place, json.writeValueAsString(body));
    }

    private static void collect(String place, JsonNode node, List<String> places) {
        places.add(place);
        switch (node) {
            case ObjectNode object -> object.forEachEntry((name, value) -> collect(place + '/' + name, value, places));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    collect(place + '/' + i, array.get(i), places);
                }
            }
            default -> {}
        }
    }
}

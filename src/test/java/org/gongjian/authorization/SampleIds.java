package org.gongjian.authorization;

import java.util.Map;
import org.gongjian.giving.TestGifts;

/**
 * Records of a room that stand in for the variables of its routes. A room with routes has one such class among its tests;
 * it is found by itself and may ask for beans in its constructor.
 */
public interface SampleIds {

    /**
     * Makes the records and answers their ids. A key is the part of the route before the variable and the variable, such as
     * {@code gifts/{gift}}, without its pattern. A route that cannot do without parameters has a key of its own, such as
     * {@code GET /{district}/voices/new}, and its query. One that needs another record than the other routes has a key with
     * both, such as {@code GET /api/v1/{district}/agreements/{id}/scan agreements/{id}}.
     */
    Map<String, String> in(TestGifts.Hunchun here);
}

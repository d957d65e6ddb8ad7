package org.gongjian.bench;

import java.util.List;

/** Something worth measuring. */
public interface Bench {

    String name();

    /**
     * Measures, floor and product interleaved in each round.
     *
     * @param arguments what was typed after the name, such as a size
     */
    List<Figure> run(int rounds, List<String> arguments) throws Exception;

    /** The middle one of a few measured values. */
    static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}

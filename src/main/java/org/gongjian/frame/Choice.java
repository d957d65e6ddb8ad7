package org.gongjian.frame;

/** One of the things a field offers to choose from: the value sent and the label shown. */
public record Choice(String value, String label) {

    public static Choice of(Object value, String label) {
        return new Choice(value.toString(), label);
    }
}

package org.gongjian.giving.drives;

/**
 * How far a drive has come, counted from the gifts that name it.
 *
 * @param received in the drive's own measure, without what was declined
 * @param announced in gifts that are registered and not received yet
 * @param gifts that were received
 * @param open whether something of them is still to be counted: the sum is “at least”
 */
public record Progress(long received, long announced, long gifts, boolean open) {

    public static final Progress NONE = new Progress(0, 0, 0, false);

    /** Of a target, in percent; more than 100 where more came. */
    public long percent(int target) {
        return received * 100 / target;
    }
}

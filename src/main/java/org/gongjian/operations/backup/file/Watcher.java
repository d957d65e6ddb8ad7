package org.gongjian.operations.backup.file;

/** Is told how far long work has come. May be told from several threads. */
public interface Watcher {

    /** Does not care. */
    Watcher NOBODY = new Watcher() {
        @Override
        public void begins(String step, long size, Unit unit) {}

        @Override
        public void advances(long amount) {}

        @Override
        public void ends() {}
    };

    /** What the size of a step is counted in. */
    enum Unit {
        BYTES,
        ROWS,
        STEPS
    }

    /**
     * A step begins.
     *
     * @param size of the whole step; an estimate, 0 where nobody knows
     */
    void begins(String step, long size, Unit unit);

    /** So much more is done. */
    void advances(long amount);

    /** The step is done. */
    void ends();
}

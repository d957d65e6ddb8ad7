package org.gongjian.imports;

/**
 * What became of the rows, or what would.
 *
 * @param rows all that say something
 * @param created records that were not here
 * @param changed records that say something else
 * @param unchanged records that say the same already, and those that must stay as they are
 * @param faulty rows with a fault
 * @param warned rows that are taken with a warning
 */
public record ImportCounts(int rows, int created, int changed, int unchanged, int faulty, int warned) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);
}

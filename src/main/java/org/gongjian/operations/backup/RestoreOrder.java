package org.gongjian.operations.backup;

import java.nio.file.Path;

/**
 * Where to restore to.
 *
 * @param keys the key file of the personal fields; written when it is not there and the backup has it
 * @param withoutKeys whether to go on when the personal fields cannot be read afterwards
 */
public record RestoreOrder(Path keys, boolean withoutKeys) {}

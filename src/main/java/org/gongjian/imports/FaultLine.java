package org.gongjian.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fault as it is listed.
 *
 * @param seq in the order of the rows
 * @param record that stands in the way of taking an import back
 */
public record FaultLine(int seq, Fault fault, @Nullable UUID record) {}

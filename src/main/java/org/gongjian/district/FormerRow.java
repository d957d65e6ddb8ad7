package org.gongjian.district;

import java.util.UUID;

/**
 * A row as it was before it was changed, in the words of its table; for the room that owns the table and for nobody else.
 *
 * @param version which it had then; the change made it one more
 * @param json every column, what is encrypted as it is encrypted
 */
public record FormerRow(UUID id, int version, String json) {}

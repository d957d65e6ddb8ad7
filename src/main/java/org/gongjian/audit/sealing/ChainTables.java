package org.gongjian.audit.sealing;

/**
 * Where a chain lies.
 *
 * @param chain the table with its head, a row for each district
 * @param seal the table of seals
 * @param sealed the seal's column that points at what it seals
 */
public record ChainTables(String chain, String seal, String sealed) {}

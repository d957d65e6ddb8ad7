package org.gongjian.files;

import org.gongjian.district.Localized;

/**
 * A content that somebody may have.
 *
 * @param open to everybody; otherwise to this reader only
 */
public record Served(Content content, Localized description, boolean open) {}

package org.gongjian.publishing;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A text a bulletin has, or had.
 *
 * @param number from 1, drafts among them
 * @param correction what was corrected in it; null for drafts and for the text that was published first
 * @param writtenBy the account; null for the system
 * @param writtenAs the role the public is told
 */
public record Edition(
        int number,
        BulletinText text,
        @Nullable Correction correction,
        Instant writtenAt,
        @Nullable UUID writtenBy,
        @Nullable Role writtenAs) {}

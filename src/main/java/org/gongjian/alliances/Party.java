package org.gongjian.alliances;

import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A unit that enters into an agreement.
 *
 * @param representative the post that speaks for it
 * @param liaison (联络员) the post one calls
 */
public record Party(
        UnitId unit,
        @Nullable PostId representative,
        @Nullable PostId liaison) {}

package org.gongjian.organizations;

import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A post to add; the meaning of each field is that of {@link Post}.
 *
 * @param id made when the form was opened: adding it twice adds one post
 */
public record AddPost(
        PostId id, UnitId unit, Localized title, @Nullable PersonId holder) {

    Post post() {
        return new Post(id, unit, title, holder, 0);
    }
}

package org.gongjian.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What to call the accounts of audit lines; answered by whoever keeps accounts. */
public interface AuthorNames {

    /** A name for each account that has one in the current district. */
    Map<UUID, String> namesOf(Collection<UUID> accounts);
}

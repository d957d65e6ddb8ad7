package org.gongjian.audit;

import java.util.Collection;
import java.util.Map;

/** What to call the authors of audit lines; answered by whoever keeps accounts. */
public interface AuthorNames {

    /** A name for each author whose account has one in the current district. */
    Map<Author, AuthorName> namesOf(Collection<Author> authors);
}

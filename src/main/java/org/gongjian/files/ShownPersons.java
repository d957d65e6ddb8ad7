package org.gongjian.files;

import java.util.Collection;
import java.util.Map;
import org.gongjian.district.Reason;

/**
 * Who can be recognised in files, and whether they agree to be: a room below that knows persons answers. It is asked whenever a
 * file would be shown, so that a consent that ends takes effect at once.
 */
public interface ShownPersons {

    /** Why the public may not see some of these files; those nobody objects to are left out. */
    Map<FileId, Reason> objections(Collection<FileId> files);
}

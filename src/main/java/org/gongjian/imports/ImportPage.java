package org.gongjian.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the imports one may know of.
 *
 * @param next after which the next page begins, null on the last
 */
public record ImportPage(List<Import> imports, @Nullable ImportId next) {

    public ImportPage {
        imports = List.copyOf(imports);
    }
}

package org.gongjian.imports;

import java.util.Map;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;

/** A table of the community's people, sent and not looked at yet. */
class ImportSamples implements SampleIds {

    private final ImportDesk desk;

    ImportSamples(ImportDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        ImportId id = here.within(() -> desk.receive(
                here.district().officer(),
                ImportId.next(),
                ImportKind.PEOPLE,
                here.district().community(),
                "people.csv",
                TestTables.csv("姓名,手机\n王芳,13800000001\n")));
        return Map.of(
                "imports/{id}",
                id.value().toString(),
                "templates/{kind}",
                "people",
                "POST /api/v1/{district}/imports/uploads",
                "id=" + ImportId.next().value() + "&kind=PEOPLE&area="
                        + here.district().community().value() + "&name=people.csv");
    }
}

package org.gongjian.operations.demo;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.identity.Role;
import org.gongjian.operations.demo.DemoCast.Part;

/** Who plays the third story. */
final class ChangchunPeople {

    static final DemoOffice OFFICE = DemoOffice.of("changchun");

    static final Part LIBRARY = new Part("演示·市图书馆经办人", "changchun-library", Role.COORDINATOR);

    static final Part PUBLICITY = new Part("演示·市委宣传部经办人", "changchun-publicity", Role.COORDINATOR);
    static final Part SECOND_ASSESSOR = new Part("演示·测评员二", "changchun-second-assessor", Role.ASSESSOR);

    static final List<Part> ALL = Stream.concat(
                    Stream.of(LIBRARY, PUBLICITY), Stream.concat(OFFICE.all().stream(), Stream.of(SECOND_ASSESSOR)))
            .toList();

    private ChangchunPeople() {}
}

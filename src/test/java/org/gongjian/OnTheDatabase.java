package org.gongjian;

import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.test.context.TestContextManager;

/** A property that is tried on the real database: the same application context as of every other test of a room. */
@RoomTest
public abstract class OnTheDatabase {

    @BeforeProperty
    void wire() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        begin();
    }

    /** What every try begins with. */
    protected abstract void begin();
}

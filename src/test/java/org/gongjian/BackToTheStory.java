package org.gongjian;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Classes share a context, and run in any order: each finds the clock on the morning of the story. */
final class BackToTheStory implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        test.getApplicationContext().getBean(TestClock.class).set(TestClock.STORY);
    }
}

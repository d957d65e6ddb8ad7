package org.gongjian.operations.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What every district of the demo is built with. */
@Component
@Profile("demo")
record DemoHouse(
        DemoRegisters registers,
        DemoCast cast,
        DemoMandates mandates,
        DemoClock clock,
        DemoActivities activities,
        DemoPress press) {}

package org.gongjian.operations.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gongjian.TestDatabaseInitializer;
import org.gongjian.papers.TestPaperFont;
import org.gongjian.search.SearchSnapshots;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test of the demo as somebody who tries it finds it: its districts are loaded, its people sign in with its password. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "db-scheduler.enabled=false",
            "server.address=127.0.0.1",
            "logging.level.org.gongjian.operations.journal.AccessLog=warn"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = {TestDatabaseInitializer.class, TestPaperFont.class})
@Import({DemoPages.class, SearchSnapshots.class})
public @interface DemoTest {}
